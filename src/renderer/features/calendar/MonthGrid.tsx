import { type Ref, useMemo } from 'react'
import type { LocalDate } from '#shared/kernel/time'
import type { ShownCampaign } from '../../api/useClientPlan'
import { bandsOfWeek, CampaignBands, chipsBelowBands } from './CampaignBands'
import { type DayMarks, NO_MARKS } from './dayMarks'
import type { DateWords } from './dateWords'
import { MonthCell } from './MonthCell'
import type { MonthView } from './monthView'
import classes from './month.module.css'

interface MonthGridProps {
  readonly view: MonthView
  readonly marks?: DayMarks
  readonly words: DateWords
  readonly chipLimit: number
  readonly campaigns?: readonly ShownCampaign[]
  readonly today: LocalDate
  /** The day that Tab reaches. */
  readonly activeDate: LocalDate
  readonly selectedPostId: string | null
  /** The part with the weeks: what is measured and listened to. */
  readonly bodyRef?: Ref<HTMLDivElement>
}

const KEYS = 'Arrow keys go from day to day, Enter goes to the posts of a day, a question mark shows all keys.'

/**
 * A month as a grid of days, without data access and without handlers: the caller listens once on the body
 * and reads `data-date`, `data-post-id` and `data-more` of what was hit.
 */
export function MonthGrid({
  view,
  campaigns,
  marks,
  words,
  chipLimit,
  today,
  activeDate,
  selectedPostId,
  bodyRef,
}: MonthGridProps) {
  const selectedDate = useMemo(() => dayOfPost(view, selectedPostId), [view, selectedPostId])
  return (
    <div role="grid" aria-label={view.frame.title} aria-description={KEYS} className={classes.grid}>
      <div role="row" className={classes.weekdays}>
        {view.frame.weekdays.map((weekday) => (
          <div key={weekday.long} role="columnheader" aria-label={weekday.long} className={classes.weekday}>
            {weekday.short}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={classes.body} ref={bodyRef}>
        {view.frame.weeks.map((week) => {
          const bands = bandsOfWeek(week, campaigns)
          return (
            <div
              key={week[0]?.date}
              role="row"
              className={classes.week}
              style={bands === 0 ? undefined : { '--bands': bands }}
            >
              {week.map(({ date }) => {
                const day = view.days.get(date)
                return (
                  day && (
                    <MonthCell
                      key={date}
                      day={day}
                      marks={marks?.get(date) ?? NO_MARKS}
                      words={words}
                      chipLimit={chipsBelowBands(chipLimit, bands)}
                      isToday={date === today}
                      isActive={date === activeDate}
                      selectedPostId={date === selectedDate ? selectedPostId : null}
                    />
                  )
                )
              })}
              {campaigns && campaigns.length > 0 && <CampaignBands week={week} campaigns={campaigns} />}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function dayOfPost(view: MonthView, postId: string | null): LocalDate | undefined {
  if (postId === null) return undefined
  for (const day of view.days.values()) {
    if (day.posts.some((post) => post.id === postId)) return day.date
  }
  return undefined
}
