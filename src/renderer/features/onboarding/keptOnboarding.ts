import type { ClientId } from '#shared/kernel/ids'
import { backend } from '../../api/connection'
import { CHANGES_KEY, PRESENTED_KEY } from '../../api/unsavedOnboarding'
import { ChangeKeeper } from './changeKeeper'
import { keyOfChange, OnboardingChange } from './onboardingChanges'

type StoredListener = (clientId: ClientId, change: OnboardingChange) => void

// Who leaves the place while something cannot be saved finds it again, and it goes on being tried.
const keepers = new Map<ClientId, ChangeKeeper<OnboardingChange>>()
const storedListeners = new Set<StoredListener>()

/** Calls back when something was stored, before its answer is read anew. Returns how to stop that. */
export function listenToStored(listener: StoredListener): () => void {
  storedListeners.add(listener)
  return () => storedListeners.delete(listener)
}

/** The one way of a client's changes to the store. */
export function keeperOf(clientId: ClientId): ChangeKeeper<OnboardingChange> {
  const known = keepers.get(clientId)
  if (known) return known
  const keeper = new ChangeKeeper<OnboardingChange>({
    storage: localStorage,
    storageKey: CHANGES_KEY + clientId,
    parse: (value) => OnboardingChange.safeParse(value).data,
    keyOf: keyOfChange,
    store: async (change) => {
      await store(clientId, change)
      for (const listener of storedListeners) listener(clientId, change)
    },
    schedule: (run, delayMs) => {
      const timer = setTimeout(run, delayMs)
      return () => clearTimeout(timer)
    },
  })
  keepers.set(clientId, keeper)
  return keeper
}

function store(clientId: ClientId, change: OnboardingChange): Promise<unknown> {
  const { onboarding } = backend.api
  switch (change.kind) {
    case 'answer':
      return onboarding.saveAnswer({ clientId, answer: change.answer })
    case 'cares':
      return onboarding.saveCares({ clientId, cares: change.cares })
    case 'note':
      return onboarding.saveNote({ clientId, step: change.step, text: change.text })
    case 'mix':
      return onboarding.saveMix({ clientId, mix: change.mix })
    case 'terms':
      return onboarding.saveTerms({ clientId, terms: change.terms })
    case 'closing':
      return onboarding.saveClosing({ clientId, closing: change.text })
  }
}

/**
 * After a crash, and after a presentation that ended with answers that could not be stored: everything that is kept
 * goes on being tried, whichever place is open.
 */
export function resumeKept(presentedClientId: ClientId | null): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PRESENTED_KEY)) {
      const clientId = key.slice(PRESENTED_KEY.length) as ClientId
      // While it is presented, main tries.
      if (clientId !== presentedClientId) takeOver(clientId)
    } else if (key.startsWith(CHANGES_KEY)) keeperOf(key.slice(CHANGES_KEY.length) as ClientId)
  }
}

function takeOver(clientId: ClientId): void {
  const keeper = keeperOf(clientId)
  const text = localStorage.getItem(PRESENTED_KEY + clientId)
  for (const change of changesIn(text)) keeper.put(change)
  localStorage.removeItem(PRESENTED_KEY + clientId)
}

function changesIn(text: string | null): OnboardingChange[] {
  try {
    return OnboardingChange.array().parse(JSON.parse(text ?? '[]'))
  } catch {
    return []
  }
}

/** The lead is gone for good, and what could not be saved of it goes too. */
export function discardKept(clientId: ClientId): void {
  keepers.get(clientId)?.discard()
  keepers.delete(clientId)
  localStorage.removeItem(CHANGES_KEY + clientId)
  localStorage.removeItem(PRESENTED_KEY + clientId)
}
