import { Button } from '@mantine/core'
import { IconCalendarTime, IconSend } from '@tabler/icons-react'
import type { PostEditing } from '../editor/postEditing'
import classes from './Posting.module.css'

interface PostingActionsProps {
  readonly editing: PostEditing
  readonly onPost: () => void
  readonly onReschedule: () => void
}

/** The way to post by hand; for a post that was missed also what else can be done with it. */
export function PostingActions({ editing, onPost, onReschedule }: PostingActionsProps) {
  const { state } = editing.post
  if (state === 'published' || state === 'idea' || state === 'on-hold') return null
  const isMissed = state === 'missed'
  return (
    <div className={classes.actions} data-missed={isMissed || undefined}>
      {isMissed && <p className={classes.missed}>Its time passed, and it was not marked as posted.</p>}
      <Button
        size="xs"
        variant={isMissed ? 'filled' : 'default'}
        leftSection={<IconSend size={14} aria-hidden />}
        onClick={onPost}
      >
        Post now…
      </Button>
      {isMissed && (
        <>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCalendarTime size={14} aria-hidden />}
            onClick={onReschedule}
          >
            Reschedule
          </Button>
          <Button size="xs" variant="default" onClick={onPost}>
            Mark as posted…
          </Button>
        </>
      )}
    </div>
  )
}
