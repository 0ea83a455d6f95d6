import { setTimeout } from 'node:timers/promises'
import { app, type BrowserWindow, dialog, Menu, nativeTheme } from 'electron'
import type { HostEvent } from '#shared/rpc/hostApi'
import { type BackendProcess, startBackendProcess } from './backendProcess'
import { createMainClock } from './clock'
import { createHost } from './host'
import { readBuildName, readKeptScreen } from './firstScreen'
import { announceWhenReady, heldByTest, installTestHooks } from './testHooks'
import { PRELOAD, RESOURCES } from './paths'
import { type Reminders, startReminders } from './reminders/startReminders'
import { startUpkeep } from './series/startUpkeep'
import { openStudioWindow } from './windows/studioWindow'

const LONGEST_WAIT_FOR_PICTURE_MS = 2_000

interface StudioOptions {
  readonly folder: string
  readonly isSample: boolean
}

/**
 * The app with its window: the window is shown at once. The data process starts beside it, or after its first picture
 * when the last run left one.
 */
export async function runStudio({ folder, isSample }: StudioOptions): Promise<void> {
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  announceWhenReady()
  const clock = createMainClock()
  await app.whenReady()

  let studioWindow: BrowserWindow | undefined
  let backend: BackendProcess | undefined
  let reminders: Reminders | undefined

  const windowBuild = readBuildName()
  const kept = readKeptScreen(folder, windowBuild)
  if (kept.theme) nativeTheme.themeSource = kept.theme
  let firstScreen = kept.json
  const takeFirstScreen = () => {
    const json = firstScreen
    firstScreen = undefined
    return json
  }
  const { ports, calls } = createHost({
    folder,
    api: () => startedBackend().api,
    takeFirstScreen,
    surroundings: {
      studioWindow: () => studioWindow,
      holdReminders: (isHeld) => reminders?.setHeld(isHeld),
    },
  })

  const showStudio = (target?: HostEvent) => {
    if (studioWindow && !studioWindow.isDestroyed()) {
      if (studioWindow.isMinimized()) studioWindow.restore()
      studioWindow.show()
      studioWindow.focus()
      if (target) ports.sendTo(studioWindow.webContents, target)
      return
    }
    studioWindow = openStudioWindow({ ports, preload: PRELOAD, page: `studio.html${hashOf(target)}` })
  }

  app.on('second-instance', () => showStudio())
  app.on('activate', () => showStudio())
  // Reminders go on without a window; Quit is in the tray and on Ctrl+Q.
  app.on('window-all-closed', () => {})
  quitAfterClosing(() => backend)

  showStudio()
  // Both at once would have to share the processor; a window that has something to show goes first.
  if (kept.json !== undefined) await Promise.race([ports.firstAsked, setTimeout(LONGEST_WAIT_FOR_PICTURE_MS)])
  await heldByTest()
  try {
    backend = await startBackendProcess(
      { folder, isSample, windowBuild },
      {
        onEvent: (event) => reminders?.follow(event),
        onRestarted: () => {
          ports.backendIsUp((scope) => startedBackend().createPort(scope))
          ports.sendToAll({ type: 'backendRestarted' })
          reminders?.wake()
        },
        onGaveUp: () => void stopWithReason('The data process ended several times in a row. What was saved is safe.'),
      },
    )
  } catch (error) {
    await stopWithReason(error instanceof Error ? error.message : String(error))
    return
  }
  const startedBackend = () => {
    if (!backend) throw new Error('The data process is not there yet')
    return backend
  }
  if (isSample) await backend.api.workspace.createSampleStudio({})
  nativeTheme.themeSource = (await backend.api.settings.getSettings({})).theme
  ports.backendIsUp((scope) => startedBackend().createPort(scope))
  reminders = startReminders({ app, api: backend.api, clock, resources: RESOURCES, openStudioAt: showStudio })
  app.once('will-quit', () => reminders?.stop())
  app.once(
    'will-quit',
    startUpkeep({
      clock,
      series: backend.api.series,
      timers: { set: (look, delayMs) => setInterval(() => void look(), delayMs), clear: clearInterval },
      log: (error) =>
        console.error(JSON.stringify({ level: 'warn', message: 'repeats not made', error: String(error) })),
    }),
  )
  installTestHooks({
    clock,
    backend,
    hostDispatch: async (scope, request) => (await calls()).dispatch(scope, request),
    warmUpReportWindow: async () => (await calls()).printer.warmUp(),
  })
}

function hashOf(target: HostEvent | undefined): string {
  if (target?.type === 'showPost') {
    return `#/client/${target.clientId}/calendar?post=${target.postId}${target.isDue ? '&do=post' : ''}`
  }
  if (target?.type === 'showOnboarding') return `#/client/${target.clientId}/onboarding?step=checklist`
  return target?.type === 'showReminders' ? '#/reminders' : ''
}

/** Stores are closed before the process ends, so that each is exactly one file afterwards. */
function quitAfterClosing(getBackend: () => BackendProcess | undefined): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    const backend = getBackend()
    if (isClosed || !backend) return
    event.preventDefault()
    void backend.close().then(() => {
      isClosed = true
      app.quit()
    })
  })
}

async function stopWithReason(reason: string): Promise<void> {
  console.error(reason)
  await dialog.showMessageBox({ type: 'error', title: 'Clientele', message: 'Clientele cannot go on', detail: reason })
  app.exit(1)
}
