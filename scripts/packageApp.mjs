import { existsSync } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * What electron-builder.yml must have made of the executable: names of Electron's fuses and their state.
 * @param {boolean} forTests
 * @returns {Record<string, boolean>}
 */
export function expectedFuses(forTests) {
  return {
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    // The only difference of the build that Playwright drives.
    EnableNodeCliInspectArguments: forTests,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  }
}

/**
 * What differs from electron-builder.yml on this machine.
 * @param {import('./electronRuntime.mjs').Runtime} runtime
 * @param {{ forTests: boolean }} options
 */
export function packagingOverrides(runtime, { forTests }) {
  const isFallback = runtime.kind === 'fallback'
  return {
    electronDist: runtime.distPath,
    electronVersion: runtime.electronVersion,
    directories: {
      output: path.join('dist', ...(isFallback ? ['not-for-release'] : []), ...(forTests ? ['for-tests'] : [])),
    },
    electronFuses: { enableNodeCliInspectArguments: forTests },
    // The app prefers this file over better-sqlite3's own binding when it is there.
    extraResources: runtime.nativeBinding ? [{ from: runtime.nativeBinding, to: 'better_sqlite3.node' }] : [],
  }
}

/** @param {string} executable */
export async function readFuses(executable) {
  const { getCurrentFuseWire, FuseV1Options } = await import('@electron/fuses')
  const wire = await getCurrentFuseWire(executable)
  const enabled = '1'.charCodeAt(0)
  /** @type {Record<string, boolean>} */
  const result = {}
  for (const [name, index] of Object.entries(FuseV1Options)) {
    if (typeof index === 'number' && index in wire) result[name] = Number(Reflect.get(wire, index)) === enabled
  }
  return result
}

/**
 * @param {Record<string, boolean>} expected
 * @param {Record<string, boolean>} found
 * @returns {string[]} the names of fuses that stand wrong
 */
export function wrongFuses(expected, found) {
  return Object.keys(expected).filter((name) => expected[name] !== found[name])
}

/** @param {string} folder electron-builder's output */
async function findExecutable(folder) {
  for (const name of await readdir(folder)) {
    const places = ['clientele', 'Clientele.exe', 'Clientele.app/Contents/MacOS/Clientele']
    const found = places.map((place) => path.join(folder, name, place)).find((place) => existsSync(place))
    if (found && /unpacked|^mac/.test(name)) return found
  }
  throw new Error(`electron-builder left no executable in ${folder}`)
}

/**
 * Puts the built app together as a folder that runs, and checks what came out.
 * @param {{ projectFolder: string, runtime: import('./electronRuntime.mjs').Runtime, forTests?: boolean }} options
 * @returns {Promise<string>} the executable
 */
export async function packageApp({ projectFolder, runtime, forTests = false }) {
  const { build } = await import('electron-builder')
  const overrides = packagingOverrides(runtime, { forTests })
  const output = path.join(projectFolder, overrides.directories.output)
  await rm(output, { recursive: true, force: true })
  await build({ projectDir: projectFolder, dir: true, publish: 'never', config: overrides })
  const executable = await findExecutable(output)
  const wrong = wrongFuses(expectedFuses(forTests), await readFuses(executable))
  if (wrong.length > 0) throw new Error(`These fuses of ${executable} stand wrong: ${wrong.join(', ')}`)
  if (runtime.kind === 'fallback') {
    await rm(path.join(path.dirname(executable), 'resources', 'default_app.asar'), { force: true })
    await writeFile(
      path.join(path.dirname(executable), 'NOT-FOR-RELEASE.txt'),
      `Built with Electron ${runtime.electronVersion}, which only stands in for development and tests. Do not hand it out.\n`,
    )
  }
  return executable
}
