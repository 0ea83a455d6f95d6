import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { lastLines, runCommand } from './commands.mjs'
import { launchEnvironment } from './electronRuntime.mjs'
import { localNodePath, modulesFolder, projectFolder } from './places.mjs'

const sources = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'postcss.config.cjs',
  'tsconfig.base.json',
]
const outputs = ['out/main', 'out/preload', 'out/renderer']

/**
 * The newest modification below a file or folder, in milliseconds; 0 when there is nothing.
 * @param {string} place
 * @returns {Promise<number>}
 */
async function newest(place) {
  const facts = await stat(place).catch(() => null)
  if (!facts) return 0
  if (!facts.isDirectory()) return facts.mtimeMs
  const names = await readdir(place)
  return Math.max(0, ...(await Promise.all(names.map((name) => newest(path.join(place, name))))))
}

/**
 * A build is as old as its oldest part: one that broke off half-way does not count as new.
 * @param {number[]} sourceTimes
 * @param {number[]} outputTimes
 */
export function isStale(sourceTimes, outputTimes) {
  return Math.min(...outputTimes) <= Math.max(...sourceTimes)
}

/** @param {string} [folder] */
export async function isBuildStale(folder = projectFolder) {
  const times = (/** @type {string[]} */ places) => Promise.all(places.map((place) => newest(path.join(folder, place))))
  return isStale(await times(sources), await times(outputs))
}

export const electronVite = path.join(modulesFolder, 'electron-vite', 'bin', 'electron-vite.js')

/**
 * Builds the app when its sources are newer than `out/`. Talks on stderr, and only when it builds.
 * @throws with the end of the build's output
 */
export async function ensureBuild() {
  if (!(await isBuildStale())) return
  process.stderr.write('Building the app…\n')
  const result = await runCommand(localNodePath, [electronVite, 'build'], {
    cwd: projectFolder,
    env: { ...launchEnvironment(), NO_COLOR: '1' },
  })
  if (result.code !== 0) throw new Error(`The build failed:\n${lastLines(result.output, 40)}`)
}
