import { FAMILIES } from '#shared/onboarding/family'
import type { PrintedComparison } from '#shared/onboarding/leaveBehind'
import { FamilyMark } from '../../explainer/FamilyMark'
import classes from './ComparisonTable.module.css'
import { Statement } from './SourceMarks'

/** The families held against each other, line by line. */
export function ComparisonTable({ rows }: { readonly rows: readonly PrintedComparison[] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <td />
          {FAMILIES.map((family) => (
            <th key={family} scope="col">
              <FamilyMark family={family} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, cells }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {FAMILIES.map((family) => {
              const statement = cells[family]
              return (
                <td key={family}>
                  {statement ? (
                    <Statement statement={statement} />
                  ) : (
                    <span className={classes.none}>No article says</span>
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
