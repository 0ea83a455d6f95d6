import { resolve } from 'node:path'
import { addDays } from '#shared/kernel/time'
import { CalendarExportFormat } from '#shared/rpc/hostApi'
import type { BackendProcess } from '../backendProcess'
import { exportCalendar } from '../exportCalendar'
import { createHost } from '../host'
import { clientOf, dayOfOption, needed, type Outcome, UsageError, type Values } from './command'

/** Days from `--from` to `--to`, both included, as one file in the folder `--out`. */
export async function writeCalendar(values: Values, { api }: BackendProcess, folder: string): Promise<Outcome> {
  const clientId = clientOf(values)
  const from = dayOfOption(values, 'from')
  const to = addDays(dayOfOption(values, 'to'), 1)
  const format = CalendarExportFormat.safeParse(values.format)
  if (!format.success) throw new UsageError(`--format: expected ${CalendarExportFormat.options.join(', ')}`)
  const out = resolve(needed(values, 'out'))
  const { printer } = await createHost({ folder, api: () => api }).calls()
  try {
    const choice = { clientId, from, to, format: format.data, hasUndated: false }
    const { file, posts, pages } = await exportCalendar({ api: () => api, printer }, out, choice)
    return { json: { file, posts, pages }, lines: [`${file} (${posts} posts)`] }
  } finally {
    printer.close()
  }
}
