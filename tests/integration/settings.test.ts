import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '#shared/settings/settings'
import { SHIPPED_PLATFORM_LIMITS } from '#shared/calendar/shippedPlatformLimits'
import { addClient, refusal } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
beforeEach(() => {
  studio = createTestBackend()
})
afterEach(() => studio.close())
const settings = () => studio.api.settings

describe('the settings', () => {
  it('are the shipped ones until they are changed, and survive a restart', async () => {
    expect(await settings().getSettings({})).toEqual(DEFAULT_SETTINGS)
    const changes = { theme: 'dark', timeZone: 'Asia/Tokyo', firstDayOfWeek: 7 } as const
    const changed = { ...DEFAULT_SETTINGS, ...changes }
    expect(await settings().updateSettings({ changes })).toEqual(changed)
    studio.restart()
    expect(await settings().getSettings({})).toEqual(changed)
    expect(await settings().updateSettings({ changes: { timeZone: null } })).toEqual({ ...changed, timeZone: null })
  })

  it.each([
    [{ postReminderLeadMinutes: -1 }, 'changes.postReminderLeadMinutes'],
    [{ postReminderLeadMinutes: 1.5 }, 'changes.postReminderLeadMinutes'],
    [{ firstDayOfWeek: 3 }, 'changes.firstDayOfWeek'],
    [{ timeZone: 'Nowhere/Land' }, 'changes.timeZone'],
    [{ theme: 'pink' }, 'changes.theme'],
  ])('refuse %j', async (changes, field) => {
    expect(await refusal(settings().updateSettings({ changes: changes as never }))).toMatchObject({
      code: 'invalid-input',
      field,
    })
    expect(await settings().getSettings({})).toEqual(DEFAULT_SETTINGS)
  })

  it('move the reminders that are still to come, and only those', async () => {
    const { id } = await addClient(studio, 'A', 'UTC')
    const posts = ['2026-03-10T08:00', '2026-03-12T10:00'].map((scheduledAt) => ({ scheduledAt }))
    await studio.api.calendar.createPosts({ clientId: id, posts })
    await studio.api.reminders.claimDueReminders({ nowUtc: '2026-03-10T09:00:00.000Z' })
    const next = () => studio.api.reminders.getNextReminderAt({})
    expect(await next()).toEqual({ atUtc: '2026-03-12T10:00:00.000Z' })
    await settings().updateSettings({ changes: { postReminderLeadMinutes: 90 } })
    expect(await next()).toEqual({ atUtc: '2026-03-12T08:30:00.000Z' })
    expect(studio.events.at(-1)).toMatchObject({
      clientId: null,
      topics: expect.arrayContaining(['reminders', 'settings']),
    })
    await studio.api.calendar.createPost({ clientId: id, post: { scheduledAt: '2026-03-11T10:00' } })
    expect(await next()).toEqual({ atUtc: '2026-03-11T08:30:00.000Z' })
    await settings().updateSettings({ changes: { postReminderLeadMinutes: 0 } })
    expect(await next()).toEqual({ atUtc: '2026-03-11T10:00:00.000Z' })
  })
})

describe('the platforms’ limits', () => {
  it('are the shipped table with the freelancer’s corrections in their places', async () => {
    expect(await settings().listPlatformLimits({})).toEqual(SHIPPED_PLATFORM_LIMITS)
    const limit = {
      platform: 'instagram',
      captionLength: 2_200,
      counting: 'code-points',
      hashtagCount: 30,
      mediaCount: 20,
      titleLength: null,
      asOf: '2026-11-22',
      source: 'seen in the app',
    } as const
    const other = { ...limit, platform: 'other', captionLength: null } as const
    await settings().updatePlatformLimit({ limit: { ...limit, hashtagCount: 3 } })
    await settings().updatePlatformLimit({ limit: other })
    const corrected = await settings().updatePlatformLimit({ limit })
    expect(corrected[0]).toEqual(limit)
    expect(corrected).toHaveLength(SHIPPED_PLATFORM_LIMITS.length + 1)
    expect(corrected.at(-1)).toEqual(other)
    studio.restart()
    expect(await settings().listPlatformLimits({})).toEqual(corrected)
    expect(await settings().resetPlatformLimits({})).toEqual(SHIPPED_PLATFORM_LIMITS)
    expect(await settings().listPlatformLimits({})).toEqual(SHIPPED_PLATFORM_LIMITS)
  })
})
