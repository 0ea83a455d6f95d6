import type { ClientId } from '#shared/kernel/ids'
import { type Month, rangeOfMonth } from '#shared/kernel/time'
import type { PostMetric } from '#shared/marketing/postMetric'
import type { BackendContext } from '../../context'
import * as repo from './metricsRepo'

/**
 * Posts of a month with their figures, newest first. Publish times are wall time in the client's zone, so
 * the month is that of the client.
 */
export function listPostMetricsOfMonth(context: BackendContext, clientId: ClientId, month: Month): PostMetric[] {
  return context.clientFiles.read(clientId, (store) => repo.listMetrics(store, rangeOfMonth(month)))
}

/** Months with figures, newest first. */
export function listMetricsMonths(context: BackendContext, clientId: ClientId): Month[] {
  return context.clientFiles.read(clientId, (store) => repo.listMonths(store))
}
