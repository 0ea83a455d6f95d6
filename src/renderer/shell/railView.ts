import type { ClientSummary } from '#shared/clients/client'
import { dayOf, nearDayText } from '../ui/dateText'
import { matchesText } from '../ui/matchText'

export type ClientOrder = 'name' | 'next-due'

export interface RailView {
  readonly order: ClientOrder
  readonly text: string
  /** Clients with any of these; none: all. */
  readonly tags: readonly string[]
}

export interface DueMark {
  readonly kind: 'problem' | 'overdue' | 'today' | 'later'
  readonly text: string
  /** The same for a screen reader. */
  readonly spoken: string
}

/** What stands behind a client's name: the most pressing thing only. */
export function dueMark(
  client: Pick<ClientSummary, 'health' | 'overdueCount' | 'dueTodayCount' | 'nextDueAtUtc'>,
  nowMs: number,
  timeZone: string,
  locale: string,
): DueMark | null {
  if (client.health !== 'sound') return { kind: 'problem', text: 'File', spoken: 'its file cannot be used' }
  if (client.overdueCount > 0) {
    const text = `${client.overdueCount} overdue`
    return { kind: 'overdue', text, spoken: text }
  }
  if (client.dueTodayCount > 0) {
    const text = `${client.dueTodayCount} today`
    return { kind: 'today', text, spoken: text }
  }
  if (client.nextDueAtUtc === null) return null
  const text = nearDayText(dayOf(Date.parse(client.nextDueAtUtc), timeZone), dayOf(nowMs, timeZone), locale)
  return { kind: 'later', text, spoken: `next due ${text}` }
}

/** The clients that the rail shows, in its order. The list comes in the order of names. */
export function clientsInView(clients: readonly ClientSummary[], view: RailView): ClientSummary[] {
  const found = clients.filter(
    (client) =>
      (view.tags.length === 0 || client.tags.some((tag) => view.tags.includes(tag))) &&
      (view.text.trim() === '' || matchesText(view.text, [client.name, ...client.tags].join(' '))),
  )
  if (view.order === 'name') return found
  // Nothing due comes last; the sort is stable, so that equals stay in the order of names.
  return found.sort((one, other) => (one.nextDueAtUtc ?? '9').localeCompare(other.nextDueAtUtc ?? '9'))
}

export function tagsOf(clients: readonly ClientSummary[]): string[] {
  return [...new Set(clients.flatMap(({ tags }) => tags))].sort((one, other) => one.localeCompare(other))
}
