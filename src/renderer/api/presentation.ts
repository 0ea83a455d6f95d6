import { useQueryClient } from '@tanstack/react-query'
import type { PresentationState } from '#shared/onboarding/presentation'
import { queryKeyOf, useHostEvent, useHostQuery } from './hooks'

const KEY = queryKeyOf('host', 'getPresentationState', {})

/** The one presentation that runs; null: none, undefined: not known yet. */
export function usePresentation(): PresentationState | null | undefined {
  const queryClient = useQueryClient()
  useHostEvent('presentation', ({ state }) => queryClient.setQueryData<PresentationState | null>(KEY, state))
  return useHostQuery('getPresentationState', {}).data
}
