import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen, session } from 'electron'
import { APP_ORIGIN } from './appProtocol'
import { developmentServer, windowPreferences } from './security'
import type { WindowPorts } from './windowPorts'

const SMALLEST = { width: 480, height: 360 }

interface WindowState {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly isMaximized: boolean
}

const DEFAULT_STATE: WindowState = { width: 1440, height: 900, isMaximized: false }
const SAVE_DELAY_MS = 400

const stateFile = () => join(app.getPath('userData'), 'window.json')

const isWhole = (value: unknown): value is number => Number.isInteger(value)

/** Checked by hand: to load what checks everything else would cost a tenth of the start. */
function parseState(text: string): WindowState {
  const { x, y, width, height, isMaximized } = JSON.parse(text) as Record<string, unknown>
  if (!isWhole(width) || width < SMALLEST.width || !isWhole(height) || height < SMALLEST.height) return DEFAULT_STATE
  const size = { width, height, isMaximized: isMaximized === true }
  return isWhole(x) && isWhole(y) ? { x, y, ...size } : size
}

function readState(): WindowState {
  try {
    const state = parseState(readFileSync(stateFile(), 'utf8'))
    const { x, y } = state
    // The screen that it was on may be gone.
    const isVisible =
      x !== undefined &&
      y !== undefined &&
      screen.getAllDisplays().some(({ workArea: area }) => {
        return (
          x < area.x + area.width - 100 && x + state.width > area.x + 100 && y >= area.y && y < area.y + area.height
        )
      })
    return isVisible ? state : { width: state.width, height: state.height, isMaximized: state.isMaximized }
  } catch {
    return DEFAULT_STATE
  }
}

/** Paper by day and by night, so that nothing flashes before the interface is painted. */
export const BACKGROUND = { light: '#faf7f2', dark: '#1b1917' }

interface StudioWindowOptions {
  readonly ports: WindowPorts
  readonly preload: string
  /** Path below the app's origin with hash, e.g. `studio.html#/reminders`. */
  readonly page: string
}

/** Opens the studio at once; data follows through the ports. */
export function openStudioWindow({ ports, preload, page }: StudioWindowOptions): BrowserWindow {
  const state = readState()
  const window = new BrowserWindow({
    ...(state.x !== undefined && state.y !== undefined ? { x: state.x, y: state.y } : {}),
    width: state.width,
    height: state.height,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Clientele',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    autoHideMenuBar: true,
    webPreferences: windowPreferences(preload, session.defaultSession),
  })
  if (state.isMaximized) window.maximize()
  ports.register(window.webContents, { kind: 'studio' }, 'all')
  rememberState(window)
  reloadAfterCrash(window)
  handleKeys(window)
  const server = developmentServer()
  void window.loadURL(server ? `${server}/${page}` : `${APP_ORIGIN}/${page}`)
  return window
}

function rememberState(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined
  const save = () => {
    if (window.isDestroyed()) return
    const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    const file = stateFile()
    // Losing a window's place is no harm: a full disk must not stop anything.
    void mkdir(app.getPath('userData'), { recursive: true })
      .then(() => writeFile(file, JSON.stringify(state)))
      .catch(() => {})
  }
  const saveSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(save, SAVE_DELAY_MS)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('close', () => {
    clearTimeout(timer)
    save()
  })
}

const CRASH_LIMIT = 3
const CRASH_WINDOW_MS = 60_000

/** A window whose process died is loaded again where it was; drafts are kept by the page. */
export function reloadAfterCrash(window: BrowserWindow, giveUp: () => void = () => {}): void {
  let crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return
    console.error(`The window's process ended: ${details.reason}`)
    const now = Date.now()
    crashes = [...crashes.filter((at) => now - at < CRASH_WINDOW_MS), now]
    if (crashes.length <= CRASH_LIMIT) setImmediate(() => !window.isDestroyed() && window.webContents.reload())
    else giveUp()
  })
}

const ZOOM_STEP = 0.5

/** What a menu bar would do; there is none, because it would cost time at each start. */
export function handleKeys(window: BrowserWindow): void {
  const { webContents } = window
  webContents.on('before-input-event', (event, input) => {
    if (input.type !== 'keyDown' || !(process.platform === 'darwin' ? input.meta : input.control) || input.alt) return
    const key = input.key.toLowerCase()
    if (key === '=' || key === '+') webContents.setZoomLevel(webContents.getZoomLevel() + ZOOM_STEP)
    else if (key === '-') webContents.setZoomLevel(webContents.getZoomLevel() - ZOOM_STEP)
    else if (key === '0') webContents.setZoomLevel(0)
    else if (key === 'q') app.quit()
    else if (key === 'w') window.close()
    else return
    event.preventDefault()
  })
}
