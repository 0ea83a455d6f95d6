import { Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ClientId } from '#shared/kernel/ids'
import { type HashtagGroup, parseHashtags } from '#shared/planning/hashtags'
import type { AppError } from '#shared/rpc/appError'
import { useBackendCommand } from '../../api/hooks'
import { Inspector } from '../../shell/Inspector'
import { fieldOf } from '../../ui/fieldError'
import { FormEnd } from '../../ui/FormEnd'
import classes from './HashtagsPart.module.css'
import { useFirstField } from '../../ui/useFirstField'

interface HashtagGroupInspectorProps {
  readonly clientId: ClientId
  /** Undefined: a new one. */
  readonly group: HashtagGroup | undefined
  readonly onClose: () => void
}

export function HashtagGroupInspector({ clientId, group, onClose }: HashtagGroupInspectorProps) {
  const create = useBackendCommand('planning', 'createHashtagGroup')
  const update = useBackendCommand('planning', 'updateHashtagGroup')
  const form = useForm({
    initialValues: {
      name: group?.name ?? '',
      hashtags: group?.hashtags.join(' ') ?? '',
      reach: group?.reach ?? '',
      reason: group?.reason ?? '',
      language: group?.language ?? '',
    },
  })
  const name = useFirstField(group === undefined)
  const parsed = parseHashtags(form.values.hashtags)
  const submit = form.onSubmit((values) => {
    const fields = { ...values, hashtags: [...parsed.hashtags] }
    const after = {
      onSuccess: onClose,
      onError: (error: AppError) => {
        const field = fieldOf(error, group ? 'changes.' : 'group.', (path) => path in form.values)
        if (field) form.setFieldError(field, error.message)
      },
    }
    if (group) update.mutate({ clientId, groupId: group.id, changes: fields }, after)
    else create.mutate({ clientId, group: fields }, after)
  })
  const error = create.error ?? update.error
  const count = parsed.hashtags.length === 1 ? '1 hashtag' : `${parsed.hashtags.length} hashtags`
  return (
    <Inspector title={group ? group.name : 'New hashtag group'} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md" p="lg">
          <TextInput ref={name} label="Name" dir="auto" maxLength={100} {...form.getInputProps('name')} />
          <Textarea
            label="Hashtags"
            description="Type or paste them, with or without #, by spaces, commas or lines."
            dir="auto"
            autosize
            minRows={3}
            maxRows={12}
            maxLength={100_000}
            spellCheck={false}
            {...form.getInputProps('hashtags')}
          />
          {form.values.hashtags.trim() !== '' && (
            <div className={classes.sorted} role="status">
              <p>
                {count}
                {parsed.duplicates.length > 0 && (
                  <>
                    . There already, dropped: <bdi>{parsed.duplicates.join(' ')}</bdi>
                  </>
                )}
              </p>
              {parsed.refused.length > 0 && (
                <ul className={classes.refused} aria-label="Not taken">
                  {parsed.refused.map(({ text, reason }, index) => (
                    <li key={index}>
                      <bdi>{text}</bdi>: {reason}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          )}
          <TextInput
            label="How big"
            description="Posts or people, and when you looked."
            dir="auto"
            maxLength={2_000}
            {...form.getInputProps('reach')}
          />
          <Textarea
            label="Why it fits"
            dir="auto"
            autosize
            minRows={2}
            maxRows={8}
            maxLength={5_000}
            {...form.getInputProps('reason')}
          />
          <TextInput label="Language" dir="auto" maxLength={100} {...form.getInputProps('language')} />
          <FormEnd
            error={error && Object.keys(form.errors).length === 0 ? error : null}
            submit={
              parsed.refused.length > 0
                ? `Save ${count}, leave out ${parsed.refused.length}`
                : group
                  ? 'Save group'
                  : 'Add group'
            }
            isBusy={create.isPending || update.isPending}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Inspector>
  )
}
