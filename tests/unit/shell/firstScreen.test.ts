import { QueryObserver } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import type { FirstScreen } from '#shared/workspace/firstScreen'
import { queryKeyOf } from '../../../src/renderer/api/hooks'
import { createQueryClient } from '../../../src/renderer/api/queryClient'
import { dueOfToday } from '../../../src/renderer/features/today/todayView'
import { answerFromKept } from '../../../src/renderer/shell/firstScreen'

const ZONE = 'Europe/Lisbon'
const NOW = Date.parse('2026-03-10T09:00:00.000Z')
const DAY_MS = 86_400_000

const dueAt = (dueAtUtc: string) => ({ clientId: 'one', subjectId: dueAtUtc, title: dueAtUtc, dueAtUtc })

const kept = {
  settings: { theme: 'dark', timeZone: ZONE },
  clients: [{ id: 'one', name: 'Padaria' }],
  due: {
    untilUtc: '2026-03-14T09:00:00.000Z',
    missedSinceUtc: '2026-02-07T09:00:00.000Z',
    missed: [dueAt('2026-02-20T09:00:00.000Z'), dueAt('2026-02-07T10:00:00.000Z')],
    items: [dueAt('2026-03-09T10:00:00.000Z'), dueAt('2026-03-10T18:00:00.000Z'), dueAt('2026-03-11T10:00:00.000Z')],
  },
} as unknown as FirstScreen

const CLIENTS = queryKeyOf('clients', 'listClients', {})
const dueOn = (nowMs: number) => queryKeyOf('reminders', 'listDue', dueOfToday(nowMs, ZONE))

function filledAt(nowMs: number, json = JSON.stringify(kept)) {
  const queryClient = createQueryClient()
  answerFromKept(queryClient, json, nowMs)
  const due = queryClient.getQueryData(dueOn(nowMs)) as FirstScreen['due'] | undefined
  const titles = due?.items.map(({ title }) => title)
  return { queryClient, titles, missed: due?.missed.map(({ title }) => title) }
}

describe('the first screen from the last run', () => {
  test('answers what the window asks first, with the day cut out of what is due', () => {
    const { queryClient, titles, missed } = filledAt(NOW)
    expect(queryClient.getQueryData(CLIENTS)).toEqual(kept.clients)
    expect(queryClient.getQueryData(queryKeyOf('settings', 'getSettings', {}))).toEqual(kept.settings)
    expect(titles).toEqual(['2026-03-09T10:00:00.000Z', '2026-03-10T18:00:00.000Z'])
    expect(missed).toEqual(['2026-02-20T09:00:00.000Z'])
  })

  test('shows the next day as that day, and says nothing of one that it does not reach', () => {
    expect(filledAt(NOW + DAY_MS).titles).toHaveLength(3)
    expect(filledAt(NOW + 4 * DAY_MS).titles).toBeUndefined()
  })

  test('gives way to the data process: a client that was deleted meanwhile goes', async () => {
    const { queryClient } = filledAt(NOW)
    const shown: unknown[] = []
    let answer: (clients: unknown[]) => void = () => {}
    const observer = new QueryObserver(queryClient, {
      queryKey: CLIENTS,
      queryFn: () => new Promise<unknown[]>((resolve) => (answer = resolve)),
    })
    const stop = observer.subscribe(({ data }) => shown.push(data))
    expect(observer.getCurrentResult().data).toEqual(kept.clients)
    answer([])
    await expect.poll(() => shown.at(-1)).toEqual([])
    stop()
  })

  test('is as if it were not there when it cannot be read', () => {
    for (const json of ['', '{"settings":', 'null', '{"settings":{},"clients":7}']) {
      const { queryClient } = filledAt(NOW, json)
      expect(queryClient.getQueryCache().getAll(), json).toEqual([])
    }
  })
})
