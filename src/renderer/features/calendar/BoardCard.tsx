import { IconDots } from '@tabler/icons-react'
import { memo } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { LocalDate } from '#shared/kernel/time'
import { PillarStripe } from '../../ui/PillarMark'
import { PLATFORM_WORDS } from '../../ui/platforms'
import classes from './board.module.css'
import { usePicked } from './bulk/picking'
import type { DateWords } from './dateWords'
import { PlatformGlyph } from './glyphs'
import { describePost, UNTITLED } from './postWords'

interface BoardCardProps {
  readonly post: PostSummary
  readonly words: DateWords
  readonly today: LocalDate
  readonly isActive: boolean
  readonly isSelected: boolean
}

/** A post on the board. It has no handlers: the board reads `data-post-id` and `data-menu` of what was hit. */
export const BoardCard = memo(function BoardCard({ post, words, today, isActive, isSelected }: BoardCardProps) {
  const title = post.title || UNTITLED
  const isPicked = usePicked(post.id)
  return (
    <div
      className={classes.card}
      data-post-id={post.id}
      data-selected={isSelected || undefined}
      data-picked={isPicked || undefined}
    >
      <PillarStripe pillarId={post.pillarId} />
      <button
        type="button"
        tabIndex={isActive ? 0 : -1}
        className={classes.open}
        data-card=""
        aria-pressed={isPicked || undefined}
        title={describePost(post, words)}
        aria-keyshortcuts="Enter S M Alt+ArrowLeft Alt+ArrowRight"
      >
        <bdi className={classes.cardTitle}>{title}</bdi>
        <span className={classes.facts}>
          <span className={classes.when}>
            {post.scheduledAt ? words.nearDateTime(post.scheduledAt, today) : 'No date'}
          </span>
          <span className={classes.platforms}>
            {post.platforms.map((platform) => (
              <PlatformGlyph key={platform} platform={platform} name={PLATFORM_WORDS[platform]} />
            ))}
          </span>
        </span>
      </button>
      <button type="button" tabIndex={-1} className={classes.menu} data-menu="" aria-label={`Move ${title} to a state`}>
        <IconDots size={14} aria-hidden />
      </button>
    </div>
  )
})
