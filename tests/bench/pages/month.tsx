import dayGridPlugin from '@fullcalendar/daygrid'
import FullCalendar from '@fullcalendar/react'
import { MantineProvider } from '@mantine/core'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { Calendar, dayjsLocalizer } from 'react-big-calendar'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import type { PostSummary } from '#shared/calendar/post'
import type { LocalDate, Month } from '#shared/kernel/time'
import { dateWordsFor } from '../../../src/renderer/features/calendar/dateWords'
import { MonthGrid } from '../../../src/renderer/features/calendar/MonthGrid'
import { toMonthFrame, toMonthView } from '../../../src/renderer/features/calendar/monthView'

/** Months of the same posts, drawn by the bare minimum, by us and by the ready-made ones. */

const MONTH = '2026-06' as Month
const SHOWN = 3

function makePosts(count: number): PostSummary[] {
  return Array.from({ length: count }, (_, index) => {
    const day = String(1 + (index % 30)).padStart(2, '0')
    const hour = String(6 + (Math.floor(index / 30) % 16)).padStart(2, '0')
    const minute = String(Math.floor(index / 480) % 60).padStart(2, '0')
    return {
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      title: `Post number ${index} about the morning bread`,
      state: (['draft', 'approved', 'scheduled', 'published'] as const)[index % 4],
      scheduledAt: `2026-06-${day}T${hour}:${minute}`,
      platforms: index % 2 === 0 ? ['instagram'] : ['facebook', 'instagram'],
      revision: 1,
    } as PostSummary
  }).toSorted((a, b) => ((a.scheduledAt ?? '') < (b.scheduledAt ?? '') ? -1 : 1))
}

function BareMonth({ posts }: { posts: readonly PostSummary[] }) {
  const byDay = Map.groupBy(posts, (post) => post.scheduledAt?.slice(0, 10) ?? '')
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)' }}>
      {Array.from({ length: 35 }, (_, index) => {
        const date = `2026-06-${String(index + 1).padStart(2, '0')}`
        const day = byDay.get(date) ?? []
        return (
          <div key={date}>
            <span>{index + 1}</span>
            {day.slice(0, SHOWN).map((post) => (
              <div key={post.id}>
                {post.scheduledAt?.slice(11)} {post.title}
              </div>
            ))}
            {day.length > SHOWN && <div>+{day.length - SHOWN}</div>}
          </div>
        )
      })}
    </div>
  )
}

function OurMonth({ posts }: { posts: readonly PostSummary[] }) {
  const words = dateWordsFor('en-GB')
  const view = toMonthView(toMonthFrame(MONTH, 1, words), posts)
  const today = '2026-06-15' as LocalDate
  return (
    <MonthGrid view={view} words={words} chipLimit={SHOWN} today={today} activeDate={today} selectedPostId={null} />
  )
}

const localizer = dayjsLocalizer(dayjs)

const DRAWINGS: Readonly<Record<string, (posts: readonly PostSummary[]) => () => ReactNode>> = {
  bare: (posts) => () => <BareMonth posts={posts} />,
  ours: (posts) => () => <OurMonth posts={posts} />,
  'react-big-calendar': (posts) => {
    const events = posts.map(({ id, title, scheduledAt }) => {
      const start = new Date(`${scheduledAt}:00`)
      return { id, title, start, end: new Date(start.getTime() + 1_800_000) }
    })
    return () => (
      <Calendar
        localizer={localizer}
        events={events}
        defaultDate={new Date('2026-06-15T12:00:00')}
        defaultView="month"
        views={['month']}
        style={{ height: 800 }}
      />
    )
  },
  fullcalendar: (posts) => {
    const events = posts.map(({ id, title, scheduledAt }) => ({ id, title, start: `${scheduledAt}:00` }))
    return () => (
      <FullCalendar
        plugins={[dayGridPlugin]}
        initialView="dayGridMonth"
        initialDate="2026-06-15"
        events={events}
        dayMaxEvents={SHOWN}
        height={800}
      />
    )
  },
}

/** Milliseconds of script and layout from nothing to a month in the document. */
function draw(name: string, count: number): number {
  const element = document.getElementById('root')
  const prepare = DRAWINGS[name]
  if (!element || !prepare) throw new Error(`Nothing draws ${name}`)
  const render = prepare(makePosts(count))
  const holder = document.createElement('div')
  holder.style.cssText = 'flex: 1; display: flex; flex-direction: column; min-height: 0'
  element.append(holder)
  const root = createRoot(holder)
  // The provider stands before the clock starts: every screen of the app has it already.
  const inRoom = (content: ReactNode) => <MantineProvider>{content}</MantineProvider>
  flushSync(() => root.render(inRoom(null)))
  const started = performance.now()
  flushSync(() => root.render(inRoom(render())))
  void holder.getBoundingClientRect().height
  const elapsed = performance.now() - started
  if (!holder.textContent?.includes('Post number')) throw new Error(`${name} drew nothing`)
  root.unmount()
  holder.remove()
  return elapsed
}

Object.assign(globalThis, { draw })
