import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type RefObject, use, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import { addDays, type LocalDate, localDateOf } from '#shared/kernel/time'
import { PickAllBox } from './bulk/PickBox'
import { PickingContext, usePickedIds, useShownPosts } from './bulk/picking'
import { gridIntentOf } from './calendarKeys'
import type { DateWords } from './dateWords'
import { type DayLine, type ListRows, toListRows } from './listRows'
import { rowOfToday } from './listView'
import classes from './PostList.module.css'
import { DayLineRow, PostRow } from './PostRow'
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
    firstRow: Math.max(0, listed.rowOfPost(start) - 2),
  })
  useKeptTop(scroll, listed)
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
  const picking = use(PickingContext)
  const picked = usePickedIds(picking)

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
          const id = postIdAt(event.target)
          // A click on a box is about the box.
          if (!id || (event.target as Element).closest('[data-pick]')) return
          setActiveId(id)
          commands.open(id)
        }}
        onFocus={({ target }) => {
          const id = postIdAt(target)
          if (id) setActiveId(id)
        }}
        onChange={({ target }) => {
          const id = postIdAt(target)
          if (id) picking.toggle(id)
        }}
      >
        <div role="presentation" className={classes.rows} style={{ height: rows.height }}>
          {rows.shown.map(({ index: row, start: top }) => {
            const item = listed.at(row)
            if (item?.kind === 'line') {
              return <DayLineRow key={item.line.date} {...{ row, top, words }} line={item.line} />
            }
            return (
              item && (
                <PostRow
                  key={item.post.id}
                  {...{ row, top, words }}
                  post={item.post}
                  isActive={item.index === active}
                  isSelected={item.post.id === props.selectedPostId}
                  isPicked={picked.has(item.post.id)}
                />
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}

function postIdAt(target: EventTarget): PostId | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-post-id]') : null
  return row?.dataset['postId'] as PostId | undefined
}

/** Lines that come in later leave the first post that is seen where it is. */
function useKeptTop(scroll: RefObject<HTMLElement | null>, listed: ListRows): void {
  const last = useRef(listed)
  useLayoutEffect(() => {
    const before = last.current
    last.current = listed
    const element = scroll.current
    if (!element || before === listed || before.posts !== listed.posts) return
    const row = Math.floor(element.scrollTop / ROW_HEIGHT)
    const [first, second] = [before.at(row), before.at(row + 1)]
    const post = first?.kind === 'post' ? first : second
    if (post?.kind !== 'post') return
    element.scrollBy(0, (listed.rowOfPost(post.index) - before.rowOfPost(post.index)) * ROW_HEIGHT)
  }, [scroll, listed])
}
