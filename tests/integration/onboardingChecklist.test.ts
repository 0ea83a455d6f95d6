import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChecklistItemId, ClientId } from '#shared/kernel/ids'
import { type LocalDate, TimeZone, type UtcInstant } from '#shared/kernel/time'
import type { ChecklistItem } from '#shared/onboarding/checklist'
import type { DueItem } from '#shared/reminders/reminder'
import type { ReminderNotification } from '../../src/main/reminders/grouping'
import { textOf } from '../../src/main/reminders/notificationText'
import { createReminderScheduler } from '../../src/main/reminders/scheduler'
import { createSimulatedTime } from '../support/simulatedTime'
import { addClient, refusal } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

const day = (text: string) => text as LocalDate
const instant = (text: string) => text as UtcInstant
const ALL = { untilUtc: instant('2030-01-01T00:00:00.000Z') }

let studio: TestBackend
let clientId: ClientId
beforeEach(async () => {
  studio = createTestBackend()
  clientId = (await addClient(studio, 'Padaria', 'America/New_York')).id
})
afterEach(() => studio.close())

const onboarding = () => studio.api.onboarding
const checklist = async () => (await onboarding().getOnboarding({ clientId })).checklist
const dates = async () => (await checklist()).map(({ kind, dueOn }) => [kind, dueOn])
const dueItems = async () => (await studio.api.reminders.listDue(ALL)).items
const dueTitles = async () => (await dueItems()).map(({ title }) => title)
const itemOf = async (kind: ChecklistItem['kind']) => {
  const item = (await checklist()).find((one) => one.kind === kind)
  if (!item) throw new Error(`No ${kind}`)
  return item.id
}
const own = { title: 'Cake', notes: '', dueOn: day('2026-03-30'), isShown: true }
const kickOff = (kickOffOn: string | null) => onboarding().setKickOff({ clientId, kickOffOn: kickOffOn as LocalDate })

describe('the checklist', () => {
  it('is made by the first kick-off, with dates by the declared table', async () => {
    expect(await checklist()).toEqual([])
    await kickOff('2026-04-01')
    expect(await dates()).toEqual([
      ['access', '2026-03-25'],
      ['brand-kit', '2026-03-27'],
      ['goals', '2026-03-29'],
      ['kick-off', '2026-04-01'],
      ['first-calendar', '2026-04-08'],
    ])
  })

  it('of a kick-off that is near begins on the next morning, with nothing late', async () => {
    // 05:00 in New York: the reminder of this morning is still to come.
    await kickOff('2026-03-14')
    expect((await dates()).slice(0, 4).map(([, dueOn]) => dueOn)).toEqual([
      '2026-03-10',
      '2026-03-10',
      '2026-03-11',
      '2026-03-14',
    ])
    studio.clock.set('2026-03-10T15:00:00.000Z')
    await kickOff('2026-03-12')
    expect((await dates()).map(([, dueOn]) => dueOn)).toEqual([
      '2026-03-11',
      '2026-03-11',
      '2026-03-11',
      '2026-03-12',
      '2026-03-19',
    ])
    await kickOff('2026-03-10')
    expect((await dates()).slice(0, 4).map(([, dueOn]) => dueOn)).toEqual(Array(4).fill('2026-03-10'))
  })

  it('moves with the kick-off, but for what is done and what has a date of its own', async () => {
    await kickOff('2026-04-01')
    await onboarding().setItemDone({ clientId, itemId: await itemOf('access'), isDone: true })
    await onboarding().updateItem({ clientId, itemId: await itemOf('goals'), changes: { dueOn: day('2026-05-05') } })
    await onboarding().updateItem({ clientId, itemId: await itemOf('brand-kit'), changes: { title: 'Logo' } })
    await kickOff('2026-04-11')
    expect(await dates()).toEqual([
      ['access', '2026-03-25'],
      ['brand-kit', '2026-04-06'],
      ['goals', '2026-05-05'],
      ['kick-off', '2026-04-11'],
      ['first-calendar', '2026-04-18'],
    ])
    await kickOff(null)
    expect((await dates()).map(([, dueOn]) => dueOn)).toEqual(['2026-03-25', null, '2026-05-05', null, null])
    await kickOff('2026-04-12')
    expect(await checklist()).toHaveLength(5)
  })

  it('takes own items, keeps an order of its own, and gives deleted ones back', async () => {
    const { itemId } = await onboarding().addItem({ clientId, item: own })
    await kickOff('2026-04-01')
    const order = async () => (await checklist()).map(({ kind }) => kind)
    expect(await order()).toEqual(['access', 'brand-kit', 'goals', 'kick-off', 'first-calendar', 'own'])
    await onboarding().moveItem({ clientId, itemId, position: 1 })
    await onboarding().moveItem({ clientId, itemId: await itemOf('access'), position: 99 })
    expect(await order()).toEqual(['own', 'brand-kit', 'goals', 'kick-off', 'first-calendar', 'access'])
    const goals = await itemOf('goals')
    await onboarding().deleteItem({ clientId, itemId: goals })
    expect(await order()).not.toContain('goals')
    expect(await refusal(onboarding().setItemDone({ clientId, itemId: goals, isDone: true }))).toMatchObject({
      code: 'checklist-item-not-found',
      field: 'itemId',
    })
    await onboarding().undeleteItem({ clientId, itemId: goals })
    expect(await order()).toEqual(['own', 'brand-kit', 'goals', 'kick-off', 'first-calendar', 'access'])
  })

  it('refuses an item without a title and one that is not there', async () => {
    expect(await refusal(onboarding().addItem({ clientId, item: { ...own, title: ' ' } }))).toMatchObject({
      code: 'invalid-input',
      field: 'item.title',
    })
    const itemId = '00000000-0000-4000-8000-000000000000' as ChecklistItemId
    for (const call of [
      onboarding().deleteItem({ clientId, itemId }),
      onboarding().undeleteItem({ clientId, itemId }),
      onboarding().moveItem({ clientId, itemId, position: 0 }),
    ]) {
      expect((await refusal(call)).code).toBe('checklist-item-not-found')
    }
  })
})

describe('the reminders of a checklist', () => {
  it('are due in the morning of the client’s day, beside the posts', async () => {
    await onboarding().addItem({ clientId, item: own })
    const scheduledAt = '2026-03-30T10:00'
    await studio.api.calendar.createPost({ clientId, post: { title: 'Post', scheduledAt, state: 'scheduled' } })
    expect(await dueItems()).toMatchObject([
      { subjectKind: 'onboarding', title: 'Cake', dueAt: '2026-03-30T09:00', dueAtUtc: '2026-03-30T13:00:00.000Z' },
      { subjectKind: 'post', title: 'Post', state: 'scheduled' },
    ])
    const [client] = await studio.api.clients.listClients({})
    expect(client?.nextDueAtUtc).toBe('2026-03-30T13:00:00.000Z')
  })

  it('are counted with the lead that they are of, and with no client', async () => {
    const { clientId: lead } = await onboarding().createLead({ timeZone: TimeZone.parse('Europe/Lisbon') })
    for (const dueOn of ['2026-03-08', '2026-03-09', '2026-03-10']) {
      await onboarding().addItem({ clientId: lead, item: { ...own, dueOn: day(dueOn) } })
    }
    await studio.api.settings.updateSettings({ changes: { timeZone: TimeZone.parse('Europe/Lisbon') } })
    studio.clock.set('2026-03-10T08:00:00.000Z')
    expect(await onboarding().listLeads({})).toMatchObject([
      { id: lead, overdueCount: 2, dueTodayCount: 1, nextDueAtUtc: '2026-03-08T09:00:00.000Z' },
    ])
    expect(await studio.api.clients.listClients({})).toMatchObject([{ overdueCount: 0, dueTodayCount: 0 }])
  })

  it('move with their item, its client’s zone and its client’s archive', async () => {
    const { itemId } = await onboarding().addItem({ clientId, item: own })
    await onboarding().updateItem({ clientId, itemId, changes: { dueOn: day('2026-06-01') } })
    expect((await dueItems())[0]?.dueAtUtc).toBe('2026-06-01T13:00:00.000Z')
    const changes = { timeZone: TimeZone.parse('Asia/Tokyo') }
    await studio.api.clients.updateClient({ clientId, changes })
    expect((await dueItems())[0]?.dueAtUtc).toBe('2026-06-01T00:00:00.000Z')
    await studio.api.clients.archiveClient({ clientId })
    expect(await dueTitles()).toEqual([])
    await studio.api.clients.restoreClient({ clientId })
    expect(await dueTitles()).toEqual(['Cake'])
    await studio.api.clients.deleteClient({ clientId })
    expect(await dueTitles()).toEqual([])
    await studio.api.clients.undeleteClient({ clientId })
    expect(await dueTitles()).toEqual(['Cake'])
  })

  it('go when the item is done, deleted or without a date, and come back with it', async () => {
    const { itemId } = await onboarding().addItem({ clientId, item: own })
    const ofItem = { clientId, itemId }
    await onboarding().setItemDone({ ...ofItem, isDone: true })
    expect(await dueTitles()).toEqual([])
    await onboarding().setItemDone({ ...ofItem, isDone: false })
    expect(await dueTitles()).toEqual(['Cake'])
    await onboarding().deleteItem(ofItem)
    expect(await dueTitles()).toEqual([])
    await onboarding().undeleteItem(ofItem)
    await onboarding().updateItem({ ...ofItem, changes: { dueOn: null } })
    expect(await dueTitles()).toEqual([])
  })

  it('notify once, also over a restart and edits, and again only on another day', async () => {
    const { itemId } = await onboarding().addItem({ clientId, item: { ...own, dueOn: day('2026-03-10') } })
    const nowUtc = instant('2026-03-10T13:00:00.000Z')
    const titles = ({ items }: { items: DueItem[] }) => items.map(({ title }) => title)
    expect(titles(await studio.api.reminders.claimDueReminders({ nowUtc }))).toEqual(['Cake'])
    await studio.api.reminders.confirmRemindersShown({ claimedAtUtc: nowUtc })
    studio.restart()
    const later = instant('2026-03-10T20:00:00.000Z')
    await onboarding().updateItem({ clientId, itemId, changes: { title: 'A cake' } })
    await onboarding().setItemDone({ clientId, itemId, isDone: true })
    await onboarding().setItemDone({ clientId, itemId, isDone: false })
    expect((await studio.api.reminders.claimDueReminders({ nowUtc: later })).count).toBe(0)
    expect((await studio.api.reminders.reclaimUnconfirmed({ nowUtc: later })).count).toBe(0)
    await onboarding().updateItem({ clientId, itemId, changes: { dueOn: day('2026-03-11') } })
    const next = instant('2026-03-11T13:00:00.000Z')
    expect((await studio.api.reminders.getNextReminderAt({})).atUtc).toBe(next)
    expect(titles(await studio.api.reminders.claimDueReminders({ nowUtc: next }))).toEqual(['A cake'])
  })

  it('do not come earlier by the lead time of posts', async () => {
    await onboarding().addItem({ clientId, item: own })
    await studio.api.settings.updateSettings({ changes: { postReminderLeadMinutes: 60 } })
    expect((await studio.api.reminders.getNextReminderAt({})).atUtc).toBe('2026-03-30T13:00:00.000Z')
    await onboarding().addItem({ clientId, item: { ...own, dueOn: day('2026-03-29') } })
    expect((await studio.api.reminders.getNextReminderAt({})).atUtc).toBe('2026-03-29T13:00:00.000Z')
  })

  it('are shown as a notification that leads to the checklist', async () => {
    await onboarding().addItem({ clientId, item: { ...own, dueOn: day('2026-03-10') } })
    const time = createSimulatedTime('2026-03-10T12:59:30.000Z')
    const shown: ReminderNotification[] = []
    const scheduler = createReminderScheduler({
      clock: time.clock,
      timers: time.timers,
      reminders: studio.api.reminders,
      notifier: { show: (notification) => Promise.resolve(shown.push(notification) > 0) },
      log: () => {},
    })
    await scheduler.wake()
    await time.advance(10 * 60_000)
    scheduler.stop()
    expect(shown.map(textOf)).toEqual([
      {
        title: 'Padaria',
        body: 'Cake\nDue Tue 09:00, New York · Onboarding',
        target: { type: 'showOnboarding', clientId },
      },
    ])
  })
})
