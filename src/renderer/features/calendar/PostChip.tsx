import { POST_STATE_NAMES, type PostSummary } from '#shared/calendar/post'
import { PillarStripe } from '../../ui/PillarMark'
import { PLATFORM_WORDS } from '../../ui/platforms'
import { usePicked } from './bulk/picking'
import type { DateWords } from './dateWords'
import { PlatformGlyph, RepeatGlyph, StateGlyph } from './glyphs'
import classes from './month.module.css'
import { captionBelow, describePost, UNTITLED } from './postWords'

interface PostChipProps {
  readonly post: PostSummary
  readonly words: DateWords
  readonly isSelected: boolean
  /** In a grid, Tab stops at the day; in a list, at one post. */
  readonly isTabStop?: boolean
  /** Where there is room: the caption's beginning and the channels by name. */
  readonly isDetailed?: boolean
}

/** A post on a day, named by what is seen of it. It has no handlers: what surrounds it reads `data-post-id`. */
export function PostChip({ post, words, isSelected, isTabStop = false, isDetailed = false }: PostChipProps) {
  const isPicked = usePicked(post.id)
  return (
    <button
      type="button"
      tabIndex={isTabStop ? 0 : -1}
      className={classes.chip}
      data-post-id={post.id}
      data-state={post.state}
      data-planned={post.plannedAt === undefined ? undefined : ''}
      data-selected={isSelected || undefined}
      data-picked={isPicked || undefined}
      aria-pressed={isPicked || undefined}
      data-detailed={isDetailed || undefined}
      title={describePost(post, words)}
    >
      <PillarStripe pillarId={post.pillarId} />
      {post.plannedAt === undefined ? (
        <StateGlyph state={post.state} name={POST_STATE_NAMES[post.state]} />
      ) : (
        <RepeatGlyph name="Planned repeat" />
      )}
      {post.scheduledAt && <span className={classes.time}>{words.timeShort(post.scheduledAt)}</span>}
      <bdi className={classes.chipTitle}>{post.title || UNTITLED}</bdi>
      {post.seriesId !== null && post.plannedAt === undefined && <RepeatGlyph name="repeats" />}
      {isDetailed && <PostDetails post={post} />}
      {!isDetailed && post.platforms.length > 0 && (
        <span className={classes.platforms}>
          {post.platforms.map((platform) => (
            <PlatformGlyph key={platform} platform={platform} name={PLATFORM_WORDS[platform]} />
          ))}
        </span>
      )}
    </button>
  )
}

function PostDetails({ post }: { readonly post: PostSummary }) {
  const caption = captionBelow(post.title, post.captionStart ?? '')
  const channels = post.platforms.map((platform) => PLATFORM_WORDS[platform]).join(', ')
  return (
    <span className={classes.details}>
      {channels && <span className={classes.channels}>{channels}</span>}
      {caption && <bdi>{caption}</bdi>}
    </span>
  )
}
