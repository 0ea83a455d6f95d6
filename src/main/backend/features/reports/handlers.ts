import { nowUtc } from '#shared/kernel/clock'
import type { ClientId } from '#shared/kernel/ids'
import { addMonths, rangeOfMonth } from '#shared/kernel/time'
import type { PostMetric } from '#shared/marketing/postMetric'
import type { reportsContract } from '#shared/reports/contract'
import { draftCommentary } from '#shared/reports/draftCommentary'
import { monthFigures } from '#shared/reports/monthFigures'
import type { ReportClient } from '#shared/reports/report'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'
import { createClientsHandlers } from '../clients/handlers'
import { listMetrics } from '../marketing/handlers'
import { getCommentary, updateCommentary } from './commentaryRepo'
import { getPlan, listMonths } from './reportFiguresRepo'

/** The order that ranking and charts go by; posts of the same minute keep theirs. */
function oldestFirst(metrics: readonly PostMetric[]): PostMetric[] {
  return metrics.toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0))
}

/** The client and the brand that its printed documents wear. */
export async function getReportClient(context: BackendContext, clientId: ClientId): Promise<ReportClient> {
  const clients = createClientsHandlers(context)
  const profile = await clients.getClient({ clientId })
  const logo = await clients.getLogo({ clientId })
  return {
    id: profile.id,
    name: profile.name,
    locale: profile.locale,
    timeZone: profile.timeZone,
    currency: profile.currency,
    primaryColor: profile.brand.primaryColor,
    secondaryColor: profile.brand.secondaryColor,
    titleFont: profile.brand.titleFont,
    logo: logo && { hash: profile.logoHash ?? '', ...logo },
  }
}

export function createReportsHandlers(context: BackendContext): Handlers<typeof reportsContract> {
  return {
    async getMonthlyReport({ clientId, month }) {
      const client = await getReportClient(context, clientId)
      const comparedWith = addMonths(month, -1)
      return context.clientFiles.read(clientId, (store) => {
        const figures = {
          client,
          month,
          comparedWith,
          ...monthFigures(
            oldestFirst(listMetrics(store, rangeOfMonth(month))),
            oldestFirst(listMetrics(store, rangeOfMonth(comparedWith))),
          ),
          plan: getPlan(store, rangeOfMonth(month)),
        }
        return {
          ...figures,
          commentary: getCommentary(store, month),
          draft: draftCommentary(figures),
          generatedAtUtc: nowUtc(context.clock),
        }
      })
    },

    saveCommentary({ clientId, month, commentary }) {
      return context.clientFiles.write(clientId, (store, change) => {
        updateCommentary(store, month, commentary, nowUtc(context.clock))
        change.topic('reports')
        return commentary
      })
    },

    listReportMonths({ clientId }) {
      return context.clientFiles.read(clientId, listMonths)
    },
  }
}
