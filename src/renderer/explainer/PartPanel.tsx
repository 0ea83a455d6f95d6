import type { Care } from '#shared/onboarding/cares'
import { type Explanation, FACET_NAMES, type FamilyContent } from '#shared/onboarding/content/explanation'
import { type CirclePart, FAMILIES, FAMILY_NAMES, familiesOf } from '#shared/onboarding/family'
import classes from './PartPanel.module.css'
import { Said } from './Said'
import text from './text.module.css'

interface PartPanelProps {
  readonly explanation: Explanation
  readonly part: CirclePart | null
  readonly cares: readonly Care[]
  /** Whether there is something to choose with. */
  readonly hasChoice: boolean
}

/** What the chosen part of the illustration tells. */
export function PartPanel({ explanation, part, cares, hasChoice }: PartPanelProps) {
  const family = explanation.families.find((one) => one.family === part)
  const overlap = explanation.overlaps.find((one) => one.overlap === part)
  return (
    <div className={classes.panel} role="status">
      {family ? <FamilyLines content={family} cares={cares} /> : null}
      {overlap && part ? (
        <>
          <div>
            <p className={classes.names}>
              {familiesOf(part).map((one, index) => (
                <span key={one} className={`${text.ofFamily} ${text.familyName}`} data-family={one}>
                  {index > 0 ? '+ ' : ''}
                  {FAMILY_NAMES[one].name}
                </span>
              ))}
            </p>
            <h3 className={`${text.serif} ${classes.title}`}>{overlap.title}</h3>
          </div>
          <ul className={classes.statements}>
            {overlap.statements.map((statement) => (
              <li key={statement.text}>
                <Said statement={statement} cares={cares} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {part === null ? <EveryFamily explanation={explanation} hasChoice={hasChoice} /> : null}
    </div>
  )
}

function FamilyLines({ content, cares }: { readonly content: FamilyContent; readonly cares: readonly Care[] }) {
  const { family, title, lead, facets } = content
  return (
    <>
      <div className={text.ofFamily} data-family={family}>
        <p className={`${classes.names} ${text.familyName}`}>{FAMILY_NAMES[family].fullName}</p>
        <h3 className={`${text.serif} ${classes.title}`}>{title}</h3>
      </div>
      <p className={classes.lead}>
        <Said statement={lead} cares={cares} />
      </p>
      <dl className={classes.lines}>
        {PANEL_FACETS.map((facet) => {
          const [first] = facets[facet]
          return first ? (
            <div key={facet} className={classes.line}>
              <dt className={text.label}>{FACET_NAMES[facet]}</dt>
              <dd>
                <Said statement={first} cares={cares} hasNote={false} />
              </dd>
            </div>
          ) : null
        })}
      </dl>
    </>
  )
}

const PANEL_FACETS = ['responsibilities', 'interaction', 'audience', 'overTime'] as const

function EveryFamily({ explanation, hasChoice }: { readonly explanation: Explanation; readonly hasChoice: boolean }) {
  return (
    <>
      <ul className={classes.statements}>
        {FAMILIES.map((family) => {
          const content = explanation.families.find((one) => one.family === family)
          return (
            <li key={family} className={text.ofFamily} data-family={family}>
              <b className={text.familyName}>{FAMILY_NAMES[family].name}</b>
              <br />
              {content ? <Said statement={content.lead} hasNote={false} /> : null}
            </li>
          )
        })}
      </ul>
      {hasChoice ? <p className={classes.hint}>Choose a circle, or a place where circles overlap.</p> : null}
    </>
  )
}
