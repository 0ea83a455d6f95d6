import type { QuestionId } from './questions'

export interface ChoiceRef {
  readonly questionId: QuestionId
  readonly choiceId: string
}

/** Two choices that cannot both hold: the freelancer asks again instead of averaging them away. */
export interface DeclaredContradiction {
  readonly id: string
  readonly first: ChoiceRef
  readonly second: ChoiceRef
  /** What to ask. */
  readonly question: string
}

const ref = (questionId: QuestionId, choiceId: string): ChoiceRef => ({ questionId, choiceId })

export const CONTRADICTIONS: readonly DeclaredContradiction[] = [
  {
    id: 'keep-silent-people',
    first: ref('goal', 'keep'),
    second: ref('talk', 'nothing'),
    question: 'What would keep people close to you if there is nothing to talk about?',
  },
  {
    id: 'keep-within-weeks',
    first: ref('goal', 'keep'),
    second: ref('horizon', 'weeks'),
    question: 'Loyalty grows slowly. Is there something that has to show within weeks?',
  },
  {
    id: 'sell-soon-without-advertising',
    first: ref('horizon', 'weeks'),
    second: ref('advertising', 'never'),
    question: 'Results within weeks mostly take paid reach. Which matters more: the date, or not to advertise?',
  },
  {
    id: 'cost-of-sales-without-advertising',
    first: ref('figures', 'conversions'),
    second: ref('advertising', 'never'),
    question: 'Without advertising, where should the sales that you want to count come from?',
  },
  {
    id: 'well-but-unanswered',
    first: ref('unchanged', 'nothing'),
    second: ref('replies', 'unanswered'),
    question: 'You are doing well, and many people wait for an answer. Does that cost you nothing?',
  },
  {
    id: 'well-but-troubled',
    first: ref('unchanged', 'nothing'),
    second: ref('trouble', 'often'),
    question: 'You are doing well, and there is trouble every week. Who settles it today?',
  },
  {
    id: 'well-but-soon',
    first: ref('unchanged', 'nothing'),
    second: ref('horizon', 'weeks'),
    question: 'Nothing bad happens in a year, yet it should show within weeks. What is the hurry?',
  },
  {
    id: 'silent-but-quarrelling',
    first: ref('replies', 'none'),
    second: ref('trouble', 'often'),
    question: 'Hardly any comments come, and there is trouble every week. Where does it happen?',
  },
  {
    id: 'planned-but-different',
    first: ref('posts', 'somebody'),
    second: ref('look', 'no'),
    question: 'Posts are made by a plan, and each looks different. Is the plan one for the look, too?',
  },
  {
    id: 'nothing-planned-but-more',
    first: ref('plans', 'nothing'),
    second: ref('plans', 'launch'),
    question: 'Is the launch certain, or is nothing planned yet?',
  },
  {
    id: 'nothing-planned-but-giveaway',
    first: ref('plans', 'nothing'),
    second: ref('plans', 'giveaway'),
    question: 'Is the giveaway certain, or is nothing planned yet?',
  },
  {
    id: 'nothing-planned-but-meet-up',
    first: ref('plans', 'nothing'),
    second: ref('plans', 'meet-up'),
    question: 'Are the events certain, or is nothing planned yet?',
  },
]
