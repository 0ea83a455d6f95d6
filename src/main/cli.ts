import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { app } from 'electron'
import { AppError } from '#shared/rpc/appError'
import { type BackendProcess, startBackendProcess } from './backendProcess'
import { type Command, OPTIONS, UsageError, type Values } from './commands/command'
import { COMMANDS } from './commands/commands'
import { defaultWorkspace } from './places'

const EXIT_DONE = 0
const EXIT_COULD_NOT = 1
const EXIT_USAGE = 2

const USAGE = `Usage: npm run -s clientele -- <command> [options] [--workspace DIR] [--json]

  sample                                          fill an empty workspace with the sample studio
  clients                                         list the clients
  client-add --name N --time-zone Z --currency C  add a client
  import-metrics --client ID --file F             import a platform's export (--skip-refused leaves bad rows out)
  kpi --client ID --month YYYY-MM                 key figures of a month
  report (--client ID | --all) --month YYYY-MM --out DIR
                                                  make the PDF report of a month
  calendar-import --client ID --file F            add a table's posts (--skip-refused leaves bad rows out)
  calendar-export --client ID --from DAY --to DAY --format csv|ics|pdf-month|pdf-list --out DIR
                                                  write days of the calendar, the last one included
  review-export --client ID --month YYYY-MM --out F
                                                  make the review file of a month's posts that are not published
  review-import --client ID --file F              import a client's answer to a review
  leave-behind --client ID --out DIR              make the PDF that a client or lead keeps of the explainer
  check                                           check every store

Exit code: 0 done, 1 could not be done, 2 wrong usage.`

/** Runs one command without a window and returns the exit code. stdout gets the result and nothing else. */
export async function runCommand(words: readonly string[]): Promise<number> {
  let backend: BackendProcess | undefined
  try {
    const { command, values } = parse(words)
    // Print windows come and go; the command ends when it is done.
    app.on('window-all-closed', () => {})
    await app.whenReady()
    const folder = resolve(values.workspace ?? defaultWorkspace())
    backend = await startBackendProcess(
      { folder, isSample: false },
      { onEvent: () => {}, onRestarted: () => {}, onGaveUp: () => {} },
    )
    const outcome = await command.run(values, backend, folder)
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
