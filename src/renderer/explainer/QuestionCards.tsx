import { UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { FAMILIES } from '#shared/onboarding/family'
import {
  type Answer,
  type Choice,
  type QuestionId,
  questionOf,
  QUESTIONS,
  type Weights,
} from '#shared/onboarding/questions'
import { FamilyMark } from './FamilyMark'
import classes from './QuestionCards.module.css'
import { signedText } from './signedText'

interface QuestionCardsProps {
  readonly answers: readonly Answer[]
  readonly currentId: QuestionId
  readonly onGoTo: (questionId: QuestionId) => void
  readonly onAnswer: (answer: Answer) => void
  /** Past the last question. */
  readonly onFinish: () => void
  /** Before the first question. */
  readonly onLeave?: () => void
  /** What each choice weighs: for the freelancer only. */
  readonly hasWeights?: boolean
  /** Under the choices, such as an answer that could not be saved yet. */
  readonly children?: ReactNode
}

/** One question at a time in large type: choices as cards, by pointer, arrow keys or the number on the card. */
export function QuestionCards(props: QuestionCardsProps) {
  const { answers, currentId, onGoTo, onAnswer, onFinish, onLeave, hasWeights = false, children } = props
  const name = useId()
  const index = QUESTIONS.findIndex(({ id }) => id === currentId)
  const question = questionOf(currentId)
  const chosenOf = (id: QuestionId) => answers.find(({ questionId }) => questionId === id)?.choiceIds
  const heading = useRef<HTMLHeadingElement>(null)
  const shownId = useRef(currentId)
  useEffect(() => {
    if (shownId.current === currentId) return
    shownId.current = currentId
    // Who went on by keyboard is at the next question, not at a button below it.
    heading.current?.focus({ preventScroll: true })
  }, [currentId])

  const chosen = chosenOf(currentId)
  const answer = (choiceIds: string[]) => onAnswer({ questionId: currentId, choiceIds })
  const choose = ({ id }: Choice) => {
    if (!question.takesSeveral) return answer([id])
    const said = chosen ?? []
    answer(said.includes(id) ? said.filter((other) => other !== id) : [...said, id])
  }
  const before = QUESTIONS[index - 1]
  const after = QUESTIONS[index + 1]
  const goOn = () => (after ? onGoTo(after.id) : onFinish())
  const skip = () => {
    answer([])
    goOn()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const numbered = /^[1-9]$/.test(event.key) ? question.choices[Number(event.key) - 1] : undefined
    const isOnButton = event.target instanceof HTMLButtonElement
    if (numbered) choose(numbered)
    else if (event.key === 'Enter' && !isOnButton) goOn()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const answered = QUESTIONS.filter(({ id }) => stateOf(chosenOf(id)) === 'answered').length
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys beside those of the radio buttons within
    <div className={classes.frame} onKeyDown={onKeyDown}>
      <div className={classes.cards}>
        <div className={classes.progress}>
          <p className={classes.position}>
            Question {index + 1} of {QUESTIONS.length}
            <span className={classes.answered}>{answered} answered</span>
          </p>
          <ol className={classes.track} aria-label="Questions">
            {QUESTIONS.map(({ id }, position) => {
              const state = stateOf(chosenOf(id))
              return (
                <li key={id}>
                  <UnstyledButton
                    className={classes.part}
                    data-state={state}
                    aria-current={id === currentId ? 'step' : undefined}
                    aria-label={`Question ${position + 1}, ${STATE_WORDS[state]}`}
                    onClick={() => onGoTo(id)}
                  />
                </li>
              )
            })}
          </ol>
        </div>
        <fieldset className={classes.question}>
          <legend className={classes.legend}>
            <h2 ref={heading} className={classes.text} tabIndex={-1}>
              {question.text}
            </h2>
          </legend>
          <p className={classes.hint}>
            {question.reason}
            {question.takesSeveral ? ' Several can be true.' : null}
          </p>
          <div className={classes.choices} data-many={question.choices.length > 4 || undefined}>
            {question.choices.map((choice, position) => (
              <label key={choice.id} className={classes.choice}>
                <input
                  type={question.takesSeveral ? 'checkbox' : 'radio'}
                  className={classes.radio}
                  name={`${name}-${currentId}`}
                  checked={chosen?.includes(choice.id) ?? false}
                  onChange={() => choose(choice)}
                />
                <span className={classes.words}>
                  <span className={classes.label}>{choice.text}</span>
                  {hasWeights ? <ChoiceWeights weights={choice.weights} /> : null}
                </span>
                <kbd className={classes.key} aria-hidden>
                  {position + 1}
                </kbd>
              </label>
            ))}
          </div>
        </fieldset>
        {children}
        <div className={classes.moves}>
          {before || onLeave ? (
            <UnstyledButton className={classes.move} onClick={() => (before ? onGoTo(before.id) : onLeave?.())}>
              <IconArrowLeft className={classes.arrow} aria-hidden /> Back
            </UnstyledButton>
          ) : null}
          <span className={classes.room} />
          <UnstyledButton className={classes.move} onClick={skip}>
            {chosen?.length === 0 ? 'Skipped' : 'Skip'}
          </UnstyledButton>
          <UnstyledButton className={classes.move} data-primary={chosen ? true : undefined} onClick={goOn}>
            {after ? 'Next' : 'See the recommendation'} <IconArrowRight className={classes.arrow} aria-hidden />
          </UnstyledButton>
        </div>
      </div>
    </div>
  )
}

type AnswerState = 'answered' | 'skipped' | 'open'

function stateOf(choiceIds: readonly string[] | undefined): AnswerState {
  if (!choiceIds) return 'open'
  return choiceIds.length > 0 ? 'answered' : 'skipped'
}

const STATE_WORDS: Readonly<Record<AnswerState, string>> = {
  answered: 'answered',
  skipped: 'skipped',
  open: 'not answered yet',
}

function ChoiceWeights({ weights }: { readonly weights: Weights }) {
  const families = FAMILIES.filter((family) => weights[family])
  return (
    <span className={classes.weights}>
      {families.length === 0
        ? 'weighs nothing'
        : families.map((family) => (
            <span key={family} className={classes.weight}>
              <FamilyMark family={family} /> {signedText(weights[family] ?? 0)}
            </span>
          ))}
    </span>
  )
}
