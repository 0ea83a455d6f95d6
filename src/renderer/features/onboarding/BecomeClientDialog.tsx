import { Group, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useLocation } from 'wouter'
import type { LeadSummary } from '#shared/onboarding/lead'
import { useBackendCommand } from '../../api/hooks'
import { clientPath } from '../../shell/paths'
import { FormEnd } from '../../ui/FormEnd'
import { fieldOf } from '../../ui/fieldError'
import { showDone } from '../../ui/notices'
import { CurrencySelect, TimeZoneSelect } from '../../ui/RegionSelects'

interface BecomeClientDialogProps {
  readonly lead: LeadSummary
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What a client cannot be without, and a lead may not have yet. */
export function BecomeClientDialog({ lead, isOpen, onClose }: BecomeClientDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Becomes a client" size="md">
      {isOpen ? <BecomeClientForm lead={lead} onClose={onClose} /> : null}
    </Modal>
  )
}

function BecomeClientForm({ lead, onClose }: Omit<BecomeClientDialogProps, 'isOpen'>) {
  const [, navigate] = useLocation()
  const become = useBackendCommand('onboarding', 'becomeClient')
  const form = useForm({
    initialValues: { name: lead.name, timeZone: lead.timeZone as string, currency: lead.currency },
  })
  const submit = form.onSubmit((values) =>
    become.mutate(
      { clientId: lead.id, ...values },
      {
        onSuccess: ({ name }) => {
          onClose()
          navigate(clientPath(lead.id, 'onboarding'))
          showDone(`${name} is a client now; the conversation is kept`)
        },
        onError: (error) => {
          const field = fieldOf(error, '', (path) => path in form.values)
          if (!field) return
          form.setFieldError(field, error.message)
          form.getInputNode(field)?.focus()
        },
      },
    ),
  )
  const isAtField = Object.keys(form.errors).length > 0
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label="Name"
          description="The conversation, the notes and the checklist stay as they are."
          data-autofocus
          required
          dir="auto"
          maxLength={200}
          {...form.getInputProps('name')}
        />
        <Group grow align="flex-start">
          <TimeZoneSelect {...form.getInputProps('timeZone')} />
          <CurrencySelect {...form.getInputProps('currency')} />
        </Group>
        <FormEnd
          error={become.error && !isAtField ? become.error : null}
          submit="Make it a client"
          isBusy={become.isPending}
          onCancel={onClose}
        />
      </Stack>
    </form>
  )
}
