import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { clientMigrations, registryMigrations } from '#backend/db/migrations/index'
import { CLIENT_APPLICATION_ID, closeStore, openStore, REGISTRY_APPLICATION_ID } from '#backend/db/openStore'
import { DEFAULT_BRAND } from '#shared/clients/client'
import type { ClientId } from '#shared/kernel/ids'
import { createTestBackend, type TestBackend } from '../support/testBackend'

const CLIENT_ID = '11111111-1111-4111-8111-111111111111' as ClientId
const AT = '2026-03-01T08:00:00.000Z'
const upTo = (version: number, migrations: typeof clientMigrations) =>
  migrations.filter((migration) => migration.version <= version)

let studio: TestBackend | undefined
let folder: string | undefined
afterEach(() => {
  studio?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

/** A workspace of the version before there were leads, closed as it should be: one client that the registry knows. */
function makeWorkspaceWithoutLeads(): string {
  const made = mkdtempSync(join(tmpdir(), 'clientele-test-'))
  const clientFolder = join(made, 'clients', CLIENT_ID)
  mkdirSync(join(clientFolder, 'assets'), { recursive: true })
  const client = openStore(join(clientFolder, 'client.sqlite'), {
    applicationId: CLIENT_APPLICATION_ID,
    migrations: upTo(60, clientMigrations),
  })
  client
    .prepare(
      `INSERT INTO profile VALUES (?, 'Café Luz', '', '', 'Europe/Lisbon', 'pt-PT', 'EUR', '[]', '[]', NULL, NULL, '', '', '', ?, NULL, NULL, ?, NULL)`,
    )
    .run(CLIENT_ID, JSON.stringify(DEFAULT_BRAND), AT)
  client.exec(`INSERT INTO meta VALUES ('revision', '1') ON CONFLICT DO NOTHING`)
  closeStore(client)
  const registry = openStore(join(made, 'registry.sqlite'), {
    applicationId: REGISTRY_APPLICATION_ID,
    migrations: upTo(20, registryMigrations),
  })
  registry.exec(`INSERT INTO client VALUES
    ('${CLIENT_ID}', 'Café Luz', '#35524a', NULL, '[]', 'Europe/Lisbon', 'pt-PT', 'EUR', 0, 0, 1, 0, 'sound', NULL)`)
  closeStore(registry)
  return made
}

it('clients of before there were leads are clients, with an onboarding that is still to come', async () => {
  folder = makeWorkspaceWithoutLeads()
  studio = createTestBackend({ folder })
  const { api } = studio
  expect(await api.clients.listClients({})).toMatchObject([{ id: CLIENT_ID, name: 'Café Luz', health: 'sound' }])
  expect(await api.onboarding.listLeads({})).toEqual([])
  expect(await api.clients.getClient({ clientId: CLIENT_ID })).toMatchObject({ stage: 'client' })
  expect(await api.onboarding.getOnboarding({ clientId: CLIENT_ID })).toMatchObject({
    startedAtUtc: null,
    cares: [],
    answers: [],
    checklist: [],
    recommendation: { outcome: 'no-answers' },
  })
  await api.onboarding.saveCares({ clientId: CLIENT_ID, cares: ['save-time'] })
  expect(readdirSync(join(folder, 'clients', CLIENT_ID, 'backups'))).toEqual(['before-migration-from-60.sqlite'])
})
