import { mkdir, open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const pollMs = 250

/** @param {number} processId */
function isAlive(processId) {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** @param {string} file */
async function holderIsAlive(file) {
  const holder = Number(await readFile(file, 'utf8').catch(() => ''))
  // Empty for the moment between creating the file and writing into it.
  return !Number.isInteger(holder) || holder === 0 || isAlive(holder)
}

/** @param {string} file */
async function tryToTake(file) {
  try {
    const handle = await open(file, 'wx')
    await handle.writeFile(String(process.pid))
    await handle.close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Lets one set-up at a time work on node_modules and the cache: two `npm test` at once must not install
 * over each other. A lock whose process is gone is taken over.
 * @template Result
 * @param {string} cache
 * @param {(line: string) => void} say
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withSetupLock(cache, say, work) {
  await mkdir(cache, { recursive: true })
  const file = path.join(cache, 'setup.lock')
  let hasSaid = false
  while (!(await tryToTake(file))) {
    if (!(await holderIsAlive(file))) {
      await rm(file, { force: true })
      continue
    }
    if (!hasSaid) say(`Another set-up is running; waiting for it (${file}).`)
    hasSaid = true
    await sleep(pollMs)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}
