import type { PrintedReason, PrintedRecommendation } from '#shared/onboarding/leaveBehind'
import { LEVEL_NAMES } from '#shared/onboarding/mix'
import { byNeed, hoursText } from '../../explainer/recommendationWords'
import { signedText } from '../../explainer/signedText'
import type { RecommendedFamily } from './leaveBehindWords'
import classes from './RecommendedFamilies.module.css'
import { PrintedFamilyMark } from './PrintedFamilyMark'

interface RecommendedFamiliesProps {
  readonly recommendation: PrintedRecommendation
}

/** Each family with its hours and the answers that speak for and against it. */
export function RecommendedFamilies({ recommendation }: RecommendedFamiliesProps) {
  return (
    <div className={classes.columns}>
      {byAgreement(recommendation).map((family) => (
        <section
          key={family.family}
          className={classes.family}
          data-family={family.family}
          data-agreed={family.hours > 0}
        >
          <h3 className={classes.name}>
            <PrintedFamilyMark family={family.family} isFull />
          </h3>
          <Agreed family={family} />
          {recommendation.outcome !== 'no-answers' && <Reasons family={family} />}
        </section>
      ))}
    </div>
  )
}

/** What is agreed on most first. */
function byAgreement({ families }: PrintedRecommendation): RecommendedFamily[] {
  return byNeed(families.map(({ family, agreedLevel }) => ({ family, level: agreedLevel }))).flatMap(({ family }) =>
    families.filter((each) => each.family === family),
  )
}

function Agreed({ family }: { readonly family: RecommendedFamily }) {
  const { level, agreedLevel, hours } = family
  return (
    <>
      <p className={classes.level}>{LEVEL_NAMES[agreedLevel]}</p>
      {hours > 0 && <p className={classes.hours}>{hoursText(hours)} a month</p>}
      {level !== agreedLevel && (
        <p className={classes.recommended}>The answers alone say “{LEVEL_NAMES[level].toLowerCase()}”.</p>
      )}
    </>
  )
}

function Reasons({ family: { reasons, score, level } }: { readonly family: RecommendedFamily }) {
  return (
    <ul className={classes.reasons}>
      {reasons.map((reason) => (
        <ReasonItem key={`${reason.question} ${reason.answer}`} reason={reason} />
      ))}
      <li className={classes.sum}>
        <span className={classes.weight}>{signedText(score)}</span>
        <span>
          {reasons.length === 0 ? 'No answer counts for it or against it' : 'Together'}:{' '}
          {LEVEL_NAMES[level].toLowerCase()}
        </span>
      </li>
    </ul>
  )
}

function ReasonItem({ reason: { question, answer, weight } }: { readonly reason: PrintedReason }) {
  return (
    <li>
      <span className={classes.weight}>{signedText(weight)}</span>
      <span>
        <span className={classes.question}>{question}</span> <span className={classes.answer}>{answer}</span>
      </span>
    </li>
  )
}
