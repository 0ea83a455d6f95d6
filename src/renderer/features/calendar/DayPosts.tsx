import { Popover } from '@mantine/core'
import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import type { DateWords } from './dateWords'
import classes from './DayPosts.module.css'
import { PostStack } from './PostStack'
import { countOf } from './postWords'
import type { PostCommands } from './usePostCommands'

interface DayPostsProps {
  /** What they have in common: `Thursday 12 March`. */
  readonly label: string
  readonly posts: readonly PostSummary[]
  readonly words: DateWords
  /** The cell: where the list appears. */
  readonly anchor: HTMLElement
  readonly selectedPostId: PostId | null
  readonly onClose: () => void
  readonly commands: Pick<PostCommands, 'open' | 'askMove' | 'postNow' | 'remove'>
}

/** All posts of one day, or of one time, over their cell. */
export function DayPosts({ label, posts, words, anchor, selectedPostId, onClose, commands }: DayPostsProps) {
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
      <Popover.Dropdown className={classes.dropdown} aria-label={`Posts on ${label}`}>
        <div className={classes.header}>
          <strong>{label}</strong>
          <span className={classes.count}>{countOf(posts.length, 'post')}</span>
        </div>
        <div className={classes.posts}>
          <PostStack posts={posts} words={words} selectedPostId={selectedPostId} hasAutoFocus commands={commands} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
