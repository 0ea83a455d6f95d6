import type { QueryClient } from '@tanstack/react-query'
import type { BackendApi } from '#shared/rpc/api'
import { FIRST_SCREEN_ELEMENT, type FirstScreen } from '#shared/workspace/firstScreen'
import { type InputOf, type OutputOf, queryKeyOf } from '../api/hooks'
import { computerTimeZone } from '../api/studio'
import { dueOfToday } from '../features/today/todayView'

/** Answers the first questions of the window with what main put into the page, until the data process answers them. */
export function showFirstScreen(queryClient: QueryClient): void {
  const element = document.getElementById(FIRST_SCREEN_ELEMENT)
  if (!element) return
  answerFromKept(queryClient, element.textContent, Date.now())
  element.remove()
}

/** Every answer is out of date from the start: it is asked for anew as soon as something shows it. */
export function answerFromKept(queryClient: QueryClient, json: string, nowMs: number): void {
  try {
    fill(queryClient, JSON.parse(json) as FirstScreen, nowMs)
  } catch {
    queryClient.clear()
  }
}

function fill(queryClient: QueryClient, { settings, clients, due }: FirstScreen, nowMs: number): void {
  const answer = <F extends keyof BackendApi, K extends keyof BackendApi[F] & string>(
    feature: F,
    name: K,
    input: InputOf<BackendApi, F, K>,
    output: OutputOf<BackendApi, F, K>,
  ) => {
    queryClient.setQueryData(queryKeyOf(feature, name, input), output)
  }
  const today = dueOfToday(nowMs, settings.timeZone ?? computerTimeZone())
  answer('settings', 'getSettings', {}, settings)
  answer('clients', 'listClients', {}, [...clients])
  // Beyond its ends there may be more than was kept: rather nothing for a moment than half of it.
  if (due && today.untilUtc <= due.untilUtc && today.missedSinceUtc >= due.missedSinceUtc) {
    const items = due.items.filter(({ dueAtUtc }) => dueAtUtc < today.untilUtc)
    const missed = due.missed.filter(({ dueAtUtc }) => dueAtUtc >= today.missedSinceUtc)
    answer('reminders', 'listDue', today, { items, omitted: 0, missed })
  }
  void queryClient.invalidateQueries({ refetchType: 'none' })
}

const LONGEST_WAIT_MS = 1_000

/** Calls back once something is on the screen; a window that is not seen does not wait for that. */
export function afterFirstPicture(callback: () => void): void {
  const observer = new PerformanceObserver((paints) => {
    if (paints.getEntriesByName('first-contentful-paint').length > 0) callOnce()
  })
  const timer = setTimeout(() => callOnce(), LONGEST_WAIT_MS)
  const callOnce = () => {
    clearTimeout(timer)
    observer.disconnect()
    callback()
  }
  observer.observe({ type: 'paint', buffered: true })
}
