import type { CSSProperties } from 'react'
import type { WeekContent } from '#shared/onboarding/content/explanation'
import { totalPercent } from '#shared/onboarding/content/weeks'
import { FAMILY_NAMES } from '#shared/onboarding/family'
import { ArticleMarks } from './Said'
import text from './text.module.css'
import { weekDays } from './weekDays'
import classes from './Weeks.module.css'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const WORKING_DAYS = 5
/** Less of a day than this has no room for a name. */
const READABLE = 0.5

/** Each week as a calendar that its shares fill from Monday on; shares beyond 100 % spill into Saturday. */
export function Weeks({ weeks }: { readonly weeks: readonly WeekContent[] }) {
  const drawn = weeks.filter(({ shares }) => shares.length > 0)
  const untold = weeks.filter(({ shares }) => shares.length === 0)
  return (
    <div className={classes.weeks}>
      {drawn.map((week) => (
        <section key={week.family} className={`${classes.week} ${text.ofFamily}`} data-family={week.family}>
          <div className={classes.head}>
            <h3 className={`${classes.name} ${text.serif}`}>{FAMILY_NAMES[week.family].name}</h3>
            <p className={`${classes.total} ${text.serif}`}>{totalPercent(week)} %</p>
            <p className={classes.note}>
              {week.note}
              <ArticleMarks articles={week.articles} />
            </p>
          </div>
          <div>
            <WeekDrawing week={week} />
            <ul className={classes.shares} aria-label={`${FAMILY_NAMES[week.family].name}: shares of the week`}>
              {week.shares.map(({ what, percent }) => (
                <li key={what} style={{ '--share': `${percent}%` } as CSSProperties}>
                  {what} {percent} %
                </li>
              ))}
            </ul>
          </div>
        </section>
      ))}
      {untold.map(({ family, note, articles }) => (
        <p key={family} className={`${classes.untold} ${text.ofFamily}`} data-family={family}>
          <b className={text.familyName}>{FAMILY_NAMES[family].name}</b> {note}
          <ArticleMarks articles={articles} />
        </p>
      ))}
    </div>
  )
}

function WeekDrawing({ week }: { readonly week: WeekContent }) {
  const pieces = weekDays(week.shares)
  return (
    <div className={classes.days} aria-hidden>
      {DAYS.map((name, day) => (
        <div key={name} className={classes.column} data-free={day >= WORKING_DAYS || undefined}>
          <p className={classes.day}>{name}</p>
          <div className={classes.hours}>
            {pieces
              .filter((piece) => piece.day === day)
              .map(({ index, from, to, isNamed }) => {
                const share = week.shares[index]
                return share ? (
                  <div
                    key={index}
                    className={classes.piece}
                    data-named={isNamed || undefined}
                    style={placed(from, to, index)}
                  >
                    {isNamed ? <span className={classes.percent}>{share.percent} %</span> : null}
                    {isNamed || to - from >= READABLE ? share.what : null}
                  </div>
                ) : null
              })}
          </div>
        </div>
      ))}
    </div>
  )
}

function placed(from: number, to: number, index: number): CSSProperties {
  return {
    top: `${from * 100}%`,
    height: `${(to - from) * 100}%`,
    // Neighbours are told from each other; the first and largest is the strongest.
    '--strength': `${80 - index * 13}%`,
  } as CSSProperties
}
