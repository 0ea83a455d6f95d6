import { QueryClient, type QueryKey } from '@tanstack/react-query'
import { AppError } from '#shared/rpc/appError'
import type { BackendEvent, Topic } from '#shared/rpc/events'

/** [feature, procedure, clientId or null, input] */
export type ApiQueryKey = readonly [feature: string, procedure: string, clientId: string | null, input: unknown]

/** The backend says what changed, so nothing goes stale by itself and nothing is fetched again on focus. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: Number.POSITIVE_INFINITY,
        retry: (failures, error) => failures < 1 && error instanceof AppError && error.code === 'backend-restarted',
        retryDelay: 200,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Which features read what a topic changes. */
const READERS: Readonly<Record<Topic, readonly string[]>> = {
  clients: ['clients', 'calendar', 'series', 'planning', 'reminders', 'reports', 'reviews', 'onboarding'],
  calendar: [
    'calendar',
    'series',
    'planning',
    'clients',
    'reminders',
    'marketing',
    'exchange',
    'reports',
    'reviews',
    'media',
  ],
  planning: ['planning'],
  reminders: ['reminders', 'clients'],
  marketing: ['marketing', 'reports'],
  exchange: ['exchange'],
  reports: ['reports'],
  reviews: ['reviews'],
  media: ['media', 'reviews'],
  onboarding: ['onboarding'],
  settings: ['settings', 'reminders', 'clients', 'onboarding'],
  workspace: [
    'workspace',
    'clients',
    'calendar',
    'series',
    'planning',
    'reminders',
    'marketing',
    'exchange',
    'reports',
    'reviews',
    'media',
    'onboarding',
    'settings',
  ],
}

/** Whether the answer to a query may differ after this event. */
export function isAffected(key: QueryKey, event: BackendEvent): boolean {
  const [feature, , clientId] = key as ApiQueryKey
  const isSameClient = event.clientId === null || clientId === null || clientId === event.clientId
  return isSameClient && event.topics.some((topic) => READERS[topic].includes(feature))
}
