import type { WeekContent } from './explanation'

/** How a week is spent, in the shares that 002 gives; each working day is 20 %. */
export const WEEKS: readonly WeekContent[] = [
  {
    family: 'management',
    articles: ['002'],
    shares: [
      { what: 'Listening and talking', percent: 35 },
      { what: 'Research and strategy', percent: 25 },
      { what: 'Making and choosing content', percent: 20 },
      { what: 'Work with the team', percent: 10 },
      { what: 'Analytics', percent: 10 },
      { what: 'Presenting', percent: 10 },
    ],
    note: 'The shares in article C add up to 110 %. Drawn as given, the week runs half a day into Saturday.',
  },
  {
    family: 'marketing',
    articles: ['004'],
    shares: [],
    note: 'No article tells how a marketer’s week is spent. Article E names the tasks without shares.',
  },
  {
    family: 'community',
    articles: ['002'],
    shares: [
      { what: 'Talking with members and advocates', percent: 40 },
      { what: 'Being seen and trusted in public chats', percent: 20 },
      { what: 'Planning growth, meeting new people', percent: 20 },
      { what: 'Studying what draws people in', percent: 10 },
      { what: 'Knowing colleagues in other teams', percent: 10 },
    ],
    note: 'The shares in article C add up to 100 %. Its public chats are those on Twitter.',
  },
]

/** The sum of the shares as the article gives them. */
export function totalPercent(week: WeekContent): number {
  return week.shares.reduce((sum, { percent }) => sum + percent, 0)
}
