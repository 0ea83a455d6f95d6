import { readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runCommand } from './commands.mjs'
import { modulesFolder, projectFolder } from './places.mjs'
import { causeOf } from './setupDecisions.mjs'

const longestDownloadMs = 20 * 60_000

/** @param {string} cache */
const failureFile = (cache) => path.join(cache, 'official-download-failed.json')

/**
 * The version whose download failed last, if any.
 * @param {string} cache
 * @returns {string | undefined}
 */
export function readFailedVersion(cache) {
  try {
    return JSON.parse(readFileSync(failureFile(cache), 'utf8')).version
  } catch {
    return undefined
  }
}

/**
 * Downloads Electron with its own installer.
 * @param {{ cache: string, version: string, nodePath: string }} options
 * @returns {Promise<{ ok: true } | { ok: false, cause: string }>}
 */
export async function installOfficial({ cache, version, nodePath }) {
  const result = await runCommand(
    nodePath,
    [
      '--require',
      path.join(projectFolder, 'scripts', 'quickFetch.cjs'),
      path.join(modulesFolder, 'electron', 'install.js'),
    ],
    {
      timeoutMs: longestDownloadMs,
      // Without this Node's fetch ignores HTTPS_PROXY.
      env: { ...process.env, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_NO_PROGRESS: '1' },
    },
  )
  await mkdir(cache, { recursive: true })
  if (result.code === 0) {
    await rm(failureFile(cache), { force: true })
    return { ok: true }
  }
  const cause = result.timedOut ? 'it took more than 20 minutes' : causeOf(result.output)
  await writeFile(failureFile(cache), JSON.stringify({ version, cause }))
  return { ok: false, cause }
}
