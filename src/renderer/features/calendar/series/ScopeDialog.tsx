import { Checkbox, Modal, Radio, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientId } from '#shared/kernel/ids'
import type { AppError } from '#shared/rpc/appError'
import type { SeriesScope } from '#shared/series/series'
import { useBackendQuery } from '../../../api/hooks'
import { FormEnd } from '../../../ui/FormEnd'
import { countOf, UNTITLED } from '../postWords'

export type ChosenScope = SeriesScope | 'this'

interface ScopeDialogProps {
  readonly clientId: ClientId
  readonly post: PostSummary
  /** “Move”, “Delete” */
  readonly verb: string
  /** What happens to the post, such as where it goes. */
  readonly detail?: string
  readonly onChoose: (scope: ChosenScope, includesEdited: boolean) => Promise<AppError | undefined>
  readonly onClose: () => void
}

/** Asked once for a change of a repeated post that may be meant for more than itself. Enter takes this one alone. */
export function ScopeDialog({ clientId, post, verb, detail, onChoose, onClose }: ScopeDialogProps) {
  const [scope, setScope] = useState<ChosenScope>('this')
  const [includesEdited, setIncludesEdited] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<AppError>()
  const { data } = useBackendQuery('series', 'describeScopes', { clientId, postId: post.id })
  const editedCount = scope === 'this' ? 0 : (data?.[scope].editedCount ?? 0)
  const more = (of: SeriesScope) => (data ? ` (${countOf(data[of].count, 'other post')})` : '')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const refused = await onChoose(scope, includesEdited)
    setBusy(false)
    if (refused) setFailure(refused)
    else onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        <>
          {verb} “<bdi>{post.title || UNTITLED}</bdi>”, which repeats
        </>
      }
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Radio.Group
            label={verb}
            description={detail}
            value={scope}
            onChange={(value) => {
              setScope(value as ChosenScope)
              setFailure(undefined)
            }}
          >
            <Stack gap="xs" mt={8}>
              <Radio value="this" label="Only this one" data-autofocus />
              <Radio value="following" label={`This and following${more('following')}`} />
              <Radio value="all" label={`All that are still to come${more('all')}`} />
            </Stack>
          </Radio.Group>
          {editedCount > 0 && (
            <Checkbox
              label={
                editedCount === 1 ? 'Also the one edited on its own' : `Also the ${editedCount} edited on their own`
              }
              checked={includesEdited}
              onChange={(event) => setIncludesEdited(event.currentTarget.checked)}
            />
          )}
          <FormEnd error={failure ?? null} submit={verb} isBusy={isBusy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  )
}
