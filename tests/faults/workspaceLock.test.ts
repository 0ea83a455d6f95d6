import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  createFaultProcesses,
  type Ending,
  type FaultProcess,
  type FaultProcesses,
} from '../support/faults/faultProcess'
import { addClient } from '../support/studioFixtures'
import { createTestBackend } from '../support/testBackend'

let processes: FaultProcesses
let scratch: string
beforeAll(async () => {
  processes = await createFaultProcesses('holding.ts')
  scratch = mkdtempSync(join(tmpdir(), 'clientele-lock-'))
})
afterAll(() => {
  processes.dispose()
  rmSync(scratch, { recursive: true, force: true })
})

/** Another program that has the workspace open. */
async function hold(folder: string): Promise<{ holder: FaultProcess; ended: Promise<Ending> }> {
  const holder = processes.start()
  return new Promise((resolve) => {
    const ended = holder.run({ folder }, () => resolve({ holder, ended }))
  })
}

it('a workspace is refused with the reason while another program has it, by whatever path, and free when that is killed', async () => {
  const folder = join(scratch, 'workspace')
  const first = createTestBackend({ folder })
  await addClient(first)
  first.close()
  const { holder, ended } = await hold(folder)
  const link = join(scratch, 'link')
  symlinkSync(folder, link)
  for (const path of [folder, link, `${folder}/../workspace`]) {
    expect(() => createTestBackend({ folder: path })).toThrow(
      expect.objectContaining({
        code: 'workspace-in-use',
        message: expect.stringContaining('open in another Clientele'),
      }),
    )
  }
  holder.kill()
  expect(await ended).toMatchObject({ signal: 'SIGKILL' })
  const next = createTestBackend({ folder: link })
  expect(await next.api.clients.listClients({})).toHaveLength(1)
  next.close()
})
