import type { ReactNode } from 'react'
import type { Care } from '#shared/onboarding/cares'
import type { Contrast, ContrastId, ContrastSide } from '#shared/onboarding/content/explanation'
import { FAMILY_NAMES } from '#shared/onboarding/family'
import classes from './ContrastTable.module.css'
import { Said } from './Said'
import text from './text.module.css'

interface ContrastTableProps {
  readonly contrasts: readonly Contrast[]
  /** Which of them, in this order. */
  readonly ids: readonly ContrastId[]
  readonly cares: readonly Care[]
  /** Over the two sides, such as drawings. */
  readonly pictures?: Readonly<Partial<Record<ContrastId, readonly [ReactNode, ReactNode]>>>
}

/** Two ways of doing the same thing, held against each other row by row. */
export function ContrastTable({ contrasts, ids, cares, pictures }: ContrastTableProps) {
  const shown = ids.flatMap((id) => contrasts.filter((contrast) => contrast.id === id))
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <td className={classes.corner} />
          {shown[0]?.sides.map(({ family }) => (
            <th
              key={family}
              scope="col"
              className={`${text.ofFamily} ${text.serif} ${classes.family}`}
              data-family={family}
            >
              {FAMILY_NAMES[family].name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ id, question, sides }) => (
          <tr key={id}>
            <th scope="row" className={classes.question}>
              {question}
            </th>
            {sides.map((side, index) => (
              <Side key={side.family} side={side} cares={cares}>
                {pictures?.[id]?.[index === 0 ? 0 : 1]}
              </Side>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SideProps {
  readonly side: ContrastSide
  readonly cares: readonly Care[]
  readonly children?: ReactNode
}

function Side({ side, cares, children }: SideProps) {
  return (
    <td className={`${classes.side} ${text.ofFamily}`} data-family={side.family}>
      <span className={classes.narrowName} aria-hidden>
        {FAMILY_NAMES[side.family].name}
      </span>
      {children}
      <p className={`${classes.title} ${text.serif}`}>{side.title}</p>
      {side.statements.map((statement) => (
        <p key={statement.text}>
          <Said statement={statement} cares={cares} />
        </p>
      ))}
    </td>
  )
}
