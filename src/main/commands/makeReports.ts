import { resolve } from 'node:path'
import type { ClientId } from '#shared/kernel/ids'
import type { BackendProcess } from '../backendProcess'
import { createHost } from '../host'
import { clientOf, monthOfOption, needed, type Outcome, UsageError, type Values } from './command'

/** One PDF for a client, or one for each that is not archived; what fails is named and stops nothing else. */
export async function makeReports(values: Values, { api }: BackendProcess, folder: string): Promise<Outcome> {
  const month = monthOfOption(values)
  const out = resolve(needed(values, 'out'))
  if ((values.client === undefined) === (values.all === undefined)) {
    throw new UsageError('Give either --client ID or --all')
  }
  const clientIds = values.all
    ? (await api.clients.listClients({})).filter(({ isArchived }) => !isArchived).map(({ id }) => id)
    : [clientOf(values)]
  const { printer } = await createHost({ folder, api: () => api }).calls()
  const reports: { clientId: ClientId; file: string; pages: number }[] = []
  const failed: { clientId: ClientId; reason: string }[] = []
  await Promise.all(
    clientIds.map(async (clientId) => {
      try {
        reports.push({ clientId, ...(await printer.print({ clientId, month, folder: out })) })
      } catch (error) {
        failed.push({ clientId, reason: error instanceof Error ? error.message : String(error) })
      }
    }),
  )
  const order = (a: { clientId: ClientId }, b: { clientId: ClientId }) =>
    clientIds.indexOf(a.clientId) - clientIds.indexOf(b.clientId)
  reports.sort(order)
  failed.sort(order)
  printer.close()
  return {
    json: { reports, failed },
    lines: [
      ...reports.map(({ file, pages }) => `${file} (${pages} pages)`),
      ...failed.map(({ clientId, reason }) => `${clientId}: ${reason}`),
    ],
    failure:
      failed.length > 0
        ? `${failed.length} of ${clientIds.length} reports could not be made: ${failed[0]?.reason}`
        : undefined,
  }
}
