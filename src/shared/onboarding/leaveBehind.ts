import { z } from 'zod'
import { LocalDate } from '../kernel/time'
import { ReportClient } from '../reports/report'
import { ArticleId } from './content/article'
import { Family } from './family'
import { Level } from './mix'
import { Price } from './price'

/** A sentence of the explanation and the articles that say so. */
export const PrintedStatement = z.object({ text: z.string(), articles: z.array(ArticleId) })
export type PrintedStatement = z.output<typeof PrintedStatement>

/** A family as it is introduced: what matters to the client stands first. */
export const PrintedFamily = z.object({
  family: Family,
  title: z.string(),
  lead: PrintedStatement,
  tasks: z.array(PrintedStatement),
  signsOfSuccess: z.array(PrintedStatement),
})
export type PrintedFamily = z.output<typeof PrintedFamily>

/** What the families do about one thing that the client cares about; the nearest family first. */
export const PrintedCare = z.object({
  name: z.string(),
  families: z.array(z.object({ family: Family, statements: z.array(PrintedStatement) })),
})
export type PrintedCare = z.output<typeof PrintedCare>

/** A line of the comparison; null where no article says. */
export const PrintedComparison = z.object({
  title: z.string(),
  cells: z.record(Family, PrintedStatement.nullable()),
})
export type PrintedComparison = z.output<typeof PrintedComparison>

/** The explanation as far as it is printed. */
export const PrintedExplanation = z.object({
  families: z.array(PrintedFamily),
  together: z.array(PrintedStatement),
  cares: z.array(PrintedCare),
  comparison: z.array(PrintedComparison),
  /** Where articles differ or we read between their lines, about sentences that are printed. */
  notes: z.array(z.object({ statement: z.string(), note: z.string() })),
  sources: z.array(
    z.object({ article: ArticleId, title: z.string(), about: z.string(), oddity: z.string().nullable() }),
  ),
})
export type PrintedExplanation = z.output<typeof PrintedExplanation>

/** What one answer says for a family, or against it. */
export const PrintedReason = z.object({ question: z.string(), answer: z.string(), weight: z.number().int() })
export type PrintedReason = z.output<typeof PrintedReason>

export const PrintedRecommendation = z.object({
  outcome: z.enum(['no-answers', 'nothing-now', 'mix']),
  answered: z.number().int(),
  questions: z.number().int(),
  isGuess: z.boolean(),
  families: z.array(
    z.object({
      family: Family,
      /** What the answers come to. */
      level: Level,
      score: z.number().int(),
      reasons: z.array(PrintedReason),
      /** What was agreed, which may be something else. */
      agreedLevel: Level,
      hours: z.number(),
    }),
  ),
  /** Answers that do not go together, and what to ask. */
  contradictions: z.array(
    z.object({
      first: z.object({ question: z.string(), answer: z.string() }),
      second: z.object({ question: z.string(), answer: z.string() }),
      ask: z.string(),
      /** Families for which it matters which of the two holds. */
      undecided: z.array(z.object({ family: Family, withFirst: Level, withSecond: Level })),
    }),
  ),
})
export type PrintedRecommendation = z.output<typeof PrintedRecommendation>

export const PrintedAnswer = z.object({ question: z.string(), answers: z.array(z.string()) })
export type PrintedAnswer = z.output<typeof PrintedAnswer>

/**
 * What a client keeps of the explainer. The page needs nothing else, and nothing that is not meant for the client is
 * in it: no notes, no price that has not been released.
 */
export const LeaveBehind = z.object({
  /** The name is "" for a lead whose name nobody knows yet. */
  client: ReportClient,
  date: LocalDate,
  explanation: PrintedExplanation,
  answers: z.array(PrintedAnswer),
  /** Without an answer yet, with why they are asked. */
  openQuestions: z.array(z.object({ question: z.string(), reason: z.string() })),
  recommendation: PrintedRecommendation,
  price: Price.nullable(),
  nextSteps: z.array(z.object({ title: z.string(), dueOn: LocalDate.nullable(), isDone: z.boolean() })),
  /** The freelancer's words below the next steps. */
  closing: z.string(),
})
export type LeaveBehind = z.output<typeof LeaveBehind>
