import { useMemo } from 'react'
import type { ClientId, PillarId } from '#shared/kernel/ids'
import type { Campaign } from '#shared/planning/campaign'
import type { PillarLook } from '../ui/PillarMark'
import { useBackendQuery } from './hooks'

export type ShownCampaign = Pick<Campaign, 'id' | 'name' | 'color' | 'startsOn' | 'endsOn'>

export interface ClientPlan {
  /** Name and colour of the client's pillars, for `<PillarLooks value>`. */
  readonly pillarLooks: ReadonlyMap<PillarId, PillarLook>
  /** Without the archived ones. */
  readonly campaigns: readonly ShownCampaign[]
}

/** What a calendar shows of a client's plan; keeps its identity while that stays the same. */
export function useClientPlan(clientId: ClientId): ClientPlan {
  const { data } = useBackendQuery('planning', 'listPillars', { clientId })
  const pillars = JSON.stringify((data?.pillars ?? []).map(({ id, name, color }) => [id, { name, color }]))
  const campaigns = JSON.stringify(
    (data?.campaigns ?? [])
      .filter(({ archivedAtUtc }) => archivedAtUtc === null)
      .map(({ id, name, color, startsOn, endsOn }) => ({ id, name, color, startsOn, endsOn })),
  )
  return useMemo(
    () => ({
      pillarLooks: new Map(JSON.parse(pillars) as [PillarId, PillarLook][]),
      campaigns: JSON.parse(campaigns) as ShownCampaign[],
    }),
    [pillars, campaigns],
  )
}
