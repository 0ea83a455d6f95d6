import { app, type Session, shell, type WebContents, type WebPreferences } from 'electron'
import { isMediaPath, parseMediaPath } from '#shared/media/mediaAddress'
import { APP_ORIGIN, APP_SCHEME } from './appProtocol'
import { openableUrl } from './openableUrl'

/**
 * Everything that keeps a window in its room, in one file: Electron's security checklist, item by item,
 * is tested against the real app in tests/e2e/security.test.ts.
 */

/** Only `npm run dev` has one: the address of the hot-reloading server on this machine. */
export function developmentServer(): string | undefined {
  return app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
}

export function isOwnPage(url: string): boolean {
  const origin = originOf(url)
  if (origin === APP_ORIGIN) return true
  const server = developmentServer()
  return server !== undefined && origin === originOf(server)
}

function originOf(url: string): string {
  try {
    const parsed = new URL(url)
    // Custom schemes have an opaque `origin` in Node's URL.
    return parsed.protocol === `${APP_SCHEME}:` ? `${parsed.protocol}//${parsed.host}` : parsed.origin
  } catch {
    return ''
  }
}

/** `preload` undefined: a window that is handed no ports. */
export function windowPreferences(preload: string | undefined, session: Session): WebPreferences {
  return {
    ...(preload === undefined ? {} : { preload }),
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // On Linux and Windows Chromium would fetch dictionaries from the network.
    spellcheck: process.platform === 'darwin',
    devTools: !app.isPackaged,
  }
}

/**
 * Denies every permission, every request that leaves the app, and every file of a client that the asking window, by the
 * id of its contents, may not see.
 */
export function hardenSession(
  session: Session,
  mayReadMedia: (contentsId: number | undefined, clientId: string) => boolean,
): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler(null)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => {
    const server = developmentServer()
    const isOurs =
      isOwnPage(details.url) ||
      /^(blob|data|devtools|chrome-extension):/.test(details.url) ||
      (server !== undefined && details.url.startsWith(server.replace(/^http/, 'ws')))
    answer({ cancel: !isOurs || !isMediaAllowed(details, mayReadMedia) })
  })
}

function isMediaAllowed(
  { url, webContentsId }: { url: string; webContentsId?: number },
  mayReadMedia: (contentsId: number | undefined, clientId: string) => boolean,
): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, pathname } = new URL(url)
  if (protocol !== `${APP_SCHEME}:` || !isMediaPath(pathname)) return true
  const address = parseMediaPath(pathname)
  // What is no address at all is answered with "not found".
  return !address || mayReadMedia(webContentsId, address.clientId)
}

/** For every web contents that the app ever makes. */
export function hardenContents(contents: WebContents): void {
  const stayHere = (event: { preventDefault(): void; url?: string }, url = event.url ?? '') => {
    // Reloading the page that is there, after a crash for example, is not a way out.
    if (!(isOwnPage(url) && url.split('#')[0] === contents.getURL().split('#')[0])) event.preventDefault()
  }
  contents.on('will-navigate', (event) => stayHere(event))
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Opens a link in the system's browser. Throws `link-not-openable` for anything but https: and mailto:. */
export async function openExternal(url: string): Promise<void> {
  await shell.openExternal(openableUrl(url))
}
