import { type Care, CARE_WORDS } from './cares'
import { ARTICLE_IDS, ARTICLES } from './content/article'
import { bringForward, forwardFamilies, speaksTo } from './content/bringForward'
import { type ComparisonRow, FACETS, type Explanation, type FamilyContent, type Statement } from './content/explanation'
import { FAMILIES, type Family } from './family'
import type { PrintedCare, PrintedExplanation, PrintedStatement } from './leaveBehind'

const TASKS = 5
const SIGNS = 3
const TOGETHER = 3
/** Of the family nearest to a care, and of the others. */
const NEAREST_STATEMENTS = 3
const FURTHER_STATEMENTS = 2

/** As much of the explanation as somebody reads on paper, with what the client cares about first. */
export function printedExplanation(explanation: Explanation, cares: readonly Care[]): PrintedExplanation {
  const { families, comparison, exchanges, overlaps } = bringForward(explanation, cares)
  const order = [...new Set([...forwardFamilies(cares), ...FAMILIES])]
  const contents = order.flatMap((family) => families.filter((each) => each.family === family))
  const printed = new Set<Statement>()
  const print = (statement: Statement): PrintedStatement => {
    printed.add(statement)
    return { text: statement.text, articles: [...statement.articles] }
  }
  const together = overlaps.find(({ overlap }) => overlap === 'all-three')?.statements ?? []
  const shown = {
    families: contents.map(({ family, title, lead, facets }) => ({
      family,
      title,
      lead: print(lead),
      tasks: facets.responsibilities.slice(0, TASKS).map(print),
      signsOfSuccess: facets.metrics.slice(0, SIGNS).map(print),
    })),
    together: [...together, ...exchanges.map(({ gift }) => gift)].slice(0, TOGETHER).map(print),
    cares: cares.map((care) => printedCare(care, contents, print)),
    comparison: comparison.map(({ question, cells }: ComparisonRow) => ({
      title: question,
      cells: Object.fromEntries(FAMILIES.map((family) => [family, cells[family] && print(cells[family])])) as Record<
        Family,
        PrintedStatement | null
      >,
    })),
  }
  return { ...shown, notes: notesOf(printed), sources: sourcesOf(printed) }
}

function printedCare(
  care: Care,
  contents: readonly FamilyContent[],
  print: (statement: Statement) => PrintedStatement,
): PrintedCare {
  const { name, families } = CARE_WORDS[care]
  return {
    name,
    families: families.flatMap((family, index) => {
      const content = contents.find((each) => each.family === family)
      const about = content ? statementsAbout(content, care) : []
      const statements = about.slice(0, index === 0 ? NEAREST_STATEMENTS : FURTHER_STATEMENTS).map(print)
      return statements.length > 0 ? [{ family, statements }] : []
    }),
  }
}

/** What is done about it, then what it is for, then the rest. */
const TOLD_FIRST: readonly (typeof FACETS)[number][] = ['responsibilities', 'rolePlayed', 'goals', 'metrics']

function statementsAbout({ facets }: FamilyContent, care: Care): Statement[] {
  return [...new Set([...TOLD_FIRST, ...FACETS])].flatMap((facet) =>
    facets[facet].filter((statement) => speaksTo(statement, [care]) > 0),
  )
}

function notesOf(printed: ReadonlySet<Statement>): PrintedExplanation['notes'] {
  const byNote = new Map<string, string>()
  for (const { text, note } of printed) {
    if (note !== undefined && !byNote.has(note)) byNote.set(note, text)
  }
  return [...byNote].map(([note, statement]) => ({ statement, note }))
}

function sourcesOf(printed: ReadonlySet<Statement>): PrintedExplanation['sources'] {
  const cited = new Set([...printed].flatMap(({ articles }) => articles))
  return ARTICLE_IDS.filter((article) => cited.has(article)).map((article) => {
    const { title, about, oddity } = ARTICLES[article]
    return { article, title, about, oddity }
  })
}
