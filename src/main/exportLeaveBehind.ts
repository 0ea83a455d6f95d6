import { join } from 'node:path'
import type { ClientId } from '#shared/kernel/ids'
import { leaveBehindFileName } from '#shared/onboarding/leaveBehindFileName'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import type { ReportPrinter } from './windows/reportPrinter'

interface Tools {
  readonly api: () => Pick<Client<BackendApi>, 'onboarding' | 'clients'>
  readonly printer: Pick<ReportPrinter, 'printLeaveBehind'>
}

/** Prints what a client or lead keeps of the explainer into `folder`; one made on the same day is replaced. */
export async function exportLeaveBehind(
  { api, printer }: Tools,
  folder: string,
  clientId: ClientId,
): Promise<{ file: string; pages: number }> {
  const { onboarding, clients } = api()
  const [leaveBehind, known, leads] = await Promise.all([
    onboarding.getLeaveBehind({ clientId }),
    clients.listClients({}),
    onboarding.listLeads({}),
  ])
  const file = join(folder, leaveBehindFileName(leaveBehind, [...known, ...leads]))
  return { file, ...(await printer.printLeaveBehind(leaveBehind, file)) }
}
