import type { ClientId, PostId } from '#shared/kernel/ids'

export type ClientTab = 'overview' | 'calendar' | 'plan' | 'exchange' | 'results' | 'reports' | 'files' | 'profile'

/** The calendar of all clients. */
export const ALL_CLIENTS_PATH = '/calendar'

export function clientPath(clientId: ClientId, tab: ClientTab = 'overview'): string {
  return `/client/${clientId}/${tab}`
}

/** The post opened in its client's calendar. */
export function postPath(clientId: ClientId, postId: PostId): string {
  return `${clientPath(clientId, 'calendar')}?post=${postId}`
}

/** Whether a place, whatever its tab, is of this client. */
export function isOfClient(path: string, clientId: ClientId): boolean {
  return path.startsWith(`/client/${clientId}/`)
}
