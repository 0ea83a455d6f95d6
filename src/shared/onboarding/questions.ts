import { z } from 'zod'
import type { Family } from './family'

/**
 * What the client is asked, and what each choice says for or against a family. The weights are the whole of the
 * recommendation's knowledge: nothing else adds to a score (docs/decisions/0015). Ids are stored and never change.
 */
export type Weights = Readonly<Partial<Record<Family, number>>>

export interface Choice {
  readonly id: string
  readonly text: string
  readonly weights: Weights
}

export interface Question {
  readonly id: QuestionId
  /** As it is asked of the client. */
  readonly text: string
  /** Why it is asked. */
  readonly reason: string
  /** Several choices at once; else one. */
  readonly takesSeveral: boolean
  readonly choices: readonly Choice[]
}

export const QUESTION_IDS = [
  'goal',
  'unchanged',
  'horizon',
  'posts',
  'look',
  'replies',
  'talk',
  'trouble',
  'feedback',
  'advertising',
  'plans',
  'figures',
] as const

export const QuestionId = z.enum(QUESTION_IDS)
export type QuestionId = z.output<typeof QuestionId>

export const QUESTIONS: readonly Question[] = [
  {
    id: 'goal',
    text: 'What should social media do for you first?',
    reason: 'Being known, selling and keeping people are three different jobs.',
    takesSeveral: false,
    choices: [
      { id: 'be-known', text: 'Make more people know us', weights: { management: 3, marketing: 1 } },
      { id: 'sell', text: 'Bring sales or bookings', weights: { marketing: 4, management: 1 } },
      { id: 'keep', text: 'Keep the people we have close to us', weights: { community: 4 } },
      { id: 'learn', text: 'Tell us what people want', weights: { community: 3, management: 1 } },
    ],
  },
  {
    id: 'unchanged',
    text: 'What happens if everything stays as it is for a year?',
    reason: 'Sometimes nothing is needed now, and that is an answer too.',
    takesSeveral: false,
    choices: [
      {
        id: 'nothing',
        text: 'Nothing bad, we are doing well',
        weights: { management: -3, marketing: -3, community: -3 },
      },
      { id: 'invisible', text: 'We become invisible', weights: { management: 2 } },
      { id: 'fewer-sales', text: 'We sell less than we could', weights: { marketing: 2 } },
      { id: 'people-leave', text: 'People drift away', weights: { community: 2 } },
    ],
  },
  {
    id: 'horizon',
    text: 'By when should it show?',
    reason: 'A campaign shows within weeks, a community over years.',
    takesSeveral: false,
    choices: [
      { id: 'weeks', text: 'Within weeks', weights: { marketing: 2, community: -1 } },
      { id: 'year', text: 'Over the year', weights: { management: 2 } },
      { id: 'years', text: 'It may take years if it lasts', weights: { community: 2, marketing: -1 } },
    ],
  },
  {
    id: 'posts',
    text: 'Who makes your posts today?',
    reason: 'A plan and regular content are the core of management.',
    takesSeveral: false,
    choices: [
      { id: 'nobody', text: 'Nobody', weights: { management: 4 } },
      { id: 'whoever', text: 'Whoever has a moment', weights: { management: 3 } },
      { id: 'somebody', text: 'Somebody of ours, by a plan', weights: { management: -3 } },
    ],
  },
  {
    id: 'look',
    text: 'Would people recognise a post of yours without the name on it?',
    reason: 'One look and one voice are made once and then kept.',
    takesSeveral: false,
    choices: [
      { id: 'no', text: 'No, each looks different', weights: { management: 2 } },
      { id: 'mostly', text: 'Mostly', weights: { management: 1 } },
      { id: 'yes', text: 'Yes, always', weights: { management: -1 } },
    ],
  },
  {
    id: 'replies',
    text: 'What becomes of comments and messages?',
    reason: 'Listening and answering take more of the week than posting.',
    takesSeveral: false,
    choices: [
      { id: 'unanswered', text: 'Many stay without an answer', weights: { management: 2, community: 2 } },
      { id: 'late', text: 'They are answered, but late', weights: { management: 1, community: 1 } },
      { id: 'answered', text: 'All are answered within a day', weights: { management: -1 } },
      { id: 'none', text: 'Hardly any come', weights: { management: 1, marketing: 1, community: -1 } },
    ],
  },
  {
    id: 'talk',
    text: 'Do your customers talk with each other?',
    reason: 'Social media speaks from one to many; a community speaks among itself.',
    takesSeveral: false,
    choices: [
      { id: 'own-place', text: 'Yes, in a place of their own', weights: { community: 4 } },
      { id: 'no-place', text: 'They would, but have no place for it', weights: { community: 3 } },
      { id: 'comments', text: 'Below our posts', weights: { community: 2, management: 1 } },
      { id: 'nothing', text: 'No, there is nothing to talk about', weights: { community: -3 } },
    ],
  },
  {
    id: 'trouble',
    text: 'How often is there trouble in public: complaints, quarrels, rude words?',
    reason: 'Somebody has to settle it quickly and by known rules.',
    takesSeveral: false,
    choices: [
      { id: 'often', text: 'Every week', weights: { community: 3 } },
      { id: 'sometimes', text: 'Now and then', weights: { community: 1 } },
      { id: 'never', text: 'Never', weights: {} },
    ],
  },
  {
    id: 'feedback',
    text: 'How does what customers say reach those who can change something?',
    reason: 'Feedback counts when it comes to an owner, and the answer goes back.',
    takesSeveral: false,
    choices: [
      { id: 'not', text: 'It does not', weights: { community: 2 } },
      { id: 'by-chance', text: 'By chance', weights: { community: 1 } },
      { id: 'regularly', text: 'We ask and pass it on', weights: { community: -1 } },
    ],
  },
  {
    id: 'advertising',
    text: 'Do you pay for advertising on social media, or want to?',
    reason: 'Budget, audiences and ads managers are a trade of their own.',
    takesSeveral: false,
    choices: [
      { id: 'monthly', text: 'Yes, every month', weights: { marketing: 4 } },
      { id: 'launches', text: 'For launches and seasons', weights: { marketing: 2 } },
      { id: 'curious', text: 'Not yet, but we want to try', weights: { marketing: 2 } },
      { id: 'never', text: 'No, and we do not want to', weights: { marketing: -4 } },
    ],
  },
  {
    id: 'plans',
    text: 'What is planned for the next months?',
    reason: 'What has a date decides what has to be ready first.',
    takesSeveral: true,
    choices: [
      { id: 'launch', text: 'A launch or an opening', weights: { marketing: 2, management: 1 } },
      { id: 'giveaway', text: 'A giveaway', weights: { management: 2 } },
      { id: 'meet-up', text: 'Events or meet-ups', weights: { community: 2 } },
      { id: 'nothing', text: 'Nothing yet', weights: {} },
    ],
  },
  {
    id: 'figures',
    text: 'Which figure would you look at first?',
    reason: 'What is measured decides what is worked on.',
    takesSeveral: false,
    choices: [
      { id: 'reach', text: 'How many people see and like it', weights: { management: 2 } },
      { id: 'conversions', text: 'How many buy, and what each sale costs', weights: { marketing: 3 } },
      { id: 'mentions', text: 'How often and how well people speak of us', weights: { community: 2 } },
      { id: 'members', text: 'How many take part and stay', weights: { community: 3 } },
    ],
  },
]

const byId = new Map(QUESTIONS.map((question) => [question.id, question]))

export function questionOf(id: QuestionId): Question {
  const question = byId.get(id)
  if (!question) throw new RangeError(`There is no question ${id}`)
  return question
}

export function findChoice(id: QuestionId, choiceId: string): Choice | undefined {
  return questionOf(id).choices.find((choice) => choice.id === choiceId)
}

/** What was said to a question; no choices: it was skipped. */
export const Answer = z.object({ questionId: QuestionId, choiceIds: z.array(z.string().max(40)).max(10) })
export type Answer = z.output<typeof Answer>
/** Why an answer does not fit its question, for people; undefined when it does. */
export function problemOf({ questionId, choiceIds }: Answer): string | undefined {
  const question = questionOf(questionId)
  const unknown = choiceIds.find((id) => !findChoice(questionId, id))
  if (unknown !== undefined) return `“${unknown}” is no choice of “${question.text}”`
  if (new Set(choiceIds).size !== choiceIds.length) return `A choice of “${question.text}” is named twice`
  if (!question.takesSeveral && choiceIds.length > 1) return `“${question.text}” takes one choice`
  return undefined
}
