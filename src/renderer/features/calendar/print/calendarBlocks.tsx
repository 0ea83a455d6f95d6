import { POST_STATE_NAMES } from '#shared/calendar/postStateNames'
import type { CalendarDocument, PrintedPost } from '#shared/exchange/calendarDocument'
import { addDays, addMonths, type LocalDate, localDateOf, type Month, monthOf } from '#shared/kernel/time'
import type { Block } from '../../../print/paging/block'
import { PlatformIcon, PLATFORM_WORDS } from '../../../ui/platforms'
import { StateGlyph } from '../../../ui/StateGlyph'
import { type DateWords, dateWordsFor } from '../dateWords'
import { type MonthDay, toMonthFrame } from '../monthView'
import { countOf, UNTITLED } from '../postWords'
import classes from './CalendarDocumentPage.module.css'

/** More would make a week higher than its page; the list has them all. */
const POSTS_PER_DAY = 10

type PostsByDay = ReadonlyMap<LocalDate, readonly PrintedPost[]>

/** Days of a printed calendar in words: `March 2026`, or `1 March – 14 April 2026`. */
export function dayRangeText({ client, from, to }: Pick<CalendarDocument, 'client' | 'from' | 'to'>): string {
  const words = dateWordsFor(client.locale)
  const isMonth = from.endsWith('-01') && to === `${addMonths(monthOf(from), 1)}-01`
  return isMonth ? words.month(monthOf(from)) : `${words.dayShort(from)} – ${words.dayShort(addDays(to, -1))}`
}

export function calendarBlocks(calendar: CalendarDocument, contentHeightMm: number): Block[] {
  const words = dateWordsFor(calendar.client.locale)
  const byDay = Map.groupBy(calendar.posts, ({ scheduledAt }) => localDateOf(scheduledAt))
  return calendar.layout === 'month'
    ? monthBlocks(calendar, byDay, words, contentHeightMm)
    : listBlocks(calendar, byDay, words)
}

const MONTH_HEADER_MM = 19

function monthBlocks(
  calendar: CalendarDocument,
  byDay: PostsByDay,
  words: DateWords,
  contentHeightMm: number,
): Block[] {
  const blocks: Block[] = []
  const last = monthOf(addDays(calendar.to, -1))
  for (let month: Month = monthOf(calendar.from); month <= last; month = addMonths(month, 1)) {
    const frame = toMonthFrame(month, calendar.firstDayOfWeek, words)
    const heights = weekHeights(
      frame.weeks.map((week) =>
        Math.max(...week.map((day) => neededMm(inRange(calendar, day) ? byDay.get(day.date) : []))),
      ),
      contentHeightMm - MONTH_HEADER_MM,
    )
    const count = calendar.posts.filter(({ scheduledAt }) => scheduledAt.startsWith(month)).length
    blocks.push({
      kind: 'solid',
      key: `${month} header`,
      gapMm: 0,
      startsPage: blocks.length > 0,
      keepsWithNext: true,
      content: (
        <div className={classes.monthHeader}>
          <h2 className={classes.monthTitle}>
            {frame.title} <span className={classes.count}>{countOf(count, 'post')}</span>
          </h2>
          <div className={classes.weekdays} aria-hidden>
            {frame.weekdays.map(({ short }) => (
              <span key={short}>{short}</span>
            ))}
          </div>
        </div>
      ),
    })
    for (const [index, week] of frame.weeks.entries()) {
      blocks.push({
        kind: 'solid',
        key: `${month} week ${index}`,
        gapMm: 0,
        content: (
          <div className={classes.week} style={{ minHeight: `${heights[index] ?? 0}mm` }}>
            {week.map((day) => (
              <DayCell
                key={day.date}
                day={day}
                posts={inRange(calendar, day) ? (byDay.get(day.date) ?? []) : []}
                words={words}
              />
            ))}
          </div>
        ),
      })
    }
  }
  return blocks
}

const CELL_MM = 7
const LINE_MM = 3.2
const CHIP_GAP_MM = 0.6
/** What a line of a chip holds beside the time. */
const LINE_LENGTH = 22

function neededMm(posts: readonly PrintedPost[] = []): number {
  return posts.slice(0, POSTS_PER_DAY).reduce((height, { title }) => {
    const lines = title.length > LINE_LENGTH - 6 ? 2 : 1
    return height + CHIP_GAP_MM + lines * LINE_MM
  }, CELL_MM)
}

/** The page's height shared out: each week what it needs, and the same of what is left. */
function weekHeights(needed: readonly number[], availableMm: number): number[] {
  const spare = (availableMm - needed.reduce((sum, height) => sum + height, 0)) / needed.length
  // A month that does not fit on a page takes what it needs, and goes on on the next one.
  return needed.map((height) => Math.floor((height + Math.max(0, spare)) * 10) / 10)
}

const inRange = ({ from, to }: CalendarDocument, { date, isInMonth }: MonthDay) =>
  isInMonth && date >= from && date < to

function DayCell({ day, posts, words }: { day: MonthDay; posts: readonly PrintedPost[]; words: DateWords }) {
  const shown = posts.length > POSTS_PER_DAY ? posts.slice(0, POSTS_PER_DAY - 1) : posts
  return (
    <div className={classes.day} data-outside={!day.isInMonth} data-weekend={day.isWeekend}>
      <div className={classes.dayNumber}>{day.dayOfMonth}</div>
      {shown.map((post, index) => (
        <p key={index} className={classes.chip}>
          <span className={classes.glyph}>
            <StateGlyph state={post.state} size={9} />
          </span>
          <span className={classes.chipTime}>{words.timeShort(post.scheduledAt)}</span>{' '}
          <bdi>{post.title || UNTITLED}</bdi>
          <span className={classes.visuallyHidden}>, {POST_STATE_NAMES[post.state]}</span>
        </p>
      ))}
      {shown.length < posts.length && <p className={classes.more}>+{posts.length - shown.length} more, see the list</p>}
    </div>
  )
}

function listBlocks(calendar: CalendarDocument, byDay: PostsByDay, words: DateWords): Block[] {
  const blocks: Block[] = [
    {
      kind: 'solid',
      key: 'header',
      gapMm: 0,
      keepsWithNext: true,
      content: (
        <h2 className={classes.monthTitle}>
          {dayRangeText(calendar)} <span className={classes.count}>{countOf(calendar.posts.length, 'post')}</span>
        </h2>
      ),
    },
  ]
  for (const [date, posts] of byDay) {
    blocks.push({
      kind: 'solid',
      key: date,
      gapMm: 5,
      keepsWithNext: true,
      content: <h3 className={classes.dayTitle}>{words.dayLong(date)}</h3>,
    })
    for (const [index, post] of posts.entries()) {
      blocks.push({
        kind: 'solid',
        key: `${date} ${index}`,
        gapMm: 2,
        content: <ListedPost post={post} words={words} />,
      })
    }
  }
  if (calendar.posts.length === 0) {
    blocks.push({
      kind: 'solid',
      key: 'empty',
      gapMm: 6,
      content: <p className={classes.none}>No posts in these days.</p>,
    })
  }
  return blocks
}

function ListedPost({ post, words }: { post: PrintedPost; words: DateWords }) {
  // A post without a title of its own is shown by its caption's first line, which is not said twice.
  const rest = post.caption.startsWith(post.title) ? post.caption.slice(post.title.length).trimStart() : post.caption
  return (
    <div className={classes.row}>
      <div className={classes.rowTime}>{words.time(post.scheduledAt)}</div>
      <div className={classes.rowBody}>
        <p className={classes.rowTitle} dir="auto">
          {post.title || UNTITLED}
        </p>
        {rest && (
          <p className={classes.rowCaption} dir="auto">
            {rest}
          </p>
        )}
      </div>
      <div className={classes.rowFacts}>
        <span className={classes.state}>
          <StateGlyph state={post.state} size={11} /> {POST_STATE_NAMES[post.state]}
        </span>
        <span className={classes.platforms}>
          {post.platforms.map((platform) => (
            <span key={platform} className={classes.platform}>
              <PlatformIcon platform={platform} size={11} /> {PLATFORM_WORDS[platform]}
            </span>
          ))}
        </span>
      </div>
    </div>
  )
}
