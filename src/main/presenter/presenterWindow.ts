import { randomUUID } from 'node:crypto'
import { BrowserWindow, nativeTheme, type Session, session } from 'electron'
import type { ClientId } from '#shared/kernel/ids'
import { parseMediaPath } from '#shared/media/mediaAddress'
import { APP_ORIGIN, APP_SCHEME, serveApp } from '../windows/appProtocol'
import { developmentServer, hardenSession, windowPreferences } from '../windows/security'
import { BACKGROUND, handleKeys, reloadAfterCrash } from '../windows/studioWindow'
import type { WindowPorts } from '../windows/windowPorts'
import type { PresenterWindow, PresenterWindowEvents } from './presenter'

const PAGE = 'presenter.html'

/** All that the window's process can ask the data process for, about its one client. */
const BACKEND_CALLS = ['onboarding.getPresentation', 'onboarding.saveAnswer', 'onboarding.saveCares', 'clients.getLogo']
const HOST_CALLS = ['host.presentationOpened', 'host.movePresentation', 'host.keepAnswer']

interface PresenterWindowOptions {
  readonly ports: WindowPorts
  readonly preload: string
  /** The folder of the built interface. */
  readonly root: string
  /** The workspace's folder. */
  readonly workspace: string
  readonly clientId: ClientId
  readonly events: PresenterWindowEvents
  /** JSON for the first picture: what may be seen of this client. */
  readonly firstScreen: () => Promise<string | undefined>
}

/** A window in a room of its own: no other session's storage, no other client's files, a handful of calls to each side. */
export function openPresenterWindow(options: PresenterWindowOptions): PresenterWindow {
  const { ports, clientId, events } = options
  // Not persisted: what the page might store is gone with the app, and never on the disk.
  const own = session.fromPartition(`presenter-${randomUUID()}`)
  hardenSession(own, (_contentsId, asked) => asked === clientId)
  serveApp(own, {
    root: options.root,
    workspace: options.workspace,
    isServed: (path) => isServed(path, clientId),
    firstScreenOf: (page) => (page === PAGE ? options.firstScreen() : undefined),
  })
  const window = new BrowserWindow({
    show: false,
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 360,
    // In lists of windows to share, where anybody may look: the page adds the client's name.
    title: 'Presentation',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    autoHideMenuBar: true,
    webPreferences: windowPreferences(options.preload, own),
  })
  const { webContents } = window
  ports.register(webContents, { kind: 'client', clientId, calls: BACKEND_CALLS }, HOST_CALLS)
  reloadAfterCrash(window, () => window.destroy())
  handleKeys(window)
  window.on('enter-full-screen', () => events.onFullScreen(true))
  window.on('leave-full-screen', () => events.onFullScreen(false))
  window.once('closed', () => {
    void forget(own)
    events.onClosed()
  })
  const server = developmentServer()
  const page = `${PAGE}#${clientId}`
  void window.loadURL(server ? `${server}/${page}` : `${APP_ORIGIN}/${page}`)
  return {
    tell(state) {
      if (!window.isDestroyed()) ports.sendTo(webContents, { type: 'presentation', state })
    },
    focus() {
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    bounds: () => window.getBounds(),
    place({ bounds, isFullScreen }) {
      if (window.isFullScreen() && !isFullScreen) window.setFullScreen(false)
      window.setBounds(bounds)
      if (isFullScreen) window.setFullScreen(true)
      if (!window.isVisible()) window.show()
    },
    setFullScreen: (isFullScreen) => window.setFullScreen(isFullScreen),
    close() {
      if (!window.isDestroyed()) window.destroy()
    },
  }
}

/** Its page, its scripts and fonts, and this client's media; the answer to everything else is "not found". */
function isServed(path: string, clientId: ClientId): boolean {
  return path === `/${PAGE}` || path.startsWith('/assets/') || parseMediaPath(path)?.clientId === clientId
}

/** The session's object outlives its window; nothing in it shall. */
async function forget(own: Session): Promise<void> {
  own.protocol.unhandle(APP_SCHEME)
  await Promise.allSettled([own.clearStorageData(), own.clearCache(), own.clearCodeCaches({})])
}
