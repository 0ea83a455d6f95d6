import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fallbackDistFolder, fallbackElectron } from './fallbackFacts.mjs'
import { cacheFolder, modulesFolder } from './places.mjs'
import { chooseElectron, messages } from './setupDecisions.mjs'
import { bindingFile } from './sqliteBinding.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} electronPath the executable
 * @property {string} distPath its folder: what ELECTRON_OVERRIDE_DIST_PATH and electron-builder's electronDist take
 * @property {'official' | 'fallback'} kind
 * @property {string} electronVersion
 * @property {string | null} nativeBinding better-sqlite3's file, or null where its own prebuild works
 * @property {string} reason one sentence for people
 */

/** @param {string} folder */
function readVersion(folder) {
  try {
    return readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return null
  }
}

/** The version that package.json pins. */
export function wantedElectronVersion() {
  return JSON.parse(readFileSync(path.join(modulesFolder, 'electron', 'package.json'), 'utf8')).version
}

/** @returns {{ distPath: string, electronPath: string, version: string } | null} */
export function findOfficial() {
  const folder = path.join(modulesFolder, 'electron')
  const distPath = path.join(folder, 'dist')
  try {
    const electronPath = path.join(distPath, readFileSync(path.join(folder, 'path.txt'), 'utf8'))
    const version = readVersion(distPath)
    if (version === null || version !== wantedElectronVersion() || !existsSync(electronPath)) return null
    return { distPath, electronPath, version }
  } catch {
    return null
  }
}

/** @param {string} cache */
export function findFallback(cache) {
  const distPath = fallbackDistFolder(cache)
  const electronPath = path.join(distPath, 'electron')
  return existsSync(electronPath) ? { distPath, electronPath } : null
}

/**
 * The Electron that this machine runs: the official one where it could be downloaded, else the fallback.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Runtime}
 * @throws when set-up has not run
 */
export function resolveRuntime(environment = process.env) {
  const cache = cacheFolder(environment)
  const official = findOfficial()
  const fallback = findFallback(cache)
  const choice = chooseElectron({
    wish: environment.CLIENTELE_ELECTRON,
    officialInstalled: official !== null,
    fallbackInstalled: fallback !== null,
  })
  if (choice === 'official' && official) {
    return {
      electronPath: official.electronPath,
      distPath: official.distPath,
      kind: 'official',
      electronVersion: official.version,
      nativeBinding: null,
      reason: `Electron ${official.version} (official)`,
    }
  }
  if (choice === 'fallback' && fallback) {
    const binding = bindingFile(cache)
    if (!existsSync(binding)) {
      throw new Error('The SQLite binding for the fallback Electron is missing. Next step: npm run setup')
    }
    return {
      ...fallback,
      kind: 'fallback',
      electronVersion: fallbackElectron.electronVersion,
      nativeBinding: binding,
      reason: messages.fallbackRuns(
        fallbackElectron.electronVersion,
        wantedElectronVersion(),
        environment.CLIENTELE_ELECTRON === 'fallback',
      ),
    }
  }
  throw new Error('No Electron is set up yet. Next step: npm run setup')
}

/**
 * The environment in which Electron, electron-vite and Playwright find the chosen runtime.
 * @param {Runtime} [runtime]
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Record<string, string>}
 */
export function launchEnvironment(runtime = resolveRuntime(), environment = process.env) {
  /** @type {Record<string, string>} */
  const result = {}
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined) result[name] = value
  }
  // Set by editors and test runners that are Electron themselves; it would turn the app into plain Node.
  delete result.ELECTRON_RUN_AS_NODE
  delete result.CLIENTELE_SQLITE_BINDING
  delete result.ELECTRON_OVERRIDE_DIST_PATH
  result.ELECTRON_EXEC_PATH = runtime.electronPath
  if (runtime.kind === 'fallback') result.ELECTRON_OVERRIDE_DIST_PATH = runtime.distPath
  // Electron 33 speaks Wayland only when told to; the official one finds out by itself.
  if (result.WAYLAND_DISPLAY && !result.DISPLAY) result.ELECTRON_OZONE_PLATFORM_HINT ??= 'auto'
  if (runtime.nativeBinding) result.CLIENTELE_SQLITE_BINDING = runtime.nativeBinding
  return result
}

/**
 * The arguments that start the app in a folder.
 * @param {string} appFolder
 * @param {string[]} [appArguments]
 * @param {number | undefined} [userId]
 */
export function electronArguments(appFolder, appArguments = [], userId = process.getuid?.()) {
  // Chromium refuses to start its sandbox as root; nobody else loses it.
  const flags = userId === 0 ? ['--no-sandbox'] : []
  return [...flags, appFolder, ...appArguments]
}

/**
 * Options for Playwright's `_electron.launch`. There is no executablePath on purpose: only without one
 * does Playwright load its loader, which holds `ready` back until the test has attached.
 * @param {{ appFolder: string, appArguments?: string[], environment?: Record<string, string> }} options
 */
export function playwrightLaunchOptions({ appFolder, appArguments = [], environment = {} }) {
  const runtime = resolveRuntime()
  // Playwright asks the `electron` package for the executable, which reads this process's environment.
  if (runtime.kind === 'fallback') process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.distPath
  return {
    cwd: appFolder,
    args: electronArguments('.', appArguments),
    env: { ...launchEnvironment(runtime), ...environment },
  }
}
