import { useComputedColorScheme } from '@mantine/core'
import { type CSSProperties, useMemo } from 'react'
import type { ClientSummary } from '#shared/clients/client'
import type { ClientId } from '#shared/kernel/ids'
import { clientTint } from '../../../ui/color'

export type ShownClient = Pick<ClientSummary, 'id' | 'name' | 'color' | 'timeZone' | 'locale' | 'health'>
export type ClientTints = ReadonlyMap<ClientId, CSSProperties>

/** The clients' colours, checked against the ground once for all posts. */
export function useClientTints(clients: readonly ShownClient[]): ClientTints {
  const scheme = useComputedColorScheme('light')
  return useMemo(
    () =>
      new Map(
        clients.map(({ id, color }) => {
          const { fill, onFill, wash } = clientTint(color, scheme)
          return [id, { '--post-fill': fill, '--post-on-fill': onFill, '--post-wash': wash } as CSSProperties]
        }),
      ),
    [clients, scheme],
  )
}
