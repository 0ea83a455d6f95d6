import type { LeaveBehind } from '#shared/onboarding/leaveBehind'
import type { Writer } from '#shared/reports/writer'
import { typeSizeOf } from '../typeSize'
import classes from './Cover.module.css'
import { CoverCircles } from './CoverCircles'
import { LEAVE_BEHIND_NAME } from './leaveBehindTitle'
import { summaryOf } from './leaveBehindWords'

interface CoverProps {
  readonly leaveBehind: LeaveBehind
  readonly logoUrl: string | null
  readonly writer: Writer
}

const NAME_SIZES = [26, 60, 130]

/** The band in the client's colour with the three circles; below it the outcome in one sentence. */
export function Cover({ leaveBehind, logoUrl, writer }: CoverProps) {
  const { client, date, explanation } = leaveBehind
  const name = client.name.trim()
  return (
    <header className={classes.cover}>
      <div className={classes.band}>
        <div className={classes.bandTop}>
          {logoUrl ? (
            // The plate is white whatever the band: a logo's own ink is unknown.
            <span className={classes.plate}>
              <img className={classes.logo} src={logoUrl} alt={name ? `Logo of ${name}` : 'Logo'} />
            </span>
          ) : (
            <span />
          )}
          <bdi className={classes.kicker} lang={client.locale}>
            {writer.date(date)}
          </bdi>
        </div>
        <h1 className={classes.title} data-size={typeSizeOf(name || LEAVE_BEHIND_NAME, NAME_SIZES)}>
          {name ? (
            <>
              <bdi lang={client.locale}>{name}</bdi> <span className={classes.subtitle}>{LEAVE_BEHIND_NAME}</span>
            </>
          ) : (
            LEAVE_BEHIND_NAME
          )}
        </h1>
        <CoverCircles className={classes.circles} />
      </div>
      <p className={classes.summary}>{summaryOf(leaveBehind)}</p>
      {explanation.cares.length > 0 && (
        <p className={classes.cares}>
          <span className={classes.caresLabel}>What matters to you</span>{' '}
          {explanation.cares.map((care) => care.name).join(' · ')}
        </p>
      )}
    </header>
  )
}
