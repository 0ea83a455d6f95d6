import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { PostState } from '#shared/calendar/post'
import { Platform } from '#shared/clients/client'
import { ClientId } from '#shared/kernel/ids'
import { LocalDate } from '#shared/kernel/time'
import { ALL_CLIENTS_PATH } from '../../../shell/paths'
import type { Filters, ShownClock, Span } from './allClientsView'

export interface AllClientsPlace {
  readonly span: Span
  readonly clock: ShownClock
  /** Undefined: today. */
  readonly date: LocalDate | undefined
  readonly filters: Filters
  readonly text: string
}

/** Everything of the page is in its address: it is found again as it was left, by going back too. */
export function readPlace(search: string): AllClientsPlace {
  const asked = new URLSearchParams(search)
  const list = <T>(name: string, schema: { safeParse(value: string): { success: boolean; data?: T } }): T[] =>
    (asked.get(name) ?? '')
      .split(',')
      .map((value) => schema.safeParse(value))
      .flatMap(({ success, data }) => (success && data !== undefined ? [data] : []))
  const date = LocalDate.safeParse(asked.get('date'))
  return {
    span: asked.get('view') === 'month' ? 'month' : 'week',
    clock: asked.get('time') === 'clients' ? 'clients' : 'mine',
    date: date.success ? date.data : undefined,
    filters: {
      clientIds: list('clients', ClientId),
      platforms: list('platforms', Platform),
      states: list('states', PostState),
    },
    text: (asked.get('q') ?? '').slice(0, 500),
  }
}

export function writePlace({ span, clock, date, filters, text }: AllClientsPlace): string {
  const said = [
    ['view', span === 'week' ? '' : span],
    ['date', date ?? ''],
    ['time', clock === 'mine' ? '' : clock],
    ['clients', filters.clientIds.join(',')],
    ['platforms', filters.platforms.join(',')],
    ['states', filters.states.join(',')],
    ['q', text],
  ].filter(([, value]) => value !== '')
  const search = said.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&')
  return search === '' ? ALL_CLIENTS_PATH : `${ALL_CLIENTS_PATH}?${search}`
}

export function useAllClientsPlace() {
  const [, navigate] = useLocation()
  const search = useSearch()
  const place = useMemo(() => readPlace(search), [search])
  const change = (changes: Partial<AllClientsPlace>) =>
    navigate(writePlace({ ...place, ...changes }), { replace: true })
  return { place, change }
}
