import { Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ClientId } from '#shared/kernel/ids'
import { type CaptionTemplate, type CaptionTemplateFields, templateFields } from '#shared/planning/captionTemplate'
import type { AppError } from '#shared/rpc/appError'
import { useBackendCommand } from '../../api/hooks'
import { Inspector } from '../../shell/Inspector'
import { fieldOf } from '../../ui/fieldError'
import { FormEnd } from '../../ui/FormEnd'
import classes from './HashtagsPart.module.css'
import { useFirstField } from '../../ui/useFirstField'

interface TemplateInspectorProps {
  readonly clientId: ClientId
  /** Undefined: a new one. */
  readonly template: CaptionTemplate | undefined
  readonly onClose: () => void
}

export function TemplateInspector({ clientId, template, onClose }: TemplateInspectorProps) {
  const create = useBackendCommand('planning', 'createCaptionTemplate')
  const update = useBackendCommand('planning', 'updateCaptionTemplate')
  const form = useForm<CaptionTemplateFields>({
    initialValues: { name: template?.name ?? '', text: template?.text ?? '', notes: template?.notes ?? '' },
  })
  const name = useFirstField(template === undefined)
  const fields = templateFields(form.values.text)
  const submit = form.onSubmit((values) => {
    const after = {
      onSuccess: onClose,
      onError: (error: AppError) => {
        const field = fieldOf(error, template ? 'changes.' : 'template.', (path) => path in form.values)
        if (field) form.setFieldError(field, error.message)
      },
    }
    if (template) update.mutate({ clientId, templateId: template.id, changes: values }, after)
    else create.mutate({ clientId, template: values }, after)
  })
  const error = create.error ?? update.error
  return (
    <Inspector title={template ? template.name : 'New template'} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md" p="lg">
          <TextInput ref={name} label="Name" dir="auto" maxLength={100} {...form.getInputProps('name')} />
          <Textarea
            label="Text"
            description="{{product}} is a field with a name of your own; {{date}}, {{link}} and {{client}} are filled from the post. Two braces that are no field are written \{{."
            dir="auto"
            autosize
            minRows={6}
            maxRows={20}
            maxLength={100_000}
            {...form.getInputProps('text')}
          />
          <div className={classes.fields} role="status">
            {fields.length === 0 ? (
              <span className={classes.research}>No fields yet.</span>
            ) : (
              fields.map((field) => (
                <bdi key={field} className={classes.field}>
                  {field}
                </bdi>
              ))
            )}
          </div>
          <Textarea
            label="Notes"
            dir="auto"
            autosize
            minRows={2}
            maxRows={8}
            maxLength={10_000}
            {...form.getInputProps('notes')}
          />
          <FormEnd
            error={error && Object.keys(form.errors).length === 0 ? error : null}
            submit={template ? 'Save template' : 'Add template'}
            isBusy={create.isPending || update.isPending}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Inspector>
  )
}
