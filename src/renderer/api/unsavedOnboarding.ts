import type { PresentationState } from '#shared/onboarding/presentation'

/** In the window's storage, with the client's id behind: changes that the store has not acknowledged. */
export const CHANGES_KEY = 'clientele-onboarding-'
/** The same for what the client said in the presenter's window, as long as main tries to store it. */
export const PRESENTED_KEY = 'clientele-presented-'

/** What main holds of the running presentation outlives a crash of main. */
export function keepPresented({ clientId, unsaved }: PresentationState): void {
  try {
    if (unsaved.length > 0) localStorage.setItem(PRESENTED_KEY + clientId, JSON.stringify(unsaved))
    else localStorage.removeItem(PRESENTED_KEY + clientId)
  } catch {
    // Without room for it main still holds it.
  }
}

export function hasUnsaved(): boolean {
  return Object.keys(localStorage).some((key) => key.startsWith(CHANGES_KEY) || key.startsWith(PRESENTED_KEY))
}
