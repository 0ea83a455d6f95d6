import type { Care } from '../cares'
import type { Family, Overlap } from '../family'
import type { ArticleId } from './article'

/** One thing that the explanation says, in our own words, and the articles that say it. */
export interface Statement {
  readonly text: string
  readonly articles: readonly [ArticleId, ...ArticleId[]]
  /** Where articles differ, are odd, or where we read between their lines. */
  readonly note?: string
  /** What it speaks to; chosen, it comes forward. */
  readonly cares?: readonly Care[]
}

/** What is told of each family, in the order in which it is told. */
export const FACETS = [
  'focus',
  'interaction',
  'goals',
  'metrics',
  'primaryRole',
  'rolePlayed',
  'responsibilities',
  'skills',
  'jobWords',
  'audience',
  'cycle',
  'overTime',
] as const
export type Facet = (typeof FACETS)[number]

export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  focus: 'Focus',
  interaction: 'Way of talking',
  goals: 'Goals',
  metrics: 'Signs of success',
  primaryRole: 'In two words',
  rolePlayed: 'Role played',
  responsibilities: 'What they do',
  skills: 'What it takes',
  jobWords: 'Words of the job',
  audience: 'Who they talk to',
  cycle: 'Rhythm of work',
  overTime: 'Success over time',
}

export interface FamilyContent {
  readonly family: Family
  /** The family in a few words, for a title. */
  readonly title: string
  readonly lead: Statement
  readonly facets: Readonly<Record<Facet, readonly Statement[]>>
}

/** What one family hands to another. */
export interface Exchange {
  readonly from: Family
  readonly to: Family
  readonly gift: Statement
}

export interface OverlapContent {
  readonly overlap: Overlap
  readonly title: string
  readonly statements: readonly Statement[]
}

export interface WeekShare {
  readonly what: string
  /** As the article gives it. */
  readonly percent: number
}

export interface WeekContent {
  readonly family: Family
  readonly articles: readonly [ArticleId, ...ArticleId[]]
  /** Empty where no article tells of this family's week. */
  readonly shares: readonly WeekShare[]
  readonly note: string
}

export const CONTRASTS = ['voice', 'reach', 'cycle', 'audience', 'goals', 'figures', 'time'] as const
export type ContrastId = (typeof CONTRASTS)[number]

/** Two ways of doing the same thing, held against each other. */
export interface Contrast {
  readonly id: ContrastId
  readonly question: string
  readonly sides: readonly [ContrastSide, ContrastSide]
}

export interface ContrastSide {
  readonly family: Family
  /** Two to five words. */
  readonly title: string
  readonly statements: readonly Statement[]
}

export interface ComparisonRow {
  readonly facet: Facet
  readonly question: string
  /** null: no article says. */
  readonly cells: Readonly<Record<Family, Statement | null>>
}

/** Everything that the explainer says. */
export interface Explanation {
  readonly families: readonly FamilyContent[]
  readonly comparison: readonly ComparisonRow[]
  readonly contrasts: readonly Contrast[]
  readonly exchanges: readonly Exchange[]
  readonly overlaps: readonly OverlapContent[]
  readonly weeks: readonly WeekContent[]
}
