import type { Care } from '#shared/onboarding/cares'
import type { Explanation } from '#shared/onboarding/content/explanation'
import { FAMILY_NAMES, type Family, familiesOf, OVERLAPS } from '#shared/onboarding/family'
import { Medallion } from './Medallion'
import { Said } from './Said'
import text from './text.module.css'
import classes from './Together.module.css'

interface TogetherProps {
  readonly explanation: Explanation
  readonly cares: readonly Care[]
}

/** What each of the roles hands to the other two, and what all three make of the brand. */
export function Together({ explanation, cares }: TogetherProps) {
  const { overlaps, exchanges } = explanation
  const all = overlaps.find(({ overlap }) => overlap === 'all-three')
  return (
    <div className={classes.together}>
      <div className={classes.bridges}>
        {BRIDGES.map(({ overlap, left, right }) => (
          <section key={overlap} className={classes.bridge}>
            <div className={classes.pair} aria-hidden>
              <div className={classes.figure}>
                <Medallion family={left} isLively />
              </div>
              <Arrows left={left} right={right} />
              <div className={classes.figure}>
                <Medallion family={right} isLively />
              </div>
            </div>
            <h3 className={`${classes.title} ${text.serif}`}>
              {overlaps.find((one) => one.overlap === overlap)?.title}
            </h3>
            <ul className={classes.gifts}>
              {exchanges
                .filter(({ from, to }) => [left, right].includes(from) && [left, right].includes(to))
                .map(({ from, to, gift }) => (
                  <li key={gift.text} className={text.ofFamily} data-family={from}>
                    <span className={classes.from}>
                      {FAMILY_NAMES[from].name} → {FAMILY_NAMES[to].name}
                    </span>
                    <Said statement={gift} cares={cares} />
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      {all ? (
        <section className={classes.all}>
          <h3 className={`${classes.title} ${text.serif}`}>{all.title}</h3>
          <ul>
            {all.statements.map((statement) => (
              <li key={statement.text}>
                <Said statement={statement} cares={cares} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

const BRIDGES = OVERLAPS.filter((overlap) => overlap !== 'all-three').map((overlap) => {
  const [left = 'management', right = 'community'] = familiesOf(overlap)
  return { overlap, left, right }
})

function Arrows({ left, right }: { readonly left: Family; readonly right: Family }) {
  return (
    <svg className={classes.arrows} viewBox="0 0 68 60">
      <path
        className={`${classes.arrow} ${text.ofFamily}`}
        data-family={left}
        d="M10 20C24 8 44 8 58 20M58 20V7M58 20H45"
      />
      <path
        className={`${classes.arrow} ${text.ofFamily}`}
        data-family={right}
        d="M58 40C44 52 24 52 10 40M10 40v13M10 40h13"
      />
    </svg>
  )
}
