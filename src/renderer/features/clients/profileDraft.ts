import type { ClientId } from '#shared/kernel/ids'
import type { ProfileValues } from './profileForm'

const keyOf = (clientId: ClientId) => `clientele-profile-draft-${clientId}`

/** What was typed and not yet saved: it outlives a crash of the window and a change of place. */
export function readDraft(clientId: ClientId): Partial<ProfileValues> | null {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(keyOf(clientId)) ?? 'null')
    return typeof parsed === 'object' && parsed !== null ? parsed : null
  } catch {
    return null
  }
}

export function keepDraft(clientId: ClientId, changes: Partial<ProfileValues>): void {
  try {
    if (Object.keys(changes).length === 0) localStorage.removeItem(keyOf(clientId))
    else localStorage.setItem(keyOf(clientId), JSON.stringify(changes))
  } catch {
    // Without room for a draft the form itself still holds what was typed.
  }
}
