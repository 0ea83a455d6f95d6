import { ClientId } from '#shared/kernel/ids'
import { LocalDate, Month } from '#shared/kernel/time'
import type { BackendProcess } from '../backendProcess'

/** The command line is wrong: usage and exit code 2. */
export class UsageError extends Error {}

export const OPTIONS = {
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
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
  all: { type: 'boolean' },
  'skip-refused': { type: 'boolean' },
} as const

export type OptionName = keyof typeof OPTIONS
export type Values = { readonly [K in OptionName]?: (typeof OPTIONS)[K]['type'] extends 'string' ? string : boolean }

/** What a command gives back: the value for `--json`, the lines for people, and a reason when not all went well. */
export interface Outcome {
  readonly json: unknown
  readonly lines: readonly string[]
  readonly failure?: string | undefined
}

export interface Command {
  readonly options: readonly OptionName[]
  run(values: Values, backend: BackendProcess, folder: string): Promise<Outcome>
}

export function needed(values: Values, name: 'name' | 'time-zone' | 'currency' | 'file' | 'out'): string {
  const value = values[name]
  if (!value) throw new UsageError(`--${name} is missing`)
  return value
}

export function clientOf(values: Values): ClientId {
  if (!values.client) throw new UsageError('--client is missing')
  const parsed = ClientId.safeParse(values.client)
  if (!parsed.success) throw new UsageError(`--client: not the id of a client: ${values.client}`)
  return parsed.data
}

export function monthOfOption(values: Values): Month {
  if (!values.month) throw new UsageError('--month is missing')
  const parsed = Month.safeParse(values.month)
  if (!parsed.success) throw new UsageError(`--month: expected YYYY-MM, got ${values.month}`)
  return parsed.data
}

export function dayOfOption(values: Values, name: 'from' | 'to'): LocalDate {
  if (!values[name]) throw new UsageError(`--${name} is missing`)
  const parsed = LocalDate.safeParse(values[name])
  if (!parsed.success) throw new UsageError(`--${name}: expected YYYY-MM-DD, got ${values[name]}`)
  return parsed.data
}
