import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { app } from 'electron'
import { ClientId } from '#shared/kernel/ids'
import { Month } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import { type BackendProcess, startBackendProcess } from './backendProcess'
import { defaultWorkspace } from './places'

export const EXIT_DONE = 0
export const EXIT_COULD_NOT = 1
export const EXIT_USAGE = 2

const USAGE = `Usage: npm run -s clientele -- <command> [options] [--workspace DIR] [--json]

  sample                                          fill an empty workspace with the sample studio
  clients                                         list the clients
  client-add --name N --time-zone Z --currency C  add a client
  import-metrics --client ID --file F             import a platform's export (--skip-refused leaves bad rows out)
  kpi --client ID --month YYYY-MM                 key figures of a month
  report (--client ID | --all) --month YYYY-MM --out DIR
                                                  make the PDF report of a month
  check                                           check every store

Exit code: 0 done, 1 could not be done, 2 wrong usage.`

class UsageError extends Error {}

const OPTIONS = {
  workspace: { type: 'string' },
  json: { type: 'boolean' },
  name: { type: 'string' },
  'time-zone': { type: 'string' },
  currency: { type: 'string' },
  locale: { type: 'string' },
  client: { type: 'string' },
  file: { type: 'string' },
  month: { type: 'string' },
  out: { type: 'string' },
  all: { type: 'boolean' },
  'skip-refused': { type: 'boolean' },
} as const

type OptionName = keyof typeof OPTIONS
type Values = { readonly [K in OptionName]?: (typeof OPTIONS)[K]['type'] extends 'string' ? string : boolean }

/** What a command gives back: the value for `--json`, the lines for people, and a reason when not all went well. */
interface Outcome {
  readonly json: unknown
  readonly lines: readonly string[]
  readonly failure?: string | undefined
}

interface Command {
  readonly options: readonly OptionName[]
  run(values: Values, backend: BackendProcess): Promise<Outcome>
}

function needed(values: Values, name: 'name' | 'time-zone' | 'currency' | 'file' | 'out'): string {
  const value = values[name]
  if (!value) throw new UsageError(`--${name} is missing`)
  return value
}

function clientOf(values: Values): ClientId {
  if (!values.client) throw new UsageError('--client is missing')
  const parsed = ClientId.safeParse(values.client)
  if (!parsed.success) throw new UsageError(`--client: not the id of a client: ${values.client}`)
  return parsed.data
}

function monthOfOption(values: Values): Month {
  if (!values.month) throw new UsageError('--month is missing')
  const parsed = Month.safeParse(values.month)
  if (!parsed.success) throw new UsageError(`--month: expected YYYY-MM, got ${values.month}`)
  return parsed.data
}

const percent = (rate: number | null) => (rate === null ? 'n/a' : `${(rate * 100).toFixed(2)} %`)
const count = (value: number | null) => (value === null ? 'n/a' : String(value))

const COMMANDS: Readonly<Record<string, Command>> = {
  sample: {
    options: [],
    async run(_values, { api }) {
      const { clients } = await api.workspace.createSampleStudio({})
      return { json: { clients }, lines: clients.map(({ id, name }) => `${id}  ${name}`) }
    },
  },
  clients: {
    options: [],
    async run(_values, { api }) {
      const clients = (await api.clients.listClients({})).map(({ id, name, isArchived }) => ({
        id,
        name,
        archived: isArchived,
      }))
      return {
        json: clients,
        lines: clients.map(({ id, name, archived }) => `${id}  ${name}${archived ? ' (archived)' : ''}`),
      }
    },
  },
  'client-add': {
    options: ['name', 'time-zone', 'currency', 'locale'],
    async run(values, { api }) {
      const { id, name } = await api.clients.createClient({
        name: needed(values, 'name'),
        timeZone: needed(values, 'time-zone'),
        currency: needed(values, 'currency'),
        ...(values.locale ? { locale: values.locale } : {}),
      })
      return { json: { id, name }, lines: [`${id}  ${name}`] }
    },
  },
  'import-metrics': {
    options: ['client', 'file', 'skip-refused'],
    async run(values, { api }) {
      const clientId = clientOf(values)
      const file = needed(values, 'file')
      const bytes = new Uint8Array(await readInputFile(file))
      const { source, rows, problems } = await api.marketing.importMetrics({
        clientId,
        fileName: basename(file),
        bytes,
        skipRefused: values['skip-refused'] ?? false,
      })
      const stopped = rows.refused > 0 && !values['skip-refused']
      return {
        json: { source, rows, problems },
        lines: [
          `${source}: ${rows.new} new, ${rows.changed} changed, ${rows.ignored} ignored, ${rows.refused} refused`,
          ...problems.map(({ row, message }) => `row ${row}: ${message}`),
        ],
        failure: stopped
          ? `Nothing was stored: ${rows.refused} rows were refused, the first one in row ${problems[0]?.row}: ${problems[0]?.message}`
          : undefined,
      }
    },
  },
  kpi: {
    options: ['client', 'month'],
    async run(values, { api }) {
      const { channels } = await api.marketing.getMonthlyKpis({ clientId: clientOf(values), month: monthOfOption(values) })
      return {
        json: { channels },
        lines: channels.map(
          (kpi) =>
            `${kpi.platform}: ${kpi.posts} posts, views ${count(kpi.views)}, reach ${count(kpi.reach)}, engagements ${count(kpi.engagements)}, ` +
            `engagement rate by reach ${percent(kpi.engagementRateByReachPooled)} (pooled), ${percent(kpi.engagementRateByReachMean)} (mean of posts)`,
        ),
      }
    },
  },
  check: {
    options: [],
    async run(_values, { api }) {
      const { ok, clients } = await api.workspace.checkStores({})
      const shown = clients.map(({ id, name, ok: isSound, problem }) => ({ id, name, ok: isSound, problem }))
      return {
        json: { ok, clients: shown },
        lines: shown.map(({ id, name, ok: isSound, problem }) => `${id}  ${name}: ${isSound ? 'sound' : (problem ?? 'not sound')}`),
        failure: ok ? undefined : `${shown.filter((client) => !client.ok).length} of ${shown.length} stores are not sound`,
      }
    },
  },
}

async function readInputFile(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (cause) {
    throw new AppError('file-not-readable', `The file ${file} cannot be read: ${(cause as Error).message}`, { cause })
  }
}

/** Runs one command without a window and returns the exit code. stdout gets the result and nothing else. */
export async function runCommand(words: readonly string[]): Promise<number> {
  let backend: BackendProcess | undefined
  try {
    const { command, values } = parse(words)
    await app.whenReady()
    const folder = resolve(values.workspace ?? defaultWorkspace())
    backend = await startBackendProcess(
      { folder, isSample: false },
      { onEvent: () => {}, onRestarted: () => {}, onGaveUp: () => {} },
    )
    const outcome = await command.run(values, backend)
    await print(values.json ? JSON.stringify(outcome.json) : outcome.lines.join('\n'))
    if (outcome.failure === undefined) return EXIT_DONE
    console.error(outcome.failure)
    return EXIT_COULD_NOT
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${USAGE}`)
      return EXIT_USAGE
    }
    console.error(error instanceof AppError ? error.message : error)
    return EXIT_COULD_NOT
  } finally {
    await backend?.close()
  }
}

function parse(words: readonly string[]): { command: Command; values: Values } {
  const [name, ...rest] = words
  if (name === undefined) throw new UsageError('Which command?')
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) throw new UsageError(`There is no command “${name}”`)
  const allowed = new Set<string>(['workspace', 'json', ...command.options])
  let values: Values
  try {
    values = parseArgs({ args: rest, options: OPTIONS, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
  for (const option of Object.keys(values)) {
    if (!allowed.has(option)) throw new UsageError(`--${option} does not belong to “${name}”`)
  }
  return { command, values }
}

function print(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(text === '' ? '' : `${text}\n`, () => done()))
}

