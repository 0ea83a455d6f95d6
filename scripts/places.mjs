import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's folder: every script works on it, wherever it is called from. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

export const modulesFolder = path.join(projectFolder, 'node_modules')

/** Node 24, which scripts run their tools on even when a person called them with an older one. */
export const localNodePath = path.join(modulesFolder, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * Where runtimes live that are too large to fetch again with every `npm ci`.
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function cacheFolder(environment = process.env) {
  if (environment.CLIENTELE_CACHE) return path.resolve(environment.CLIENTELE_CACHE)
  return path.join(environment.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'clientele')
}
