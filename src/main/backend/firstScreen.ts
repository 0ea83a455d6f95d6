import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utcInstantFromMs } from '#shared/kernel/clock'
import { FIRST_SCREEN_FILE, type FirstScreen, type FirstScreenHead } from '#shared/workspace/firstScreen'
import type { BackendContext } from './context'
import { listClients } from './features/clients/handlers'
import { listDue } from './features/reminders/handlers'
import { readSettings } from './features/settings/handlers'

export interface FirstScreenKeeper {
  /** Something changed: what is kept is written anew a moment later. */
  changed(): void
  /** Writes what is still to be written. */
  close(): void
}

const WRITE_DELAY_MS = 1_000
/** Long enough for a weekend: the next start cuts its own day out of it. */
const HORIZON_MS = 4 * 24 * 60 * 60_000
/** As far back as the window offers missed posts again, and the rest of a day. */
const MISSED_MS = 31 * 24 * 60 * 60_000
const MOST_DUE = 500
/** Beyond this, reading it would cost more than waiting. */
const MOST_CHARACTERS = 2_000_000

/** Keeps what the next start shows before this process is up. Never in the way of anything: what cannot be kept is left. */
export function keepFirstScreen(context: BackendContext, build: string): FirstScreenKeeper {
  let timer: NodeJS.Timeout | undefined
  const write = () => {
    clearTimeout(timer)
    timer = undefined
    writeFirstScreen(context, build)
  }
  const changed = () => {
    timer ??= setTimeout(write, WRITE_DELAY_MS)
  }
  changed()
  return {
    changed,
    close() {
      if (timer) write()
    },
  }
}

function writeFirstScreen(context: BackendContext, build: string): void {
  const file = join(context.workspace.folder, FIRST_SCREEN_FILE)
  const partial = `${file}.partial`
  try {
    writeFileSync(partial, firstScreenText(readFirstScreen(context), build))
    renameSync(partial, file)
  } catch (error) {
    context.log('info', 'the first screen is not kept', { error: String(error) })
    rmSync(partial, { force: true })
  }
}

/** The file's two lines; the second is empty when it would be too long. */
export function firstScreenText(screen: FirstScreen, build: string): string {
  const head: FirstScreenHead = { build, theme: screen.settings.theme }
  const body = JSON.stringify(screen)
  return `${JSON.stringify(head)}\n${body.length > MOST_CHARACTERS ? '' : body}`
}

function readFirstScreen(context: BackendContext): FirstScreen {
  const nowMs = context.clock.nowMs()
  const untilUtc = utcInstantFromMs(nowMs + HORIZON_MS)
  const missedSinceUtc = utcInstantFromMs(nowMs - MISSED_MS)
  const { items, omitted, missed } = listDue(context, { untilUtc, missedSinceUtc, limit: MOST_DUE })
  return {
    settings: context.registry.read(readSettings),
    clients: listClients(context),
    due: omitted > 0 || missed.length === MOST_DUE ? null : { untilUtc, missedSinceUtc, items, missed },
  }
}
