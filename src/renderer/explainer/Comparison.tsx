import type { Care } from '#shared/onboarding/cares'
import { type ComparisonRow, FACET_NAMES } from '#shared/onboarding/content/explanation'
import { FAMILIES, FAMILY_NAMES } from '#shared/onboarding/family'
import classes from './Comparison.module.css'
import { FamilyMark } from './FamilyMark'
import { Said } from './Said'
import text from './text.module.css'

interface ComparisonProps {
  readonly rows: readonly ComparisonRow[]
  readonly cares: readonly Care[]
}

/** The three side by side; where no article says anything, the table says so. */
export function Comparison({ rows, cares }: ComparisonProps) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <td className={classes.corner} />
          {FAMILIES.map((family) => (
            <th key={family} scope="col" className={`${text.ofFamily} ${classes.familyHead}`} data-family={family}>
              <span className={`${classes.family} ${text.serif}`}>
                <span className={classes.mark}>
                  <FamilyMark family={family} hasName={false} />
                </span>
                {FAMILY_NAMES[family].name}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ facet, cells }) => (
          <tr key={facet}>
            <th scope="row" className={classes.facet}>
              {FACET_NAMES[facet]}
            </th>
            {FAMILIES.map((family) => {
              const statement = cells[family]
              return (
                <td key={family} className={`${classes.cell} ${text.ofFamily}`} data-family={family}>
                  <span className={classes.narrowName} aria-hidden>
                    {FAMILY_NAMES[family].name}
                  </span>
                  {statement ? (
                    <Said statement={statement} cares={cares} />
                  ) : (
                    <span className={classes.silent}>No article says</span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
