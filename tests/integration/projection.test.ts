import { rmSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PostState } from '#shared/calendar/post'
import type { ClientId } from '#shared/kernel/ids'
import { AppError } from '#shared/rpc/appError'
import { readRegistry } from '../support/readRegistry'
import { addClient, channelOn, versionFor } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

type Step = (studio: TestBackend, world: World) => Promise<unknown> | void

interface World {
  readonly clients: string[]
  readonly posts: { clientId: string; postId: string }[]
}

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(items.length, 1)]
const someDate = fc.constantFrom(null, '2026-03-09T10:00', '2026-03-12T10:00', '2026-03-30T01:30', '2026-10-25T01:30')
const someText = fc.constantFrom('', 'São João', '東京', 'two\nlines', '🎉 party', '<b>bold</b>')
const someState = fc.constantFrom<PostState>('idea', 'draft', 'approved', 'scheduled', 'published', 'missed', 'on-hold')
const someZone = fc.constantFrom('UTC', 'Europe/Lisbon', 'America/New_York', 'Pacific/Chatham')

const ofClient = (
  values: fc.Arbitrary<unknown[]>,
  work: (studio: TestBackend, clientId: string, values: never[]) => Promise<unknown>,
) =>
  fc.tuple(fc.nat(), values).map(([index, chosen]): Step => (studio, world) => {
    const clientId = pick(world.clients, index)
    return clientId === undefined ? undefined : work(studio, clientId, chosen as never[])
  })
const ofPost = (
  values: fc.Arbitrary<unknown[]>,
  work: (studio: TestBackend, post: { clientId: string; postId: string }, values: never[]) => Promise<unknown>,
) =>
  fc.tuple(fc.nat(), values).map(([index, chosen]): Step => (studio, world) => {
    const post = pick(world.posts, index)
    return post === undefined ? undefined : work(studio, post, chosen as never[])
  })
const none = fc.constant<unknown[]>([])
const newPost = fc
  .tuple(fc.nat(), someDate, someText, someText)
  .map(([index, scheduledAt, title, caption]): Step => async (studio, world) => {
    const clientId = pick(world.clients, index)
    if (clientId === undefined) return
    const post = await studio.api.calendar.createPost({ clientId, post: { scheduledAt, title, caption } })
    world.posts.push({ clientId, postId: post.id })
  })

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(someText, someZone).map(([name, zone]): Step => async (studio, world) => {
    world.clients.push((await addClient(studio, name || 'x', zone)).id)
  }),
  { weight: 6, arbitrary: newPost },
  ofPost(fc.tuple(someDate), (studio, post, [scheduledAt]) =>
    studio.api.calendar.movePost({ ...post, scheduledAt: scheduledAt ?? null }),
  ),
  ofPost(fc.tuple(someState), (studio, post, [state]) =>
    studio.api.calendar.changeState({ ...post, state: state ?? 'draft' }),
  ),
  ofPost(fc.tuple(someText, someText), (studio, post, [caption, notes]) =>
    studio.api.calendar.updatePost({ ...post, changes: { caption, notes } }),
  ),
  ofPost(fc.tuple(someText), async (studio, post, [caption]) => {
    const { clientId } = post
    const { id } = await studio.api.clients.addChannel({ clientId, channel: channelOn('x') })
    await studio.api.calendar.updatePost({ ...post, changes: { versions: [versionFor(id, caption ?? null)] } })
    // The read makes the registry catch up, so that the next change has to reach it by itself.
    await studio.api.clients.listClients({})
    await studio.api.clients.updateChannel({ clientId, channelId: id, changes: { platform: 'tiktok' } })
  }),
  ofPost(none, (studio, post) => studio.api.calendar.deletePost(post)),
  ofPost(none, (studio, post) => studio.api.calendar.undeletePost(post)),
  ofClient(fc.tuple(someZone, someText), (studio, clientId, [timeZone, goals]) =>
    studio.api.clients.updateClient({ clientId, changes: { timeZone, goals } }),
  ),
  ofClient(none, (studio, clientId) => studio.api.clients.archiveClient({ clientId })),
  ofClient(none, (studio, clientId) => studio.api.clients.restoreClient({ clientId })),
  ofClient(none, (studio, clientId) => studio.api.clients.deleteClient({ clientId })),
  ofClient(none, (studio, clientId) => studio.api.clients.undeleteClient({ clientId })),
  someText.map((name): Step => async (studio, world) => {
    world.clients.push((await studio.api.onboarding.createLead({ name })).clientId)
  }),
  ofClient(fc.tuple(someText), (studio, clientId, [name]) =>
    studio.api.onboarding.becomeClient({ clientId, ...(name ? { name } : {}) }),
  ),
  ofClient(none, (studio, clientId) => studio.api.onboarding.discardLead({ clientId })),
  ofClient(fc.tuple(someDate), (studio, clientId, [date]) =>
    studio.api.onboarding.setKickOff({ clientId, kickOffOn: String(date ?? '').slice(0, 10) || null }),
  ),
  ofClient(fc.tuple(fc.nat(), fc.boolean()), async (studio, clientId, [index, isDone]) => {
    const { checklist } = await studio.api.onboarding.getOnboarding({ clientId: clientId as ClientId })
    const itemId = pick(checklist, index ?? 0)?.id
    if (itemId) await studio.api.onboarding.setItemDone({ clientId, itemId, isDone: isDone ?? false })
  }),
  fc.constant<Step>((studio) => studio.api.clients.listClients({})),
  fc.constant<Step>((studio) => studio.restart()),
  fc.constantFrom(0, 15).map(
    (postReminderLeadMinutes): Step =>
      (studio) =>
        studio.api.settings.updateSettings({ changes: { postReminderLeadMinutes } }),
  ),
)

describe('the registry', () => {
  it('kept step by step equals one made anew from the client files', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80 }), async (steps) => {
        const studio = createTestBackend()
        const world: World = { clients: [], posts: [] }
        try {
          for (const each of steps) {
            try {
              await each(studio, world)
            } catch (error) {
              // Refused, as by a state that is not next: nothing may have changed.
              if (!(error instanceof AppError) || error.code === 'internal-error') throw error
            }
          }
          const { postReminderLeadMinutes } = await studio.api.settings.getSettings({})
          studio.backend.close()
          const kept = readRegistry(studio.folder)
          rmSync(join(studio.folder, 'registry.sqlite'))
          const rebuilt = createTestBackend({ folder: studio.folder })
          await rebuilt.api.settings.updateSettings({ changes: { postReminderLeadMinutes } })
          rebuilt.close()
          expect(kept).toEqual(readRegistry(studio.folder))
        } finally {
          studio.close()
        }
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})
