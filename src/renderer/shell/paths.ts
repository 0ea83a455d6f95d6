import type { ClientId, PostId } from '#shared/kernel/ids'
import type { Month } from '#shared/kernel/time'
import type { Step } from '#shared/onboarding/steps'
import type { DueItem } from '#shared/reminders/reminder'

export type ClientTab =
  'overview' | 'onboarding' | 'calendar' | 'plan' | 'exchange' | 'reviews' | 'results' | 'reports' | 'files' | 'profile'

/** The calendar of all clients. */
export const ALL_CLIENTS_PATH = '/calendar'

export function clientPath(clientId: ClientId, tab: ClientTab = 'overview'): string {
  return `/client/${clientId}/${tab}`
}

/** The post opened in its client's calendar. */
export function postPath(clientId: ClientId, postId: PostId): string {
  return `${clientPath(clientId, 'calendar')}?post=${postId}`
}

export const CHECKLIST = 'checklist'

/** A step of the conversation, a part of it such as a question, or the checklist after it. */
export function onboardingPath(clientId: ClientId, step: Step | typeof CHECKLIST, detail?: string): string {
  const path = `${clientPath(clientId, 'onboarding')}?step=${step}`
  return detail ? `${path}&detail=${encodeURIComponent(detail)}` : path
}

/** Where the checklist of a client's or a lead's onboarding is. */
export function checklistPath(clientId: ClientId): string {
  return onboardingPath(clientId, CHECKLIST)
}

/** The place of what is due. */
export function duePath(item: DueItem): string {
  return item.subjectKind === 'post' ? postPath(item.clientId, item.subjectId) : checklistPath(item.clientId)
}

export const POSTING = 'post'

/** The post opened in its client's calendar, about to be posted by hand. */
export function postingPath(clientId: ClientId, postId: PostId): string {
  return `${postPath(clientId, postId)}&do=${POSTING}`
}

export const RESCHEDULING = 'date'

/** The post opened in its client's calendar, at its date. */
export function reschedulingPath(clientId: ClientId, postId: PostId): string {
  return `${postPath(clientId, postId)}&do=${RESCHEDULING}`
}

/** Whether a place, whatever its tab, is of this client. */
export function isOfClient(path: string, clientId: ClientId): boolean {
  return path.startsWith(`/client/${clientId}/`)
}

/** Where posts are sent to their client for review: those named, or those of a month. */
export function sendPath(clientId: ClientId, what: readonly PostId[] | Month): string {
  const chosen = typeof what === 'string' ? `month=${what}` : `posts=${what.join(',')}`
  return `${clientPath(clientId, 'reviews')}?send=1&${chosen}`
}
