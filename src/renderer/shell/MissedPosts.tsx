import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { DuePost } from '#shared/reminders/reminder'
import { backend } from '../api/connection'
import { useBackendCommand } from '../api/hooks'
import { ClientAvatar } from '../ui/ClientAvatar'
import { dayOf, nearDayText, timeText, USER_LOCALE } from '../ui/dateText'
import { LongList } from '../ui/LongList'
import { showFailure, showUndo } from '../ui/notices'
import { PlatformMarks } from '../ui/PlatformMarks'
import { StateGlyph } from '../ui/StateGlyph'
import classes from './MissedPosts.module.css'
import { postingPath, postPath, reschedulingPath } from './paths'

const ROW_HEIGHT = 57

interface MissedPostsProps {
  readonly items: readonly DuePost[]
  readonly nowMs: number
  /** The freelancer's. */
  readonly timeZone: string
}

/** Posts that passed unposted, each with what can be done now. Nothing when there are none. */
export function MissedPosts({ items, nowMs, timeZone }: MissedPostsProps) {
  if (items.length === 0) return null
  const today = dayOf(nowMs, timeZone)
  return (
    <section aria-labelledby="missed-posts" className={classes.section}>
      <h2 id="missed-posts" className={classes.title}>
        <StateGlyph state="missed" /> Missed <span className={classes.count}>{items.length}</span>
      </h2>
      <LongList items={items} keyOf={(item) => `${item.clientId} ${item.subjectId}`} rowHeight={ROW_HEIGHT}>
        {(item) => (
          <div className={classes.row}>
            <Link href={postPath(item.clientId, item.subjectId)} className={classes.post}>
              <ClientAvatar client={{ name: item.clientName, color: item.clientColor }} size={28} />
              <span className={classes.words}>
                <bdi className={classes.name}>{item.title || 'Untitled post'}</bdi>
                <span className={classes.facts}>
                  <bdi>{item.clientName}</bdi>, {whenText(item, today, timeZone)}
                </span>
              </span>
              <PlatformMarks platforms={item.platforms} />
            </Link>
            <Actions item={item} />
          </div>
        )}
      </LongList>
    </section>
  )
}

function whenText(item: DuePost, today: string, timeZone: string): string {
  const atMs = Date.parse(item.dueAtUtc)
  return `${nearDayText(dayOf(atMs, timeZone), today, USER_LOCALE)}, ${timeText(atMs, timeZone, USER_LOCALE)}`
}

function Actions({ item }: { readonly item: DuePost }) {
  const ofPost = { clientId: item.clientId, postId: item.subjectId }
  const name = item.title || 'Untitled post'
  const posted = useBackendCommand('calendar', 'markPosted', {
    onSuccess: () =>
      void showUndo(`“${name}” marked as posted`, async () => {
        await backend.api.calendar.changeState({ ...ofPost, state: 'scheduled' })
        await backend.api.calendar.changeState({ ...ofPost, state: 'missed' })
      }),
    onError: (error) => showFailure(error, 'Not marked as posted'),
  })
  return (
    <span className={classes.actions}>
      <Button
        component={Link}
        href={postingPath(item.clientId, item.subjectId)}
        size="xs"
        variant="default"
        aria-label={`Post now: ${name}`}
      >
        Post now
      </Button>
      <Button
        component={Link}
        href={reschedulingPath(item.clientId, item.subjectId)}
        size="xs"
        variant="default"
        aria-label={`Reschedule: ${name}`}
      >
        Reschedule
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={posted.isPending}
        aria-label={`Mark as posted: ${name}`}
        onClick={() => posted.mutate({ ...ofPost, permalinks: [] })}
      >
        Mark as posted
      </Button>
    </span>
  )
}
