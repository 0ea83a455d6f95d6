import { type Care, CARE_WORDS } from '../cares'
import { FAMILIES, type Family } from '../family'
import { type Explanation, FACETS, type Facet, type Statement } from './explanation'

/** How many of the chosen cares a statement speaks to. */
export function speaksTo(statement: Statement, cares: readonly Care[]): number {
  return statement.cares?.filter((care) => cares.includes(care)).length ?? 0
}

/**
 * The families that the chosen cares point to, the strongest first; a care counts double for the family that is
 * nearest to it. Equal ones keep their usual order; without cares none.
 */
export function forwardFamilies(cares: readonly Care[]): readonly Family[] {
  const score = (family: Family) =>
    cares.reduce((sum, care) => {
      const place = CARE_WORDS[care].families.indexOf(family)
      return sum + (place < 0 ? 0 : place === 0 ? 2 : 1)
    }, 0)
  return FAMILIES.filter((family) => score(family) > 0).sort((one, other) => score(other) - score(one))
}

/** The same explanation with what speaks to the chosen cares first in each list; everything else keeps its order. */
export function bringForward(explanation: Explanation, cares: readonly Care[]): Explanation {
  if (cares.length === 0) return explanation
  const forward = (statements: readonly Statement[]) => byWeight(statements, (statement) => speaksTo(statement, cares))
  return {
    families: explanation.families.map((family) => ({
      ...family,
      facets: Object.fromEntries(FACETS.map((facet) => [facet, forward(family.facets[facet])])) as Readonly<
        Record<Facet, readonly Statement[]>
      >,
    })),
    comparison: byWeight(explanation.comparison, ({ cells }) =>
      FAMILIES.reduce((sum, family) => sum + (cells[family] ? speaksTo(cells[family], cares) : 0), 0),
    ),
    contrasts: explanation.contrasts.map((contrast) => ({
      ...contrast,
      sides: [
        { ...contrast.sides[0], statements: forward(contrast.sides[0].statements) },
        { ...contrast.sides[1], statements: forward(contrast.sides[1].statements) },
      ],
    })),
    exchanges: byWeight(explanation.exchanges, ({ gift }) => speaksTo(gift, cares)),
    overlaps: explanation.overlaps.map((overlap) => ({ ...overlap, statements: forward(overlap.statements) })),
    weeks: explanation.weeks,
  }
}

function byWeight<T>(items: readonly T[], weight: (item: T) => number): readonly T[] {
  return [...items].sort((one, other) => weight(other) - weight(one))
}
