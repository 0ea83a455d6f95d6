import { ARTICLES } from '#shared/onboarding/content/article'
import { FAMILY_NAMES } from '#shared/onboarding/family'
import type {
  LeaveBehind,
  PrintedAnswer,
  PrintedExplanation,
  PrintedRecommendation,
} from '#shared/onboarding/leaveBehind'
import { LEVEL_NAMES, type Level } from '#shared/onboarding/mix'
import type { Writer } from '#shared/reports/writer'
import classes from './rows.module.css'
import { sourceAnchor } from './SourceMarks'

export function Answers({ answers }: { readonly answers: readonly PrintedAnswer[] }) {
  return (
    <dl className={classes.answers}>
      {answers.map(({ question, answers: given }) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{given.join(', ')}</dd>
        </div>
      ))}
    </dl>
  )
}

interface OpenQuestionsProps {
  readonly questions: LeaveBehind['openQuestions']
}

/** What nobody has answered yet, each with why it is asked. */
export function OpenQuestions({ questions }: OpenQuestionsProps) {
  return (
    <ul className={classes.openQuestions}>
      {questions.map(({ question, reason }) => (
        <li key={question}>
          <span className={classes.openQuestion}>{question}</span> {reason}
        </li>
      ))}
    </ul>
  )
}

interface ContradictionsProps {
  readonly contradictions: PrintedRecommendation['contradictions']
}

/** Answers that do not go together, said as they were given. */
export function Contradictions({ contradictions }: ContradictionsProps) {
  return (
    <section className={classes.contradictions}>
      <h3 className={classes.contradictionsTitle}>
        {contradictions.length === 1 ? 'Two answers pull apart' : 'Some answers pull apart'}
      </h3>
      <ul>
        {contradictions.map(({ first, second, ask, undecided }) => (
          <li key={ask}>
            <strong>{ask}</strong> You answered “{first.answer}” and “{second.answer}”.
            {undecided.map(({ family, withFirst, withSecond }) => (
              <span key={family}>
                {` ${FAMILY_NAMES[family].name}: “${levelWords(withFirst)}” with the first alone, “${levelWords(withSecond)}” with the second alone.`}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

const levelWords = (level: Level) => LEVEL_NAMES[level].toLowerCase()

interface StepRowProps {
  readonly step: LeaveBehind['nextSteps'][number]
  readonly number: number
  readonly locale: string
  readonly writer: Writer
}

export function StepRow({ step: { title, dueOn, isDone }, number, locale, writer }: StepRowProps) {
  return (
    <div className={classes.step}>
      <span className={classes.stepNumber}>{number}</span>
      <p className={classes.stepTitle} dir="auto">
        {title}
      </p>
      <span className={classes.stepDate}>
        {isDone ? 'Done' : dueOn && <bdi lang={locale}>{writer.date(dueOn)}</bdi>}
      </span>
    </div>
  )
}

export function SourceRow({
  source: { article, title, about, oddity },
}: {
  readonly source: PrintedExplanation['sources'][number]
}) {
  return (
    <section className={classes.source} id={sourceAnchor(article)}>
      <span className={classes.sourceNumber}>{ARTICLES[article].mark}</span>
      <div>
        <h3 className={classes.sourceTitle}>{title}</h3>
        <p className={classes.sourceText}>
          {about} {oddity}
        </p>
      </div>
    </section>
  )
}

interface NotesProps {
  readonly notes: PrintedExplanation['notes']
}

/** Where the articles differ, or we read between their lines. */
export function Notes({ notes }: NotesProps) {
  return (
    <dl className={classes.notes}>
      {notes.map(({ statement, note }) => (
        <div key={note}>
          <dt>{statement}</dt>
          <dd>{note}</dd>
        </div>
      ))}
    </dl>
  )
}
