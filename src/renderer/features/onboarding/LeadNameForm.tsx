import { Button, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import type { LeadSummary } from '#shared/onboarding/lead'
import { useBackendCommand } from '../../api/hooks'
import classes from './LeadFrame.module.css'

const takeFocus = (input: HTMLInputElement | null) => input?.select()

interface LeadNameFormProps {
  readonly lead: LeadSummary
  readonly onClose: () => void
}

/** In the place of the heading. The name may be taken away again. */
export function LeadNameForm({ lead, onClose }: LeadNameFormProps) {
  const [name, setName] = useState(lead.name)
  const update = useBackendCommand('onboarding', 'updateLead', { onSuccess: onClose })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    update.mutate({ clientId: lead.id, changes: { name } })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <h1 className={classes.spoken}>Name of this lead</h1>
      <TextInput
        ref={takeFocus}
        className={classes.field}
        aria-label="Name of this lead"
        placeholder="A person or a business; it can stay empty"
        dir="auto"
        maxLength={300}
        value={name}
        error={update.error?.message}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
      />
      <Button type="submit" loading={update.isPending}>
        Save
      </Button>
      <Button variant="default" onClick={onClose}>
        Cancel
      </Button>
    </form>
  )
}
