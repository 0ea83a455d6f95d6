import { Popover } from '@mantine/core'
import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import type { DateWords } from './dateWords'
import classes from './DayPosts.module.css'
import type { DayView } from './monthView'
import { PostStack } from './PostStack'
import { countOf } from './postWords'

interface DayPostsProps {
  readonly day: DayView
  readonly words: DateWords
  /** The day's cell: where the list appears. */
  readonly anchor: HTMLElement
  readonly selectedPostId: PostId | null
  readonly onClose: () => void
  readonly onOpen: (postId: PostId) => void
  readonly onAskMove: (post: PostSummary) => void
  readonly onRemove: (post: PostSummary) => void
}

/** All posts of one day, over its cell. */
export function DayPosts({ day, words, anchor, selectedPostId, onClose, ...on }: DayPostsProps) {
  const { left, top, width } = anchor.getBoundingClientRect()
  return (
    <Popover
      opened
      onChange={(isOpen) => !isOpen && onClose()}
      position="bottom"
      offset={-24}
      width={320}
      shadow="lg"
      withinPortal
    >
      <Popover.Target>
        <div className={classes.anchor} style={{ left, top, width }} />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={`Posts on ${day.label}`}>
        <div className={classes.header}>
          <strong>{day.label}</strong>
          <span className={classes.count}>{countOf(day.posts.length, 'post')}</span>
        </div>
        <div className={classes.posts}>
          <PostStack posts={day.posts} words={words} selectedPostId={selectedPostId} hasAutoFocus {...on} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
