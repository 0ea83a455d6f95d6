import { IconCircleCheck, IconMessageQuestion } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { FAMILY_NAMES } from '#shared/onboarding/family'
import { LEVEL_NAMES, type Level, levelOfHours, type Mix } from '#shared/onboarding/mix'
import { moneyText, type Price } from '#shared/onboarding/price'
import { findChoice, questionOf } from '#shared/onboarding/questions'
import { type FamilyRecommendation, LEVEL_SCORES, type Recommendation } from '#shared/onboarding/recommend'
import { ContradictionList } from './ContradictionList'
import { FamilyMark } from './FamilyMark'
import classes from './RecommendationView.module.css'
import { byNeed, hoursText, laterSentence, mixSentence } from './recommendationWords'
import { ScoreScale } from './ScoreScale'
import { signedText } from './signedText'

interface RecommendationViewProps {
  /** Empty for a lead without a name. */
  readonly clientName: string
  /** How the client's country writes amounts. */
  readonly locale: string
  readonly recommendation: Recommendation
  /** As it is offered: the recommended one, or what was made of it. */
  readonly mix: Mix
  /** Null until it is released. */
  readonly price: Price | null
  /** Without answers: the way to the questions. */
  readonly children?: ReactNode
}

/** What is recommended and why: which answer weighed how much, for each of the three families. */
export function RecommendationView({
  clientName,
  locale,
  recommendation,
  mix,
  price,
  children,
}: RecommendationViewProps) {
  const { families, contradictions, answered, questions, isGuess } = recommendation
  const offered = families.map((family) => ({
    ...family,
    recommended: family.level,
    level: levelOfHours(family.family, mix[family.family]),
    offeredHours: mix[family.family],
  }))
  const isOffered = offered.some(({ level }) => level !== 'not-now')
  const isWithoutAnswers = recommendation.outcome === 'no-answers'
  if (isWithoutAnswers && !isOffered) return <WithoutAnswers questions={questions}>{children}</WithoutAnswers>
  const scores = families.map(({ score }) => score)
  const reach = { least: Math.min(-2, ...scores), most: Math.max(LEVEL_SCORES.full + 3, ...scores) }
  const later = laterSentence(offered)
  return (
    <div className={classes.frame}>
      <section className={classes.view} aria-labelledby="recommendation-title">
        <p className={classes.for}>
          {clientName ? (
            <>
              For <bdi>{clientName}</bdi>
            </>
          ) : (
            'Our recommendation'
          )}
          {isWithoutAnswers ? '' : `, from ${answered} of ${questions} questions`}
          {isGuess ? '. So few answers make a first guess.' : null}
        </p>
        {isOffered ? null : <IconCircleCheck className={classes.sign} aria-hidden />}
        <h2 id="recommendation-title" className={classes.sentence}>
          {mixSentence(offered)}
        </h2>
        {isOffered && later ? <p className={classes.lead}>{later}</p> : null}
        {isOffered ? null : (
          <p className={classes.lead}>
            The answers ask for no regular work. That is a result, too; look again when something changes.
          </p>
        )}
        {price ? (
          <p className={classes.price}>
            <span className={classes.amount}>{moneyText(price.monthlyMinor, price.currency, locale)} a month</span>
            <span className={classes.note}>{priceNote(price, locale)}</span>
          </p>
        ) : null}
        {contradictions.length > 0 ? <ContradictionList contradictions={contradictions} /> : null}
        <ul className={classes.families} aria-label="Families">
          {byNeed(offered).map((family) => (
            <FamilyPart key={family.family} {...family} locale={locale} reach={reach} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function WithoutAnswers({ questions, children }: { readonly questions: number; readonly children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <section className={classes.view} aria-labelledby="recommendation-title">
        <IconMessageQuestion className={classes.sign} aria-hidden />
        <h2 id="recommendation-title" className={classes.sentence}>
          No answers yet, so nothing is recommended.
        </h2>
        <p className={classes.lead}>
          A few of the {questions} questions are enough for a first recommendation. It then shows here how each answer
          weighed.
        </p>
        {children}
      </section>
    </div>
  )
}

interface FamilyPartProps extends FamilyRecommendation {
  readonly recommended: Level
  readonly offeredHours: number
  readonly locale: string
  /** The ends of the scale, the same for all families. */
  readonly reach: { readonly least: number; readonly most: number }
}

function FamilyPart({ family, level, recommended, offeredHours, locale, score, reasons, reach }: FamilyPartProps) {
  const { fullName } = FAMILY_NAMES[family]
  return (
    <li className={classes.family} data-level={level}>
      <div className={classes.head}>
        <h3 className={classes.name}>
          <FamilyMark family={family} hasName={false} /> {fullName}
        </h3>
        <p className={classes.level}>
          <strong>{LEVEL_NAMES[level]}</strong>
          {level === 'not-now' ? null : `, ${hoursText(offeredHours, locale)} a month`}
        </p>
      </div>
      <ScoreScale family={family} score={score} {...reach} />
      <div>
        {level === recommended ? null : (
          <p className={classes.changed}>
            The answers alone say “{LEVEL_NAMES[recommended].toLowerCase()}”; it was changed by hand.
          </p>
        )}
        {reasons.length === 0 ? (
          <p className={classes.without}>No answer weighs for or against it.</p>
        ) : (
          <ul className={classes.reasons} aria-label={`Reasons for ${fullName}`}>
            {reasons.map(({ questionId, choiceId, weight }) => (
              <li key={`${questionId} ${choiceId}`} className={classes.reason}>
                <span className={classes.weight} data-sign={weight < 0 ? 'against' : 'for'}>
                  {signedText(weight)}
                </span>
                <span>
                  <strong className={classes.answer}>{findChoice(questionId, choiceId)?.text}</strong>
                  <span className={classes.question}>{questionOf(questionId).text}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

function priceNote({ terms, hours, perHourMinor, currency }: Price, locale: string): string {
  if (terms.kind === 'hourly')
    return `${hoursText(hours, locale)} at ${moneyText(terms.rateMinor, currency, locale)} an hour`
  if (perHourMinor === null) return 'A fixed price'
  return `A fixed price for ${hoursText(hours, locale)}, ${moneyText(perHourMinor, currency, locale)} an hour`
}
