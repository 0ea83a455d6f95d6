import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { POST_STATE_NAMES, type PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import { addDays, type LocalDate, localDateOf } from '#shared/kernel/time'
import { PickAllBox, PickBox } from './bulk/PickBox'
import { useShownPosts } from './bulk/picking'
import { gridIntentOf } from './calendarKeys'
import type { DateWords } from './dateWords'
import { DayLineCells } from './DayLineRow'
import { PLATFORM_WORDS } from '../../ui/platforms'
import { PlatformGlyph, StateGlyph } from './glyphs'
import { type DayLine, toListRows } from './listRows'
import { rowOfToday } from './listView'
import classes from './PostList.module.css'
import { UNTITLED } from './postWords'
import { onDay } from './sensibleTime'
import type { PostCommands } from './usePostCommands'
import { useRowWindow } from './useRowWindow'

interface PostRowsProps {
  readonly posts: readonly PostSummary[]
  /** What days are, in time order. */
  readonly lines: readonly DayLine[]
  readonly isFiltered: boolean
  readonly words: DateWords
  readonly today: LocalDate
  readonly selectedPostId: PostId | null
  readonly isNewestFirst: boolean
  readonly onSort: () => void
  readonly commands: Pick<PostCommands, 'open' | 'move' | 'askMove' | 'postNow' | 'remove'>
}

const ROW_HEIGHT = 28

/** The rows that are seen, out of any number. */
export function PostRows(props: PostRowsProps) {
  const { posts, lines, isFiltered, words, today, isNewestFirst, commands } = props
  const scroll = useRef<HTMLDivElement>(null)
  const [activeId, setActiveId] = useState<PostId | null>(props.selectedPostId)
  const [start] = useState(() => rowOfToday(posts, today, isNewestFirst))
  const listed = useMemo(
    () => toListRows({ posts, lines, isNewestFirst, isFiltered }),
    [posts, lines, isNewestFirst, isFiltered],
  )
  const rows = useRowWindow({
    scroll,
    count: listed.count,
    rowHeight: ROW_HEIGHT,
    keyOf: (row) => {
      const item = listed.at(row)
      return item?.kind === 'post' ? item.post.id : (item?.line.date ?? String(row))
    },
    firstRow: Math.max(0, listed.rowOfPost(start) - 2),
  })
  const found = activeId === null ? -1 : posts.findIndex(({ id }) => id === activeId)
  const active = found >= 0 ? found : start < posts.length ? start : 0
  // Whatever gets the focus may have to be drawn first, and may be the active post already.
  const [, setSteps] = useState(0)
  // The row with the focus may be taken away and come back elsewhere (a moved post).
  const wanted = useRef<string>(undefined)
  useLayoutEffect(() => {
    const row = wanted.current && scroll.current?.querySelector<HTMLElement>(wanted.current)
    if (!row) return
    wanted.current = undefined
    row.focus({ preventScroll: true })
  })

  useShownPosts(posts)

  const focusSoon = (what: string, row: number) => {
    wanted.current = what
    rows.reveal(row)
    setSteps((steps) => steps + 1)
  }
  const focusPost = (index: number) => {
    const to = Math.max(0, Math.min(index, posts.length - 1))
    const next = posts[to]
    if (!next) return
    setActiveId(next.id)
    focusSoon(`[data-post-id="${next.id}"]`, listed.rowOfPost(to))
  }
  /** The next row that there is something to do with: a post, or a day from which one can be made. */
  const focusFrom = (row: number, step: 1 | -1) => {
    const next = listed.at(row + step)
    if (next?.kind === 'post') return focusPost(next.index)
    if (!next) return
    if (!next.line.facts.some(({ kind }) => kind === 'planned-day')) return focusFrom(row + step, step)
    focusSoon(`[data-line="${next.line.date}"] [data-mark]`, row + step)
  }

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const post = posts[active]
    const from = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
    if (!post || !from) return
    const row = Number(from.dataset['row'])
    const isOnLine = from.dataset['line'] !== undefined
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1)
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      focusPost(active + (event.key === 'PageDown' ? page : -page))
      event.preventDefault()
      event.stopPropagation()
      return
    }
    const intent = gridIntentOf(event)
    if (!intent) return
    if (intent.kind === 'go') {
      const step = intent.days > 0 ? 1 : -1
      const marks = isOnLine ? [...from.querySelectorAll<HTMLElement>('[data-mark]')] : []
      const beside = marks[marks.indexOf(event.target as HTMLElement) + step]
      if (beside && Math.abs(intent.days) === 1) beside.focus()
      else focusFrom(row, step)
    } else if (intent.kind === 'week-edge') focusPost(intent.edge === 'start' ? 0 : posts.length - 1)
    else if (isOnLine) return
    else if (intent.kind === 'open') commands.open(post.id)
    else if (intent.kind === 'ask-move') commands.askMove(post)
    else if (intent.kind === 'post-now') commands.postNow(post)
    else if (intent.kind === 'shift' && post.scheduledAt) {
      wanted.current = `[data-post-id="${post.id}"]`
      setActiveId(post.id)
      commands.move(post, onDay(post.scheduledAt, addDays(localDateOf(post.scheduledAt), intent.days)))
    } else if (intent.kind === 'remove') {
      focusPost(active + 1 < posts.length ? active + 1 : active - 1)
      commands.remove(post)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const SortIcon = isNewestFirst ? IconArrowDown : IconArrowUp
  return (
    <div role="grid" aria-label="Posts" aria-rowcount={listed.count + 1} className={classes.table}>
      <div role="row" aria-rowindex={1} className={classes.head}>
        <div role="columnheader" className={classes.pick}>
          <PickAllBox count={posts.length} />
        </div>
        <div role="columnheader" aria-sort={isNewestFirst ? 'descending' : 'ascending'}>
          <UnstyledButton className={classes.sort} onClick={props.onSort}>
            Date and time <SortIcon size={12} aria-hidden />
          </UnstyledButton>
        </div>
        <div role="columnheader">State</div>
        <div role="columnheader">Title</div>
        <div role="columnheader">Channels</div>
      </div>
      <div
        ref={scroll}
        role="rowgroup"
        className={classes.scroll}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const row = (event.target as Element).closest<HTMLElement>('[data-post-id]')
          const id = row?.dataset['postId'] as PostId | undefined
          if (!id) return
          setActiveId(id)
          commands.open(id)
        }}
      >
        <div role="presentation" className={classes.rows} style={{ height: rows.height }}>
          {rows.shown.map(({ index: row, key, start: top }) => {
            const item = listed.at(row)
            const place = {
              role: 'row',
              'aria-rowindex': row + 2,
              'data-row': row,
              style: { transform: `translateY(${top}px)` },
            }
            if (item?.kind === 'line') {
              return (
                <div key={key} {...place} data-line={item.line.date} className={classes.line}>
                  <DayLineCells line={item.line} words={words} />
                </div>
              )
            }
            return (
              item && (
                <div
                  key={key}
                  {...place}
                  aria-selected={item.post.id === props.selectedPostId}
                  tabIndex={item.index === active ? 0 : -1}
                  data-post-id={item.post.id}
                  className={classes.row}
                  onFocus={() => setActiveId(item.post.id)}
                >
                  <PostCells post={item.post} words={words} />
                </div>
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}

function PostCells({ post, words }: { readonly post: PostSummary; readonly words: DateWords }) {
  return (
    <>
      <div role="gridcell" className={classes.pick}>
        <PickBox postId={post.id} name={post.title || UNTITLED} />
      </div>
      <div role="gridcell" className={classes.when}>
        {post.scheduledAt ? words.dateTime(post.scheduledAt) : <span className={classes.none}>No date</span>}
      </div>
      <div role="gridcell" className={classes.state}>
        <StateGlyph state={post.state} />
        {POST_STATE_NAMES[post.state]}
      </div>
      <div role="gridcell" className={classes.title}>
        <bdi>{post.title || UNTITLED}</bdi>
      </div>
      <div role="gridcell" className={classes.channels}>
        {post.platforms.map((platform) => (
          <PlatformGlyph key={platform} platform={platform} name={PLATFORM_WORDS[platform]} />
        ))}
      </div>
    </>
  )
}
