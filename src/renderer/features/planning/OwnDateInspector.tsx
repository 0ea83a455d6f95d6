import { Checkbox, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { HexColor } from '#shared/kernel/color'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import type { OwnDate, OwnDateFields } from '#shared/planning/dates'
import type { AppError } from '#shared/rpc/appError'
import { useBackendCommand } from '../../api/hooks'
import { Inspector } from '../../shell/Inspector'
import { fieldOf } from '../../ui/fieldError'
import { FormEnd } from '../../ui/FormEnd'
import { DateField } from '../../ui/DateField'
import { PlanColorField } from './PlanColorField'
import { useFirstField } from '../../ui/useFirstField'

interface OwnDateInspectorProps {
  readonly clientId: ClientId
  /** Undefined: a new one. */
  readonly ownDate: OwnDate | undefined
  readonly today: LocalDate
  readonly newColor: string
  readonly onClose: () => void
}

export function OwnDateInspector({ clientId, ownDate, today, newColor, onClose }: OwnDateInspectorProps) {
  const create = useBackendCommand('planning', 'createOwnDate')
  const update = useBackendCommand('planning', 'updateOwnDate')
  const form = useForm<OwnDateFields>({
    initialValues: {
      name: ownDate?.name ?? '',
      date: ownDate?.date ?? today,
      isYearly: ownDate?.isYearly ?? true,
      color: ownDate?.color ?? (newColor as HexColor),
      notes: ownDate?.notes ?? '',
    },
  })
  const name = useFirstField(ownDate === undefined)
  const submit = form.onSubmit((values) => {
    const after = {
      onSuccess: onClose,
      onError: (error: AppError) => {
        const field = fieldOf(error, ownDate ? 'changes.' : 'ownDate.', (path) => path in form.values)
        if (field) form.setFieldError(field, error.message)
      },
    }
    if (ownDate) update.mutate({ clientId, ownDateId: ownDate.id, changes: values }, after)
    else create.mutate({ clientId, ownDate: values }, after)
  })
  const error = create.error ?? update.error
  return (
    <Inspector title={ownDate ? ownDate.name : 'New date'} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md" p="lg">
          <TextInput ref={name} label="Name" dir="auto" maxLength={200} {...form.getInputProps('name')} />
          <DateField
            label="Day"
            value={form.values.date}
            error={form.errors['date']}
            onChange={(date) => date && form.setFieldValue('date', date)}
          />
          <Checkbox label="Every year from then on" {...form.getInputProps('isYearly', { type: 'checkbox' })} />
          <PlanColorField
            value={form.values.color}
            error={form.errors['color']}
            onChange={(color) => form.setFieldValue('color', color as HexColor)}
          />
          <Textarea
            label="Notes"
            dir="auto"
            autosize
            minRows={3}
            maxRows={12}
            maxLength={10_000}
            {...form.getInputProps('notes')}
          />
          <FormEnd
            error={error && Object.keys(form.errors).length === 0 ? error : null}
            submit={ownDate ? 'Save date' : 'Add date'}
            isBusy={create.isPending || update.isPending}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Inspector>
  )
}
