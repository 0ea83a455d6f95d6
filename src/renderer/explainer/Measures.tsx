import type { Care } from '#shared/onboarding/cares'
import type { Contrast } from '#shared/onboarding/content/explanation'
import { ContrastTable } from './ContrastTable'
import { BurstsDrawing, LongRunDrawing } from './MeasureDrawings'
import classes from './Measures.module.css'

interface MeasuresProps {
  readonly contrasts: readonly Contrast[]
  readonly cares: readonly Care[]
}

/** Bursts against the long run, and which goals and figures belong to each. */
export function Measures({ contrasts, cares }: MeasuresProps) {
  return (
    <div className={classes.measures}>
      <ContrastTable
        contrasts={contrasts}
        ids={['time', 'goals', 'figures']}
        cares={cares}
        pictures={{ time: [<BurstsDrawing key="bursts" />, <LongRunDrawing key="long-run" />] }}
      />
      <p className={classes.caption}>The curves are drawn to explain; they are nobody’s figures.</p>
    </div>
  )
}
