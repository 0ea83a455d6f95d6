import type { ClientId } from '#shared/kernel/ids'

let pending: { readonly clientId: ClientId; readonly file: File } | undefined

/** A file that was dropped in another place of the client, on its way to the reviews. */
export function leaveAnswer(clientId: ClientId, file: File): void {
  pending = { clientId, file }
}

/** Given once, and only to the client that it was dropped at. */
export function takeAnswer(clientId: ClientId): File | undefined {
  const taken = pending?.clientId === clientId ? pending.file : undefined
  pending = undefined
  return taken
}
