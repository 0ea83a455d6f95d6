import { z } from 'zod'

export const ARTICLE_IDS = ['000', '001', '002', '003', '004'] as const
export const ArticleId = z.enum(ARTICLE_IDS)
export type ArticleId = z.output<typeof ArticleId>

export interface Article {
  readonly id: ArticleId
  /** The letter by which a statement names it. */
  readonly mark: string
  /** As the article itself is headed. */
  readonly title: string
  readonly about: string
  /** What a reader should know before trusting its wording; null: nothing. */
  readonly oddity: string | null
}

/** What the explanation stands on. */
export const ARTICLES: Readonly<Record<ArticleId, Article>> = {
  '000': {
    id: '000',
    mark: 'A',
    title: 'Navigating the Digital Landscape: Social Media Management vs. Community Management',
    about:
      'Management and community side by side: tasks, skills, a table of differences, and how the two help each other.',
    oddity: 'Carries footnote numbers, but the notes themselves are missing.',
  },
  '001': {
    id: '001',
    mark: 'B',
    title: 'community management vs social media management',
    about:
      'Who each role speaks to, and that one plans, monitors and reports while the other plans, modifies and reports.',
    oddity: 'Describes the social media manager in a chapter of its own, the community manager only in passing.',
  },
  '002': {
    id: '002',
    mark: 'C',
    title: 'Social Media Managers V/S Community Managers: Are They Really The Same?',
    about: 'Roles, words of the job, responsibilities, how each week is spent, and how success is measured over time.',
    oddity: 'Its shares of a social media manager’s week add up to 110 %.',
  },
  '003': {
    id: '003',
    mark: 'D',
    title: 'Neighborhood Administration vs Social Media Administration: What is the Distinction?',
    about: 'Goals, duties, skills and measures of both roles, with a practitioner’s view of community work.',
    oddity:
      'Its wording is machine-made: “neighborhood” stands where community is meant, “model” where brand is. Read here by its sense.',
  },
  '004': {
    id: '004',
    mark: 'E',
    title: 'Do You Need Social Media Management, Marketing, or Community Management?',
    about: 'The tasks of all three services, for explaining them to a new client.',
    oddity: 'The only one of the five that treats marketing as a service of its own.',
  },
}
