import type { ClientId } from '#shared/kernel/ids'
import type { Month } from '#shared/kernel/time'
import { Commentary } from '#shared/reports/report'

const keyOf = (clientId: ClientId, month: Month) => `clientele-commentary-${clientId}-${month}`

/** What was typed and could not be saved yet: it outlives a crash of the window and a change of place. */
export function readUnsaved(clientId: ClientId, month: Month): Commentary | null {
  try {
    return Commentary.nullable().parse(JSON.parse(localStorage.getItem(keyOf(clientId, month)) ?? 'null'))
  } catch {
    return null
  }
}

export function keepUnsaved(clientId: ClientId, month: Month, commentary: Commentary | null): void {
  try {
    if (commentary) localStorage.setItem(keyOf(clientId, month), JSON.stringify(commentary))
    else localStorage.removeItem(keyOf(clientId, month))
  } catch {
    // Without room for it the form itself still holds what was typed.
  }
}
