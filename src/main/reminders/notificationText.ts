import { POST_STATE_NAMES } from '#shared/calendar/postStateNames'
import type { DueItem } from '#shared/reminders/reminder'
import type { HostEvent } from '#shared/rpc/hostApi'
import type { ReminderNotification } from './grouping'

/** Where a click leads. */
export type ReminderTarget = Extract<HostEvent, { type: 'showPost' | 'showOnboarding' | 'showReminders' }>

interface NotificationText {
  readonly title: string
  readonly body: string
  readonly target: ReminderTarget
}

/** macOS cuts what is longer than about 256 bytes, wherever that falls. */
const BODY_MAX_BYTES = 256
const NAME_MAX_BYTES = 120
const DIGEST_NAMES = 3

const encoder = new TextEncoder()
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function byteLength(text: string): number {
  return encoder.encode(text).length
}

/** Shortens to a number of UTF-8 bytes, between characters as people see them. */
export function cutToBytes(text: string, maxBytes: number): string {
  if (byteLength(text) <= maxBytes) return text
  const available = maxBytes - byteLength('…')
  let kept = ''
  let bytes = 0
  for (const { segment } of graphemes.segment(text)) {
    bytes += byteLength(segment)
    if (bytes > available) break
    kept += segment
  }
  return `${kept}…`
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** Keeps a right-to-left name from turning its neighbours around, as <bdi> does on a page. */
function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}

const wallTime = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

/** `Tue 09:00`, as the clock on the client's wall shows it. */
export function shortWallTime(item: Pick<DueItem, 'dueAt'>): string {
  return wallTime.format(new Date(`${item.dueAt}Z`)).replace(',', '')
}

/** `Europe/Lisbon` → `Lisbon` */
function cityOf(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

export function titleInWords(item: Pick<DueItem, 'title' | 'subjectKind'>): string {
  return item.title.trim() || (item.subjectKind === 'post' ? 'Untitled post' : 'Onboarding')
}

export function targetOf(item: DueItem, isDue: boolean): ReminderTarget {
  if (item.subjectKind === 'onboarding') return { type: 'showOnboarding', clientId: item.clientId }
  return { type: 'showPost', clientId: item.clientId, postId: item.subjectId, isDue }
}

const isPost = (item: DueItem) => item.subjectKind === 'post'

function stateInWords(item: DueItem): string {
  return item.subjectKind === 'post' ? POST_STATE_NAMES[item.state] : 'Onboarding'
}

function isolatedName(item: DueItem, maxBytes: number): string {
  return isolate(cutToBytes(item.clientName, maxBytes))
}

export function textOf(notification: ReminderNotification): NotificationText {
  if (notification.kind === 'single') {
    const { item } = notification
    const facts = `Due ${shortWallTime(item)}, ${cityOf(item.timeZone)} · ${stateInWords(item)}`
    const title = cutToBytes(titleInWords(item), BODY_MAX_BYTES - byteLength(facts) - byteLength('\n\u2068\u2069'))
    return {
      title: isolatedName(item, NAME_MAX_BYTES),
      body: `${isolate(title)}\n${facts}`,
      target: targetOf(item, true),
    }
  }
  const { count, items } = notification
  const [only] = items
  if (count === 1 && only) {
    const single = textOf({ kind: 'single', item: only })
    return { ...single, title: `Overdue: ${single.title}` }
  }
  const clients = [...new Map(items.map((item) => [item.clientId, item])).values()]
  const named = clients.slice(0, DIGEST_NAMES)
  const nameMaxBytes = Math.floor(BODY_MAX_BYTES / DIGEST_NAMES) - 16
  const names = named.map((item) => isolatedName(item, nameMaxBytes)).join(', ')
  const hasMore = clients.length > named.length || count > items.length
  return {
    title: `${count.toLocaleString('en')} ${items.every(isPost) ? 'posts' : 'reminders'} are due`,
    body: hasMore ? `${names} and more` : names,
    target: { type: 'showReminders' },
  }
}
