import type { ReactNode } from 'react'
import type { RowProblem } from '#shared/marketing/contract'
import classes from './ImportPanel.module.css'

const countText = (count: number) => count.toLocaleString('en')

interface RowCountProps {
  readonly icon: ReactNode
  readonly label: string
  readonly count: number
  readonly isBad?: boolean
}

/** How many rows of a file come to the same end. */
export function RowCount({ icon, label, count, isBad = false }: RowCountProps) {
  return (
    <li className={classes.count} data-bad={isBad} data-zero={count === 0}>
      <span className={classes.countNumber}>{countText(count)}</span>
      <span className={classes.countLabel}>
        {icon}
        {label}
      </span>
    </li>
  )
}

interface RowProblemsProps {
  readonly problems: readonly RowProblem[]
  readonly refused: number
}

/** The rows that cannot be stored, each with its reason. */
export function RowProblems({ problems, refused }: RowProblemsProps) {
  return (
    <section aria-label="Refused rows">
      <h3 className={classes.subtitle}>Refused rows</h3>
      <div className={classes.problemList} tabIndex={0} role="region" aria-label="List of refused rows">
        <table>
          <tbody>
            {problems.map(({ row, message }, index) => (
              <tr key={`${row} ${index}`}>
                <th scope="row">{row === 0 ? 'File' : `Row ${countText(row)}`}</th>
                <td>
                  <bdi>{message}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {refused > problems.length ? (
        <p className={classes.small}>
          The first {countText(problems.length)} of {countText(refused)} are listed.
        </p>
      ) : null}
    </section>
  )
}
