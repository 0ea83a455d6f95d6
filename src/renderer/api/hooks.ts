import {
  type QueryClient,
  type UseMutationOptions,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { z } from 'zod'
import type { BackendApi } from '#shared/rpc/api'
import type { AppError } from '#shared/rpc/appError'
import type { BackendEvent } from '#shared/rpc/events'
import type { HostApi, HostEvent } from '#shared/rpc/hostApi'
import type { Api, Client } from '#shared/rpc/procedure'
import { backend, host, listenToBackend, listenToHost } from './connection'
import { type ApiQueryKey, isAffected } from './queryClient'

type QueryName<A extends Api, F extends keyof A> = {
  [K in keyof A[F]]: A[F][K] extends { readonly kind: 'query' } ? K : never
}[keyof A[F]] &
  string
type ProcedureName<A extends Api, F extends keyof A> = keyof A[F] & string
export type InputOf<A extends Api, F extends keyof A, K extends keyof A[F]> = z.input<A[F][K]['input']>
export type OutputOf<A extends Api, F extends keyof A, K extends keyof A[F]> = z.output<A[F][K]['output']>

type QueryOptions<Output, Data> = Omit<
  UseQueryOptions<Output, AppError, Data, ApiQueryKey>,
  'queryKey' | 'queryFn' | 'networkMode'
>
type CommandOptions<Output, Input> = Omit<UseMutationOptions<Output, AppError, Input>, 'mutationFn' | 'networkMode'>

function call<A extends Api>(client: Client<A>, feature: keyof A, name: string, input: unknown): Promise<unknown> {
  const procedures = client[feature] as Readonly<Record<string, (input: unknown) => Promise<unknown>>>
  const procedure = procedures[name]
  if (!procedure) throw new Error(`There is no call ${String(feature)}.${name}`)
  return procedure(input)
}

export function queryKeyOf(feature: string, name: string, input: unknown): ApiQueryKey {
  const named = typeof input === 'object' && input !== null ? (input as { clientId?: unknown }).clientId : undefined
  return [feature, name, typeof named === 'string' ? named : null, input]
}

/** Reads from the backend; refetched by itself when the backend says that the answer may have changed. */
export function useBackendQuery<
  F extends keyof BackendApi,
  K extends QueryName<BackendApi, F>,
  Data = OutputOf<BackendApi, F, K>,
>(
  feature: F,
  name: K,
  input: InputOf<BackendApi, F, K>,
  options?: QueryOptions<OutputOf<BackendApi, F, K>, Data>,
): UseQueryResult<Data, AppError> {
  return useQuery<OutputOf<BackendApi, F, K>, AppError, Data, ApiQueryKey>({
    ...options,
    queryKey: queryKeyOf(feature, name, input),
    queryFn: () => call(backend.api, feature, name, input) as Promise<OutputOf<BackendApi, F, K>>,
  })
}

/**
 * Changes something in the backend; never repeated by itself. Also takes a query's name, for the few that are asked
 * at a moment and not shown all the time, such as the preview of an import.
 */
export function useBackendCommand<F extends keyof BackendApi, K extends ProcedureName<BackendApi, F>>(
  feature: F,
  name: K,
  options?: CommandOptions<OutputOf<BackendApi, F, K>, InputOf<BackendApi, F, K>>,
): UseMutationResult<OutputOf<BackendApi, F, K>, AppError, InputOf<BackendApi, F, K>> {
  return useMutation<OutputOf<BackendApi, F, K>, AppError, InputOf<BackendApi, F, K>>({
    ...options,
    mutationFn: (input) => call(backend.api, feature, name, input) as Promise<OutputOf<BackendApi, F, K>>,
  })
}

export function useHostQuery<K extends QueryName<HostApi, 'host'>>(
  name: K,
  input: InputOf<HostApi, 'host', K>,
): UseQueryResult<OutputOf<HostApi, 'host', K>, AppError> {
  return useQuery<OutputOf<HostApi, 'host', K>, AppError, OutputOf<HostApi, 'host', K>, ApiQueryKey>({
    queryKey: queryKeyOf('host', name, input),
    queryFn: () => call(host.api, 'host', name, input) as Promise<OutputOf<HostApi, 'host', K>>,
  })
}

export function useHostCommand<K extends ProcedureName<HostApi, 'host'>>(
  name: K,
  options?: CommandOptions<OutputOf<HostApi, 'host', K>, InputOf<HostApi, 'host', K>>,
): UseMutationResult<OutputOf<HostApi, 'host', K>, AppError, InputOf<HostApi, 'host', K>> {
  return useMutation<OutputOf<HostApi, 'host', K>, AppError, InputOf<HostApi, 'host', K>>({
    ...options,
    mutationFn: (input) => call(host.api, 'host', name, input) as Promise<OutputOf<HostApi, 'host', K>>,
  })
}

/** Listens to one kind of event of the main process while the component is there. */
export function useHostEvent<T extends HostEvent['type']>(
  type: T,
  listener: (event: Extract<HostEvent, { type: T }>) => void,
): void {
  const onEvent = useEffectEvent((event: HostEvent) => {
    if (event.type === type) listener(event as Extract<HostEvent, { type: T }>)
  })
  useEffect(() => listenToHost((event) => onEvent(event)), [])
}

/** How long without a further event, and at most, a window waits before it reads anew. */
const QUIET_MS = 10
const LONGEST_WAIT_MS = 60

/**
 * Marks what the backend's events touch as out of date. Once per window. A change of many clients comes as many events,
 * and is read once.
 */
export function useInvalidation(): void {
  const queryClient: QueryClient = useQueryClient()
  useEffect(() => {
    let events: BackendEvent[] = []
    let since = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const readAnew = () => {
      const gathered = events
      events = []
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => gathered.some((event) => isAffected(queryKey, event)),
      })
    }
    const stop = listenToBackend((event) => {
      if (events.length === 0) since = performance.now()
      events.push(event)
      clearTimeout(timer)
      timer = setTimeout(readAnew, Math.max(0, Math.min(QUIET_MS, since + LONGEST_WAIT_MS - performance.now())))
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [queryClient])
  // Events that were sent while the data process was away are lost.
  useHostEvent('backendRestarted', () => void queryClient.invalidateQueries())
}
