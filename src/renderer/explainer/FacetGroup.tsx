import type { Care } from '#shared/onboarding/cares'
import { type Facet, FACET_NAMES, type FamilyContent } from '#shared/onboarding/content/explanation'
import { FACET_GROUPS, type FacetGroupId } from './facetGroups'
import classes from './FamilyWorld.module.css'
import { Said } from './Said'
import text from './text.module.css'

interface FacetGroupProps {
  readonly group: FacetGroupId
  readonly content: FamilyContent
  readonly cares: readonly Care[]
}

/** One side of a family, facet by facet. */
export function FacetGroup({ group, content, cares }: FacetGroupProps) {
  const facets = FACET_GROUPS.find(({ id }) => id === group)?.facets ?? []
  return (
    <div className={classes.view} data-paired>
      {facets.map((facet) => {
        const count = content.facets[facet].length
        return (
          <section key={facet} data-whole={count > LONG || WHOLE.includes(facet) || undefined}>
            <h3 className={classes.facetName}>{FACET_NAMES[facet]}</h3>
            <FacetStatements facet={facet} content={content} cares={cares} />
          </section>
        )
      })}
    </div>
  )
}

const LONG = 5
/** Said in large type across the whole width. */
const WHOLE: readonly Facet[] = ['primaryRole', 'jobWords', 'overTime']

interface FacetStatementsProps {
  readonly facet: Facet
  readonly content: FamilyContent
  readonly cares: readonly Care[]
}

function FacetStatements({ facet, content, cares }: FacetStatementsProps) {
  const statements = content.facets[facet]
  if (facet === 'jobWords') {
    return (
      <ul className={`${classes.words} ${text.serif}`}>
        {statements.map((statement) => (
          <li key={statement.text}>
            <Said statement={{ ...statement, text: `“${statement.text}”` }} cares={cares} />
          </li>
        ))}
      </ul>
    )
  }
  if (WHOLE.includes(facet)) {
    return statements.map((statement) => (
      <p key={statement.text} className={`${classes.large} ${text.serif}`}>
        <Said statement={statement} cares={cares} />
      </p>
    ))
  }
  return (
    <ul className={classes.list} data-long={statements.length > LONG || undefined}>
      {statements.map((statement) => (
        <li key={statement.text}>
          <Said statement={statement} cares={cares} />
        </li>
      ))}
    </ul>
  )
}
