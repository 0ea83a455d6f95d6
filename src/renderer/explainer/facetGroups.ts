import type { Facet } from '#shared/onboarding/content/explanation'

export type FacetGroupId = 'work' | 'talk' | 'success' | 'people'

interface FacetGroupOf {
  readonly id: FacetGroupId
  readonly name: string
  readonly facets: readonly Facet[]
}

/** The sides of a family; together they show every facet once. */
export const FACET_GROUPS: readonly FacetGroupOf[] = [
  { id: 'work', name: 'The work', facets: ['responsibilities', 'focus', 'cycle'] },
  { id: 'talk', name: 'The talk', facets: ['interaction', 'rolePlayed', 'audience'] },
  { id: 'success', name: 'The success', facets: ['goals', 'metrics', 'overTime'] },
  { id: 'people', name: 'The person', facets: ['primaryRole', 'skills', 'jobWords'] },
]

export function isFacetGroupId(value: string | null): value is FacetGroupId {
  return FACET_GROUPS.some(({ id }) => id === value)
}
