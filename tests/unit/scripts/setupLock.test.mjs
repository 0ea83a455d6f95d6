import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withSetupLock } from '../../../scripts/setupLock.mjs'

let cache = ''
beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(cache, { recursive: true }))
const quiet = () => {}

describe('two set-ups at once', () => {
  it('work one after the other, and the second says that it waits', async () => {
    /** @type {string[]} */
    const events = []
    const work = (/** @type {string} */ name) => async () => {
      events.push(`${name} begins`)
      await sleep(50)
      events.push(`${name} ends`)
    }
    /** @type {string[]} */
    const said = []
    await Promise.all([
      withSetupLock(cache, quiet, work('first')),
      sleep(10).then(() => withSetupLock(cache, (line) => said.push(line), work('second'))),
    ])
    expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
    expect(said).toHaveLength(1)
  })

  it('do not wait for one that was killed', async () => {
    // No process has this number: Linux counts to 4194304 at most.
    writeFileSync(path.join(cache, 'setup.lock'), '99999999')
    expect(await withSetupLock(cache, quiet, async () => 'done')).toBe('done')
  })

  it('leave no lock behind when the work fails', async () => {
    await expect(
      withSetupLock(cache, quiet, async () => {
        throw new Error('no network')
      }),
    ).rejects.toThrow('no network')
    expect(existsSync(path.join(cache, 'setup.lock'))).toBe(false)
  })
})
