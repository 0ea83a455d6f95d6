import { join } from 'node:path'
import type { ClientId } from '#shared/kernel/ids'
import { addDays, type LocalDate } from '#shared/kernel/time'
import { clientFileName } from '#shared/reports/fileName'
import type { BackendApi } from '#shared/rpc/api'
import { AppError } from '#shared/rpc/appError'
import type { CalendarExportFormat } from '#shared/rpc/hostApi'
import type { Client } from '#shared/rpc/procedure'
import { reasonOf, replaceFile } from './files/replaceFile'
import type { ReportPrinter } from './windows/reportPrinter'

export interface CalendarExport {
  readonly clientId: ClientId
  readonly from: LocalDate
  /** Exclusive. */
  readonly to: LocalDate
  readonly format: CalendarExportFormat
  readonly hasUndated: boolean
}

interface Tools {
  readonly api: () => Pick<Client<BackendApi>, 'exchange' | 'clients'>
  readonly printer: Pick<ReportPrinter, 'printCalendar'>
}

/** Writes a range of a client's calendar into `folder`; an older file of the same range and format is replaced. */
export async function exportCalendar(
  { api, printer }: Tools,
  folder: string,
  { clientId, from, to, format, hasUndated }: CalendarExport,
): Promise<{ file: string; posts: number; pages: number | null }> {
  const { exchange, clients } = api()
  const all = await clients.listClients({})
  const client = all.find(({ id }) => id === clientId)
  if (!client) throw new AppError('client-not-found', `There is no client with the id ${clientId}.`)
  const name = `${clientFileName(client, all)} ${from} to ${addDays(to, -1)}`
  if (format === 'csv' || format === 'ics') {
    const { bytes, posts } = await exchange.exportPosts({ clientId, from, to, format, hasUndated })
    const file = join(folder, `${name}.${format}`)
    try {
      await replaceFile(file, bytes)
    } catch (cause) {
      throw new AppError('export-not-written', `The file could not be written to ${file}: ${reasonOf(cause)}`, {
        cause,
      })
    }
    return { file, posts, pages: null }
  }
  const layout = format === 'pdf-month' ? 'month' : 'list'
  const calendar = await exchange.getCalendarDocument({ clientId, from, to, layout })
  const file = join(folder, `${name} ${layout}.pdf`)
  const { pages } = await printer.printCalendar(calendar, file)
  return { file, posts: calendar.posts.length, pages }
}
