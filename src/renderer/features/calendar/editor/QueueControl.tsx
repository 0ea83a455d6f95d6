import { Button } from '@mantine/core'
import { IconStack3 } from '@tabler/icons-react'
import type { PostSummary } from '#shared/calendar/post'
import type { LocalDateTime } from '#shared/kernel/time'
import type { AppError } from '#shared/rpc/appError'
import { useBackendCommand, useBackendQuery } from '../../../api/hooks'
import { useShortcuts } from '../../../shell/shortcuts'
import { showFailure } from '../../../ui/notices'
import classes from './PostEditor.module.css'
import type { PostEditing } from './postEditing'

interface QueueControlProps {
  readonly editing: PostEditing
  readonly summary: PostSummary
  readonly onMove: (post: PostSummary, at: LocalDateTime | null) => Promise<AppError | undefined>
}

const PROBLEMS = {
  'no-channel': 'No free slot: no channel is chosen.',
  'no-slot': 'No free slot: a channel of this post has none.',
  'no-common-slot': 'No free slot: no time is a slot of all its channels.',
  'all-taken': 'No free slot within a year.',
} as const

/** For a post without a date: the next free slot of its channels, or a place in the queue. */
export function QueueControl({ editing, summary, onMove }: QueueControlProps) {
  const { post, profile, words } = editing
  const isWaiting = post.scheduledAt === null && post.state !== 'on-hold'
  const ofPost = { clientId: profile.id, postId: post.id }
  const next = useBackendQuery('planning', 'findNextSlot', ofPost, { enabled: isWaiting })
  const refused = (error: AppError) => showFailure(error, 'Not queued')
  const queue = useBackendCommand('planning', 'queuePost', { onError: refused })
  const unqueue = useBackendCommand('planning', 'unqueuePost', { onError: refused })
  const at = next.data?.at ?? null
  const useSlot = async () => {
    if (!at || !isWaiting) return
    // Whether a channel was added a moment ago decides about the slot.
    await editing.flush()
    const refusal = await onMove(summary, at)
    if (refusal) showFailure(refusal, 'Not moved')
  }
  useShortcuts(
    isWaiting && at ? [{ keys: 'Q', label: 'Add to queue: the next free slot', run: () => void useSlot() }] : [],
  )
  if (!isWaiting || !next.data) return null
  const { position, problem } = next.data
  return (
    <div className={classes.tools}>
      {at ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconStack3 size={14} aria-hidden />}
          onClick={() => void useSlot()}
        >
          Add to queue: {words.dateTime(at)}
        </Button>
      ) : (
        <span className={classes.hint}>{problem ? PROBLEMS[problem] : ''}</span>
      )}
      {position === null ? (
        <Button size="compact-sm" variant="subtle" onClick={() => queue.mutate(ofPost)}>
          Put in the queue
        </Button>
      ) : (
        <Button size="compact-sm" variant="subtle" onClick={() => unqueue.mutate(ofPost)}>
          Take out of the queue (place {position + 1})
        </Button>
      )}
    </div>
  )
}
