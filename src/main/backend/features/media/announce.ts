import type { ClientId } from '#shared/kernel/ids'
import type { BackendContext } from '../../context'

const PAUSE_MS = 400

/**
 * Tells windows that a client's library changed: at once, and then at most every 400 ms. Hundreds of files that are
 * imported one after the other would otherwise have each list read anew hundreds of times.
 */
export function createAnnouncer({ emit }: Pick<BackendContext, 'emit'>): (clientId: ClientId) => void {
  const pausing = new Map<ClientId, { hasMore: boolean }>()
  const announce = (clientId: ClientId) => {
    const pause = pausing.get(clientId)
    if (pause) {
      pause.hasMore = true
      return
    }
    emit({ type: 'dataChanged', clientId, topics: ['media'] })
    const state = { hasMore: false }
    pausing.set(clientId, state)
    setTimeout(() => {
      pausing.delete(clientId)
      if (state.hasMore) announce(clientId)
    }, PAUSE_MS).unref()
  }
  return announce
}
