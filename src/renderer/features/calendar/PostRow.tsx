import { memo } from 'react'
import { POST_STATE_NAMES, type PostSummary } from '#shared/calendar/post'
import { PLATFORM_WORDS } from '../../ui/platforms'
import { PickBox } from './bulk/PickBox'
import { DayLineCells } from './DayLineCells'
import type { DateWords } from './dateWords'
import { PlatformGlyph, StateGlyph } from './glyphs'
import type { DayLine } from './listRows'
import classes from './PostList.module.css'
import { UNTITLED } from './postWords'

interface Placed {
  /** Among all rows of the list. */
  readonly row: number
  readonly top: number
  readonly words: DateWords
}

const placeOf = ({ row, top }: Placed) => ({
  role: 'row',
  'aria-rowindex': row + 2,
  'data-row': row,
  style: { top },
})

interface PostRowProps extends Placed {
  readonly post: PostSummary
  readonly isActive: boolean
  readonly isPicked: boolean
  readonly isSelected: boolean
}

/** A post of the list. Memoised and without handlers: while one scrolls, only rows that come in are rendered. */
export const PostRow = memo(function PostRow({ post, words, isActive, isSelected, isPicked, ...place }: PostRowProps) {
  const title = post.title || UNTITLED
  return (
    <div
      {...placeOf({ ...place, words })}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      data-post-id={post.id}
      className={classes.row}
    >
      <div role="gridcell" className={classes.pick}>
        <PickBox name={title} isPicked={isPicked} />
      </div>
      <div role="gridcell" className={classes.when}>
        {post.scheduledAt ? words.dateTime(post.scheduledAt) : <span className={classes.none}>No date</span>}
      </div>
      <div role="gridcell" className={classes.state}>
        <StateGlyph state={post.state} />
        {POST_STATE_NAMES[post.state]}
      </div>
      <div role="gridcell" className={classes.title}>
        <bdi>{title}</bdi>
      </div>
      <div role="gridcell" className={classes.channels}>
        {post.platforms.map((platform) => (
          <PlatformGlyph key={platform} platform={platform} name={PLATFORM_WORDS[platform]} />
        ))}
      </div>
    </div>
  )
})

interface DayLineRowProps extends Placed {
  readonly line: DayLine
}

/** What a day is, above its posts. */
export const DayLineRow = memo(function DayLineRow({ line, words, ...place }: DayLineRowProps) {
  return (
    <div {...placeOf({ ...place, words })} data-line={line.date} className={classes.line}>
      <DayLineCells line={line} words={words} />
    </div>
  )
})
