import { type BrowserWindow, powerSaveBlocker, screen } from 'electron'
import type { ClientId } from '#shared/kernel/ids'
import type { Presentation } from '#shared/onboarding/contract'
import { startPresentation } from '#shared/onboarding/presentation'
import type { PresenterScreen } from '#shared/onboarding/presenterScreen'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import { PRELOAD, RENDERER_ROOT } from '../paths'
import type { WindowPorts } from '../windows/windowPorts'
import { createPresenter, type Presenter, type PresenterStudio } from './presenter'
import { openPresenterWindow } from './presenterWindow'
import type { ScreenSource } from './screens'

/** What a presentation needs of the studio around it. */
export interface PresenterSurroundings {
  studioWindow(): BrowserWindow | undefined
  holdReminders(isHeld: boolean): void
}

interface ElectronPresenterOptions extends PresenterSurroundings {
  /** The workspace's folder. */
  readonly folder: string
  readonly api: () => Client<BackendApi>
  readonly ports: WindowPorts
}

/** Longer than the data process needs, and not as long as anybody waits for a picture. */
const FIRST_SCREEN_WAIT_MS = 300

/** The presenter with Electron's windows and screens. */
export function createElectronPresenter({ folder, api, ports, ...surroundings }: ElectronPresenterOptions): Presenter {
  /** What the page shows first, also when it comes back while the store cannot be read. */
  let shown: Presentation | undefined

  const read = async (clientId: ClientId) => {
    const presentation = await api().onboarding.getPresentation({ clientId })
    shown = presentation
  }
  const firstScreen = async (clientId: ClientId) => {
    const timeout = new Promise((done) => setTimeout(done, FIRST_SCREEN_WAIT_MS).unref())
    await Promise.race([read(clientId).catch(() => {}), timeout])
    if (shown?.person.id !== clientId) return undefined
    const state = presenter.state()
    const screen: PresenterScreen = {
      // A window that only waits paints the beginning: at the click it has nothing left to do.
      state: state?.clientId === clientId ? state : startPresentation(clientId, 'welcome'),
      presentation: shown,
    }
    return JSON.stringify(screen)
  }

  const presenter = createPresenter({
    studio: studioOf(surroundings, ports),
    screens: electronScreens,
    openWindow: (clientId, events) =>
      openPresenterWindow({
        ports,
        preload: PRELOAD,
        root: RENDERER_ROOT,
        workspace: folder,
        clientId,
        events,
        firstScreen: () => firstScreen(clientId),
      }),
    check: read,
    save: (clientId, answer) =>
      answer.kind === 'cares'
        ? api().onboarding.saveCares({ clientId, cares: answer.cares })
        : api().onboarding.saveAnswer({ clientId, answer: answer.answer }),
    holdReminders: (isHeld) => {
      surroundings.holdReminders(isHeld)
      setAwake(isHeld)
    },
  })
  return presenter
}

let blocker: number | undefined

/** A screen that goes dark while somebody talks is a disturbance. */
function setAwake(isAwake: boolean): void {
  if (blocker !== undefined) powerSaveBlocker.stop(blocker)
  blocker = isAwake ? powerSaveBlocker.start('prevent-display-sleep') : undefined
}

const electronScreens: ScreenSource = {
  list: () => screen.getAllDisplays(),
  listen(listener) {
    const events = ['display-added', 'display-removed', 'display-metrics-changed'] as const
    for (const event of events) screen.on(event as 'display-added', listener)
    return () => {
      for (const event of events) screen.off(event as 'display-added', listener)
    }
  },
}

function studioOf({ studioWindow }: PresenterSurroundings, ports: WindowPorts): PresenterStudio {
  const there = () => {
    const window = studioWindow()
    return window && !window.isDestroyed() ? window : undefined
  }
  return {
    bounds: () => there()?.getBounds(),
    tell(state) {
      const window = there()
      if (window) ports.sendTo(window.webContents, { type: 'presentation', state })
    },
    setCaptureProtection: (isOn) => there()?.setContentProtection(isOn),
    onClosed(listener) {
      const window = there()
      window?.on('closed', listener)
      return () => window?.off('closed', listener)
    },
  }
}
