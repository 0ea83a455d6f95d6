import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { clientMigrations, registryMigrations } from '#backend/db/migrations/index'
import { CLIENT_APPLICATION_ID, closeStore, openStore, REGISTRY_APPLICATION_ID } from '#backend/db/openStore'
import { DEFAULT_BRAND } from '#shared/clients/client'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import { createTestBackend, type TestBackend } from '../support/testBackend'

const CLIENT_ID = '11111111-1111-4111-8111-111111111111' as ClientId
const CHANNEL_ID = '22222222-2222-4222-8222-222222222222'
const POST_ID = '33333333-3333-4333-8333-333333333333' as PostId
const AT = '2026-03-01T08:00:00.000Z'
const upTo = (version: number, migrations: typeof clientMigrations) =>
  migrations.filter((migration) => migration.version <= version)

let studio: TestBackend | undefined
afterEach(() => studio?.close())

/** A workspace as the first version left it: one client with one published post on one channel. */
function makeFirstWorkspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-test-'))
  const clientFolder = join(folder, 'clients', CLIENT_ID)
  mkdirSync(join(clientFolder, 'assets'), { recursive: true })
  const client = openStore(join(clientFolder, 'client.sqlite'), {
    applicationId: CLIENT_APPLICATION_ID,
    migrations: upTo(10, clientMigrations),
  })
  client
    .prepare(
      `INSERT INTO profile VALUES (?, 'Café Luz', '', '', 'Europe/Lisbon', 'pt-PT', 'EUR', '[]', '[]', NULL, NULL, '', '', '', ?, NULL, NULL, ?, NULL)`,
    )
    .run(CLIENT_ID, JSON.stringify(DEFAULT_BRAND), AT)
  client.exec(`
    INSERT INTO meta VALUES ('revision', '1') ON CONFLICT DO NOTHING;
    INSERT INTO channel VALUES ('${CHANNEL_ID}', 0, 'instagram', '@luz', '', '', NULL);
    INSERT INTO post VALUES ('${POST_ID}', 'Buns', 'Warm buns', '', 'published', '2026-03-02T09:00', 'https://example.com/p',
      'Buns', 'instagram', 3, '${AT}', '${AT}', NULL);
    INSERT INTO post_version VALUES ('${POST_ID}', '${CHANNEL_ID}', 0, 'Warm buns, here', '#buns', '');
  `)
  closeStore(client)
  closeStore(
    openStore(join(folder, 'registry.sqlite'), {
      applicationId: REGISTRY_APPLICATION_ID,
      migrations: upTo(10, registryMigrations),
    }),
  )
  return folder
}

it('keeps the posts of the first version, backs its file up, and gives posts what is new as empty', async () => {
  const folder = makeFirstWorkspace()
  studio = createTestBackend({ folder })
  const { post } = await studio.api.calendar.getPost({ clientId: CLIENT_ID, postId: POST_ID })
  expect(post).toMatchObject({
    title: 'Buns',
    revision: 3,
    media: [],
    pillarId: null,
    campaignId: null,
    seriesId: null,
  })
  expect(post.versions).toEqual([
    { channelId: CHANNEL_ID, caption: 'Warm buns, here', firstComment: '#buns', link: '', media: null },
  ])
  expect(
    await studio.api.calendar.listPostsBetween({
      clientId: CLIENT_ID,
      from: '2026-03-01' as LocalDate,
      to: '2026-04-01' as LocalDate,
    }),
  ).toMatchObject([{ id: POST_ID, platforms: ['instagram'], pillarId: null }])
  expect(await studio.api.calendar.searchPosts({ text: 'warm' })).toMatchObject([{ postId: POST_ID }])
  const backups = join(folder, 'clients', CLIENT_ID, 'backups')
  expect(existsSync(backups) && readdirSync(backups)).toHaveLength(1)
})
