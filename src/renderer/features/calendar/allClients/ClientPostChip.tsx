import type { PostAmongAll } from '#shared/calendar/allClients'
import { POST_STATE_NAMES } from '#shared/calendar/post'
import { localDateOf } from '#shared/kernel/time'
import { initialsOf } from '../../../ui/initials'
import { PLATFORM_WORDS } from '../../../ui/platforms'
import { usePicked } from '../bulk/picking'
import type { DateWords } from '../dateWords'
import { PlatformGlyph, StateGlyph } from '../glyphs'
import { isoWeekdayOf } from '../monthView'
import { UNTITLED } from '../postWords'
import classes from './ClientPostChip.module.css'
import type { ClientTints, ShownClient } from './clientTints'

interface ClientPostChipProps {
  readonly post: PostAmongAll
  readonly client: ShownClient | undefined
  readonly tints: ClientTints
  readonly words: DateWords
  /** With the client's name and channels under the title. */
  readonly isTall: boolean
  readonly isTabStop?: boolean
}

/** A post among those of all clients: its client by colour and initials. Handlers are on what surrounds it. */
export function ClientPostChip({ post, client, tints, words, isTall, isTabStop = false }: ClientPostChipProps) {
  const isPicked = usePicked(post.id)
  const theirs = theirTime(post, words)
  const name = client?.name ?? ''
  return (
    <button
      type="button"
      tabIndex={isTabStop ? 0 : -1}
      className={classes.chip}
      style={tints.get(post.clientId)}
      data-post-id={post.id}
      data-state={post.state}
      data-tall={isTall || undefined}
      data-picked={isPicked || undefined}
      aria-pressed={isPicked || undefined}
      title={describe(post, name, words)}
    >
      <span className={classes.mark} aria-hidden>
        {initialsOf(name)}
      </span>
      <span className={classes.body}>
        <span className={classes.line}>
          <StateGlyph state={post.state} name={POST_STATE_NAMES[post.state]} />
          <span className={classes.time}>{words.timeShort(post.shownAt)}</span>
          {theirs && <span className={classes.theirs}>{theirs.short}</span>}
          {!isTall && <bdi className={classes.title}>{post.title || UNTITLED}</bdi>}
        </span>
        {isTall ? (
          <>
            <bdi className={classes.wrapped}>{post.title || UNTITLED}</bdi>
            <span className={classes.line}>
              <bdi className={classes.client}>{name}</bdi>
              <span className={classes.platforms}>
                {post.platforms.map((platform) => (
                  <PlatformGlyph key={platform} platform={platform} name={PLATFORM_WORDS[platform]} />
                ))}
              </span>
            </span>
          </>
        ) : (
          <span className={classes.unseen}>
            , {name}
            {theirs && `, there ${theirs.long}`}
          </span>
        )}
      </span>
    </button>
  )
}

/** What the client's clock shows, where it is another time. */
function theirTime(post: PostAmongAll, words: DateWords): { short: string; long: string } | undefined {
  if (post.shownAt === post.scheduledAt) return undefined
  const isOtherDay = post.shownAt.slice(0, 10) !== post.scheduledAt.slice(0, 10)
  const time = words.timeShort(post.scheduledAt)
  const day = words.weekday(isoWeekdayOf(localDateOf(post.scheduledAt)), 'short')
  return { short: isOtherDay ? `${day} ${time}` : time, long: words.dateTime(post.scheduledAt) }
}

function describe(post: PostAmongAll, client: string, words: DateWords): string {
  const theirs = theirTime(post, words)
  const channels = post.platforms.map((platform) => PLATFORM_WORDS[platform]).join(', ')
  return [
    `${client}: ${post.title || UNTITLED}`,
    `${words.dateTime(post.shownAt)}${theirs ? ` (there ${theirs.long})` : ''}`,
    POST_STATE_NAMES[post.state],
    ...(channels ? [channels] : []),
  ].join('\n')
}
