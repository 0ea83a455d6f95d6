import { resolve } from 'node:path'
import type { BackendProcess } from '../backendProcess'
import { exportLeaveBehind } from '../exportLeaveBehind'
import { createHost } from '../host'
import { clientOf, needed, type Outcome, type Values } from './command'

/** What a client or a lead keeps of the explainer, as one PDF in the folder `--out`. */
export async function makeLeaveBehind(values: Values, { api }: BackendProcess, folder: string): Promise<Outcome> {
  const clientId = clientOf(values)
  const out = resolve(needed(values, 'out'))
  const { printer } = await createHost({ folder, api: () => api }).calls()
  try {
    const { file, pages } = await exportLeaveBehind({ api: () => api, printer }, out, clientId)
    return { json: { file, pages }, lines: [`${file} (${pages} pages)`] }
  } finally {
    printer.close()
  }
}
