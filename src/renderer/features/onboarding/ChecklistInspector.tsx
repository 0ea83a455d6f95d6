import { Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import type { ChecklistFields, ChecklistItem } from '#shared/onboarding/checklist'
import type { AppError } from '#shared/rpc/appError'
import { useBackendCommand } from '../../api/hooks'
import { Inspector } from '../../shell/Inspector'
import { DateField } from '../../ui/DateField'
import { FormEnd } from '../../ui/FormEnd'
import { fieldOf } from '../../ui/fieldError'
import { useFirstField } from '../../ui/useFirstField'
import { offsetWords } from './checklistView'

interface ChecklistInspectorProps {
  readonly clientId: ClientId
  /** Undefined: a new one. */
  readonly item: ChecklistItem | undefined
  readonly kickOffOn: LocalDate | null
  readonly onClose: () => void
}

export function ChecklistInspector({ clientId, item, kickOffOn, onClose }: ChecklistInspectorProps) {
  const add = useBackendCommand('onboarding', 'addItem')
  const update = useBackendCommand('onboarding', 'updateItem')
  const form = useForm<ChecklistFields>({
    initialValues: {
      title: item?.title ?? '',
      notes: item?.notes ?? '',
      dueOn: item?.dueOn ?? null,
      isShown: item?.isShown ?? true,
    },
  })
  const title = useFirstField(item === undefined)
  const submit = form.onSubmit((values) => {
    const after = {
      onSuccess: onClose,
      onError: (error: AppError) => {
        const field = fieldOf(error, item ? 'changes.' : 'item.', (path) => path in form.values)
        if (field) form.setFieldError(field, error.message)
      },
    }
    if (!item) return add.mutate({ clientId, item: values }, after)
    const { dueOn, ...others } = values
    // A date that was not touched goes on following the kick-off.
    const changes = dueOn === item.dueOn ? others : values
    update.mutate({ clientId, itemId: item.id, changes }, after)
  })
  const error = add.error ?? update.error
  return (
    <Inspector title={item ? item.title : 'New item'} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md" p="lg">
          <TextInput
            ref={title}
            label="What is to be done"
            dir="auto"
            maxLength={300}
            {...form.getInputProps('title')}
          />
          <DateField
            label="Due"
            description={(item && offsetWords(item, kickOffOn)) ?? 'A reminder comes at 09:00 of the client’s day.'}
            value={form.values.dueOn}
            error={form.errors['dueOn']}
            onChange={(date) => form.setFieldValue('dueOn', date)}
          />
          <Switch
            label="The client sees it among the next steps"
            {...form.getInputProps('isShown', { type: 'checkbox' })}
          />
          <Textarea
            label="Notes"
            description="Not shown to the client."
            dir="auto"
            autosize
            minRows={3}
            maxRows={12}
            maxLength={5_000}
            {...form.getInputProps('notes')}
          />
          <FormEnd
            error={error && Object.keys(form.errors).length === 0 ? error : null}
            submit={item ? 'Save item' : 'Add item'}
            isBusy={add.isPending || update.isPending}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Inspector>
  )
}
