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
  /** Over a side, such as a drawing. */
  readonly pictures?: Readonly<Partial<Record<ContrastId, readonly [ReactNode, ReactNode]>>>
}

/** Two ways of doing the same thing, held against each other row by row. */
export function ContrastTable({ contrasts, ids, cares, pictures }: ContrastTableProps) {
  return (
    <div className={classes.contrasts}>
      {ids.map((id) => {
        const contrast = contrasts.find((one) => one.id === id)
        return contrast ? (
          <section key={id} className={classes.contrast}>
            <h3 className={classes.question}>{contrast.question}</h3>
            {contrast.sides.map((side, index) => (
              <Side key={side.family} side={side} cares={cares}>
                {pictures?.[id]?.[index === 0 ? 0 : 1]}
              </Side>
            ))}
          </section>
        ) : null
      })}
    </div>
  )
}

interface SideProps {
  readonly side: ContrastSide
  readonly cares: readonly Care[]
  readonly children?: ReactNode
}

function Side({ side, cares, children }: SideProps) {
  return (
    <div className={`${classes.side} ${text.ofFamily}`} data-family={side.family}>
      {children}
      <p className={text.label}>{FAMILY_NAMES[side.family].name}</p>
      <p className={`${classes.title} ${text.serif}`}>{side.title}</p>
      {side.statements.map((statement) => (
        <p key={statement.text}>
          <Said statement={statement} cares={cares} />
        </p>
      ))}
    </div>
  )
}
