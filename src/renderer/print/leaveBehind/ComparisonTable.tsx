import type { Family } from '#shared/onboarding/family'
import type { PrintedComparison } from '#shared/onboarding/leaveBehind'
import classes from './ComparisonTable.module.css'
import { PrintedFamilyMark } from './PrintedFamilyMark'
import { Statement } from './SourceMarks'

interface ComparisonTableProps {
  readonly rows: readonly PrintedComparison[]
  /** Of the columns. */
  readonly order: readonly Family[]
}

/** The families held against each other, line by line. */
export function ComparisonTable({ rows, order }: ComparisonTableProps) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <td />
          {order.map((family) => (
            <th key={family} scope="col">
              <PrintedFamilyMark family={family} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, cells }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {order.map((family) => {
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
