import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { Onboarding } from '#shared/onboarding/contract'
import type { UnsavedAnswer } from '#shared/onboarding/presentation'
import type { AppError } from '#shared/rpc/appError'
import { backend } from '../../api/connection'
import { queryKeyOf, useBackendQuery } from '../../api/hooks'
import { usePresentation } from '../../api/presentation'
import type { KeptChanges } from './changeKeeper'
import { keeperOf, listenToStored } from './keptOnboarding'
import { type OnboardingChange, withChanges } from './onboardingChanges'

/** Long enough not to write at each letter, short enough that nobody waits for it. */
export const TYPING_DELAY_MS = 600

const NOTHING: readonly UnsavedAnswer[] = []

export interface OnboardingForm {
  /** With everything that was made here, also what is not stored yet; undefined while loading and when it cannot be read. */
  readonly data: Onboarding | undefined
  /** Why it could not be read the last time. */
  readonly error: AppError | null
  readonly refetch: () => void
  readonly kept: KeptChanges<OnboardingChange>
  /** Said in the presenter's window and not stored yet: main tries. */
  readonly presented: readonly UnsavedAnswer[]
  /** Shown at once; stored after the delay, and again until the store takes it. */
  readonly put: (change: OnboardingChange, delayMs?: number) => void
  /** Stores what is not stored yet; true when all of it is. */
  readonly flush: () => Promise<boolean>
}

/** A client's or a lead's onboarding, saved as it is made. */
export function useOnboarding(clientId: ClientId): OnboardingForm {
  const queryClient = useQueryClient()
  const query = useBackendQuery('onboarding', 'getOnboarding', { clientId })
  const keeper = keeperOf(clientId)
  const kept = useSyncExternalStore(keeper.subscribe, keeper.getSnapshot)
  useEffect(
    () =>
      listenToStored((storedOf, change) => {
        // Until it is read anew, what was just stored must not be lost from sight.
        queryClient.setQueryData<Onboarding>(
          queryKeyOf('onboarding', 'getOnboarding', { clientId: storedOf }),
          (stored) => stored && withChanges(stored, [change]),
        )
      }),
    [queryClient],
  )
  useEffect(() => {
    const flush = () => void keeper.flush()
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [keeper])
  const running = usePresentation()
  const presented = running?.clientId === clientId ? running.unsaved : NOTHING
  const data = useMemo(
    () => query.data && withChanges(query.data, [...presented, ...kept.changes]),
    [query.data, presented, kept.changes],
  )
  const isBegun = query.data === undefined || query.data.startedAtUtc !== null
  const isToBegin = !isBegun && (kept.changes.length > 0 || running?.clientId === clientId)
  useEffect(() => {
    // When it fails, the next thing said begins it.
    if (isToBegin) backend.api.onboarding.begin({ clientId }).catch(() => {})
  }, [isToBegin, clientId])
  return {
    data,
    error: query.error,
    refetch: () => void query.refetch(),
    kept,
    presented,
    put: (change, delayMs) => keeper.put(change, delayMs),
    flush: () => keeper.flush(),
  }
}
