import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HexColor } from '#shared/kernel/color'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate, LocalDateTime } from '#shared/kernel/time'
import { addClient, refusal } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let clientId: ClientId
beforeEach(async () => {
  studio = createTestBackend()
  clientId = (await addClient(studio)).id
})
afterEach(() => studio.close())

const color = '#2f6f5e' as HexColor
const addPillar = (name: string, targetPercent: number | null = null) =>
  studio.api.planning.createPillar({ clientId, pillar: { name, color, targetPercent, notes: '' } })
const names = async () => (await studio.api.planning.listPillars({ clientId })).pillars.map(({ name }) => name)
const range = { from: '2026-03-01' as LocalDate, to: '2026-04-01' as LocalDate }
const at = (day: string) => `2026-03-${day}T09:00` as LocalDateTime

describe('pillars', () => {
  it('keep their order over a restart', async () => {
    await addPillar('Bread')
    const people = await addPillar('People', 40)
    await addPillar('Questions')
    await studio.api.planning.movePillar({ clientId, pillarId: people.id, position: 0 })
    studio.restart()
    expect(await names()).toEqual(['People', 'Bread', 'Questions'])
    expect((await studio.api.planning.listPillars({ clientId })).pillars[0]).toMatchObject({ targetPercent: 40 })
  })

  it('are counted by what is planned and published, without posts on hold and missed ones', async () => {
    const bread = await addPillar('Bread')
    await studio.api.calendar.createPosts({
      clientId,
      posts: [
        { scheduledAt: at('02'), state: 'published', pillarId: bread.id },
        { scheduledAt: at('03'), pillarId: bread.id },
        { scheduledAt: at('04') },
        { scheduledAt: at('05'), state: 'missed', pillarId: bread.id },
        { scheduledAt: at('06'), state: 'on-hold', pillarId: bread.id },
        { pillarId: bread.id },
      ],
    })
    const counts = await studio.api.planning.countPostsByPillar({ clientId, ...range })
    expect(counts.toSorted((one, other) => one.count - other.count)).toEqual([
      { pillarId: null, count: 1 },
      { pillarId: bread.id, count: 2 },
    ])
    expect((await studio.api.planning.listPillars({ clientId })).pillars[0]?.postCount).toBe(5)
  })

  it('are not deleted while posts have them, and are archived instead', async () => {
    const bread = await addPillar('Bread')
    const post = await studio.api.calendar.createPost({ clientId, post: { title: 'Buns', pillarId: bread.id } })
    const refused = await refusal(studio.api.planning.deletePillar({ clientId, pillarId: bread.id }))
    expect(refused.code).toBe('pillar-in-use')
    expect(refused.message).toContain('One post has the pillar “Bread”. Archive it instead')
    const archived = await studio.api.planning.archivePillar({ clientId, pillarId: bread.id, isArchived: true })
    expect(archived.archivedAtUtc).not.toBeNull()
    expect((await studio.api.calendar.getPost({ clientId, postId: post.id })).post.pillarId).toBe(bread.id)
  })

  it('can be deleted when only deleted posts have them, which come back without', async () => {
    const bread = await addPillar('Bread')
    const post = await studio.api.calendar.createPost({ clientId, post: { title: 'Buns', pillarId: bread.id } })
    await studio.api.calendar.deletePost({ clientId, postId: post.id })
    await studio.api.planning.deletePillar({ clientId, pillarId: bread.id })
    expect((await studio.api.calendar.undeletePost({ clientId, postId: post.id })).pillarId).toBeNull()
  })

  it('refuse a name that is taken, whatever its case, and a share that is none', async () => {
    await addPillar('Bread')
    expect(await refusal(addPillar('bread'))).toMatchObject({ code: 'pillar-name-taken', field: 'pillar.name' })
    expect(await refusal(addPillar('People', 101))).toMatchObject({ code: 'invalid-input' })
    expect(await refusal(addPillar('  '))).toMatchObject({ code: 'invalid-input', field: 'pillar.name' })
    expect(await names()).toEqual(['Bread'])
  })
})

describe('campaigns', () => {
  const fields = { name: 'Easter', color, startsOn: null, endsOn: null, notes: '' }

  it('refuse an end before the start, also by changing one of both', async () => {
    const dates = { startsOn: '2026-04-10' as LocalDate, endsOn: '2026-04-01' as LocalDate }
    expect(
      await refusal(studio.api.planning.createCampaign({ clientId, campaign: { ...fields, ...dates } })),
    ).toMatchObject({
      code: 'campaign-ends-before-start',
      field: 'campaign.endsOn',
      message: 'The end 2026-04-01 lies before the start 2026-04-10.',
    })
    const { id } = await studio.api.planning.createCampaign({
      clientId,
      campaign: { ...fields, startsOn: '2026-03-20' as LocalDate, endsOn: '2026-04-06' as LocalDate },
    })
    expect(
      await refusal(
        studio.api.planning.updateCampaign({
          clientId,
          campaignId: id,
          changes: { startsOn: '2026-04-07' as LocalDate },
        }),
      ),
    ).toMatchObject({ code: 'campaign-ends-before-start', field: 'changes.endsOn' })
  })

  it('are not deleted while posts belong to them', async () => {
    const { id } = await studio.api.planning.createCampaign({ clientId, campaign: fields })
    await studio.api.calendar.createPosts({
      clientId,
      posts: [
        { title: 'One', campaignId: id },
        { title: 'Two', campaignId: id },
      ],
    })
    expect(await refusal(studio.api.planning.deleteCampaign({ clientId, campaignId: id }))).toMatchObject({
      code: 'campaign-in-use',
      message: expect.stringContaining('2 posts belong to the campaign “Easter”'),
    })
    expect((await studio.api.planning.listPillars({ clientId })).campaigns).toMatchObject([{ id, postCount: 2 }])
  })

  it('tell the windows that the plan changed', async () => {
    studio.events.length = 0
    await studio.api.planning.createCampaign({ clientId, campaign: fields })
    expect(studio.events).toContainEqual({ type: 'dataChanged', clientId, topics: ['planning'] })
  })
})
