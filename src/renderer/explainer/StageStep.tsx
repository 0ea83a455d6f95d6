import type { Explanation } from '#shared/onboarding/content/explanation'
import { CareChoice } from './CareChoice'
import { Comparison } from './Comparison'
import { ContrastTable } from './ContrastTable'
import { FamilyWorld } from './FamilyWorld'
import { Illustration } from './Illustration'
import { Measures } from './Measures'
import { Overview } from './Overview'
import type { StageProps } from './Stage'
import classes from './Stage.module.css'
import { Together } from './Together'
import { Weeks } from './Weeks'

interface StageStepProps extends StageProps {
  readonly explanation: Explanation
}

/** What a step of the explanation shows below its title. */
export function StageStep({ step, cares, onCares, detail, onDetail, explanation }: StageStepProps) {
  switch (step) {
    case 'welcome':
      return (
        <div className={classes.welcome}>
          <div>
            <p className={classes.lead}>What you choose comes first in what follows. Nothing is left out.</p>
            <CareChoice chosen={cares} onChange={onCares} />
          </div>
          <div className={classes.emblem}>
            <Illustration chosen={null} />
          </div>
        </div>
      )
    case 'overview':
      return <Overview explanation={explanation} cares={cares} detail={detail} onDetail={onDetail} />
    case 'management':
    case 'marketing':
    case 'community': {
      const content = explanation.families.find(({ family }) => family === step)
      return content ? <FamilyWorld content={content} cares={cares} detail={detail} onDetail={onDetail} /> : null
    }
    case 'together':
      return <Together explanation={explanation} cares={cares} />
    case 'weeks':
      return <Weeks weeks={explanation.weeks} />
    case 'measures':
      return <Measures contrasts={explanation.contrasts} cares={cares} />
    case 'comparison':
      return (
        <div className={classes.sections}>
          <Comparison rows={explanation.comparison} cares={cares} />
          <ContrastTable
            contrasts={explanation.contrasts}
            ids={['reach', 'voice', 'audience', 'cycle']}
            cares={cares}
          />
        </div>
      )
    default:
      return null
  }
}
