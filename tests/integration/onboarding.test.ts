import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '#shared/kernel/ids'
import { type LocalDate, TimeZone, type UtcInstant } from '#shared/kernel/time'
import { CHECKLIST } from '#shared/onboarding/checklist'
import { LEVEL_HOURS } from '#shared/onboarding/mix'
import { type Answer, QUESTIONS } from '#shared/onboarding/questions'
import { addClient, refusal } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

const CANARY = 'Zzyzx Canary Bakery'
const ALL = { untilUtc: '2030-01-01T00:00:00.000Z' as UtcInstant }
const day = (text: string) => text as LocalDate
const answer = (questionId: Answer['questionId'], ...choiceIds: string[]): Answer => ({ questionId, choiceIds })

let studio: TestBackend
beforeEach(() => {
  studio = createTestBackend()
})
afterEach(() => studio.close())

const addLead = async (name = CANARY): Promise<ClientId> =>
  (await studio.api.onboarding.createLead({ name, timeZone: TimeZone.parse('Europe/Lisbon') })).clientId
const read = (clientId: ClientId) => studio.api.onboarding.getOnboarding({ clientId })

/** Every file below a folder, with what is in it. */
function filesBelow(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path, bytes: readFileSync(path) }))
}

describe('a lead', () => {
  it('is in the list of leads and in no list of clients', async () => {
    const client = await addClient(studio, 'Padaria')
    const lead = await addLead()
    const nameless = await addLead('')
    await studio.api.calendar.createPost({
      clientId: lead,
      post: { title: CANARY, scheduledAt: '2026-03-10T12:00', state: 'scheduled' },
    })
    expect((await studio.api.clients.listClients({})).map(({ id }) => id)).toEqual([client.id])
    expect((await studio.api.onboarding.listLeads({})).map(({ id, name }) => [id, name])).toEqual([
      [lead, CANARY],
      [nameless, ''],
    ])
    expect((await studio.api.reminders.listDue(ALL)).items).toEqual([])
    expect(await studio.api.calendar.searchPosts({ text: 'Zzyzx' })).toEqual([])
    expect(await studio.api.calendar.listPostsOfAllClients({ from: day('2026-03-01'), to: day('2026-04-01') })).toEqual(
      [],
    )
    const { clients } = await studio.api.workspace.checkStores({})
    expect(clients.map(({ name, stage, ok }) => [name, stage, ok])).toEqual([
      ['', 'lead', true],
      ['Padaria', 'client', true],
      [CANARY, 'lead', true],
    ])
    studio.restart()
    expect(await studio.api.clients.listClients({})).toHaveLength(1)
    expect(await studio.api.onboarding.listLeads({})).toHaveLength(2)
  })

  it('becomes a client with what it has, and its calendar counts from then on', async () => {
    const clientId = await addLead()
    const scheduledAt = '2026-03-10T12:00'
    await studio.api.calendar.createPost({ clientId, post: { title: 'First', scheduledAt, state: 'scheduled' } })
    await studio.api.onboarding.saveAnswer({ clientId, answer: answer('goal', 'keep') })
    const person = await studio.api.onboarding.becomeClient({ clientId, currency: 'CHF' })
    expect(person).toMatchObject({ id: clientId, name: CANARY, stage: 'client', currency: 'CHF' })
    expect(await studio.api.onboarding.listLeads({})).toEqual([])
    expect(await studio.api.clients.listClients({})).toMatchObject([{ id: clientId, name: CANARY, postCount: 1 }])
    expect((await studio.api.reminders.listDue(ALL)).items).toMatchObject([{ title: 'First' }])
    expect(await studio.api.calendar.searchPosts({ text: 'first' })).toMatchObject([{ clientId }])
    expect((await read(clientId)).answers).toEqual([answer('goal', 'keep')])
    expect((await refusal(studio.api.onboarding.becomeClient({ clientId }))).code).toBe('client-no-lead')
  })

  it('without a name becomes a client only with one, and keeps everything until then', async () => {
    const clientId = await addLead('')
    await studio.api.onboarding.setKickOff({ clientId, kickOffOn: day('2026-03-20') })
    expect((await studio.api.reminders.listDue(ALL)).items[0]?.clientName).toBe('Unnamed lead')
    for (const name of [undefined, '', '   ']) {
      expect(await refusal(studio.api.onboarding.becomeClient({ clientId, name }))).toMatchObject({
        code: 'lead-name-missing',
        field: 'name',
      })
    }
    expect(
      await refusal(studio.api.onboarding.becomeClient({ clientId, timeZone: 'Nowhere' as TimeZone })),
    ).toMatchObject({
      code: 'invalid-input',
      field: 'timeZone',
    })
    expect((await read(clientId)).person).toMatchObject({ name: '', stage: 'lead' })
    expect((await studio.api.clients.getClient({ clientId })).stage).toBe('lead')
    expect((await studio.api.onboarding.becomeClient({ clientId, name: ' Luz ' })).name).toBe('Luz')
  })

  it('takes zone and currency of the freelancer when nobody names them', async () => {
    await studio.api.settings.updateSettings({ changes: { timeZone: TimeZone.parse('Asia/Tokyo') } })
    const first = await addClient(studio)
    await studio.api.clients.updateClient({ clientId: first.id, changes: { currency: 'JPY' } })
    await studio.api.onboarding.saveTerms({ clientId: first.id, terms: { kind: 'hourly', rateMinor: 9_000 } })
    const { clientId } = await studio.api.onboarding.createLead({})
    expect((await read(clientId)).person).toMatchObject({ timeZone: 'Asia/Tokyo', currency: 'JPY', name: '' })
    expect((await read(clientId)).lastRateMinor).toBe(9_000)
  })

  it('is neither archived nor moved to the trash, and a client is not discarded', async () => {
    const clientId = await addLead()
    expect((await refusal(studio.api.clients.archiveClient({ clientId }))).code).toBe('client-is-lead')
    expect((await refusal(studio.api.clients.deleteClient({ clientId }))).code).toBe('client-is-lead')
    const client = await addClient(studio)
    expect((await refusal(studio.api.onboarding.discardLead({ clientId: client.id }))).code).toBe('client-no-lead')
    expect((await refusal(studio.api.onboarding.updateLead({ clientId: client.id, changes: {} }))).code).toBe(
      'client-no-lead',
    )
  })
})

describe('a discarded lead', () => {
  it('leaves no byte of its name, its words or its id in the workspace', async () => {
    await addClient(studio, 'Padaria')
    const clientId = await addLead()
    await studio.api.onboarding.updateLead({ clientId, changes: { name: `${CANARY} & Sons` } })
    await studio.api.onboarding.saveNote({ clientId, step: 'welcome', text: CANARY })
    await studio.api.onboarding.setKickOff({ clientId, kickOffOn: day('2026-03-12') })
    const item = { title: CANARY, notes: CANARY, dueOn: day('2026-03-01'), isShown: true }
    await studio.api.onboarding.addItem({ clientId, item })
    await studio.api.reminders.claimDueReminders({ nowUtc: '2026-03-10T09:00:00.000Z' as UtcInstant })
    await studio.api.onboarding.listLeads({})
    const printed = join(studio.folder, 'onboarding', clientId)
    mkdirSync(printed, { recursive: true })
    mkdirSync(join(studio.folder, 'backups'), { recursive: true })
    for (const copy of [
      join(printed, `${CANARY}.pdf`),
      join(studio.folder, 'first-screen.json'),
      join(studio.folder, 'registry.sqlite.damaged-1'),
      join(studio.folder, 'backups', 'before-migration-from-20.sqlite'),
    ]) {
      writeFileSync(copy, `${clientId} ${CANARY}`)
    }
    const other = join(studio.folder, 'backups', 'before-migration-from-10.sqlite')
    writeFileSync(other, 'of before')
    const has = (text: string) =>
      filesBelow(studio.folder).filter(({ path, bytes }) => path.includes(text) || bytes.includes(text))
    expect(has('Zzyzx').length).toBeGreaterThan(0)
    await studio.api.onboarding.discardLead({ clientId })
    for (const text of ['Zzyzx', clientId]) expect(has(text).map(({ path }) => path)).toEqual([])
    expect(await studio.api.onboarding.listLeads({})).toEqual([])
    expect((await studio.api.reminders.listDue(ALL)).items).toEqual([])
    expect((await refusal(read(clientId))).code).toBe('client-not-found')
    expect(existsSync(other)).toBe(true)
    studio.restart()
    for (const text of ['Zzyzx', clientId]) expect(has(text).map(({ path }) => path)).toEqual([])
    expect(await studio.api.clients.listClients({})).toHaveLength(1)
  })
})

describe('a conversation', () => {
  it('keeps everything as it is made, also over a restart', async () => {
    const clientId = await addLead()
    await studio.api.onboarding.begin({ clientId })
    studio.clock.advanceMs(60_000)
    await studio.api.onboarding.begin({ clientId })
    await studio.api.onboarding.saveCares({ clientId, cares: ['own-place', 'save-time', 'own-place'] })
    await studio.api.onboarding.saveAnswer({ clientId, answer: answer('talk', 'own-place') })
    await studio.api.onboarding.saveAnswer({ clientId, answer: answer('goal') })
    await studio.api.onboarding.saveNote({ clientId, step: 'questions', text: 'Asked twice' })
    await studio.api.onboarding.saveNote({ clientId, step: 'overview', text: 'Gone' })
    await studio.api.onboarding.saveNote({ clientId, step: 'overview', text: '' })
    await studio.api.onboarding.saveClosing({ clientId, closing: 'See you on Monday' })
    studio.restart()
    expect(await read(clientId)).toMatchObject({
      startedAtUtc: '2026-03-10T09:00:00.000Z',
      finishedAtUtc: null,
      cares: ['own-place', 'save-time'],
      answers: [answer('goal'), answer('talk', 'own-place')],
      notes: [{ step: 'questions', text: 'Asked twice' }],
      closing: 'See you on Monday',
      recommendation: { outcome: 'mix', answered: 1, skipped: 1, isGuess: true },
      mix: { management: 0, marketing: 0, community: LEVEL_HOURS.community.light },
      isMixEdited: false,
    })
    await studio.api.onboarding.setFinished({ clientId, isFinished: true })
    expect((await read(clientId)).finishedAtUtc).toBe('2026-03-10T09:01:00.000Z')
    await studio.api.onboarding.setFinished({ clientId, isFinished: false })
    expect((await read(clientId)).finishedAtUtc).toBeNull()
  })

  it('begins anew and takes that back', async () => {
    const clientId = await addLead()
    const given = [answer('goal', 'sell'), answer('plans', 'launch', 'giveaway')]
    for (const one of given) await studio.api.onboarding.saveAnswer({ clientId, answer: one })
    const { before } = await studio.api.onboarding.replaceAnswers({ clientId, answers: [] })
    expect((await read(clientId)).recommendation.outcome).toBe('no-answers')
    await studio.api.onboarding.replaceAnswers({ clientId, answers: before })
    expect((await read(clientId)).answers).toEqual(given)
  })

  it('takes nothing that its questions do not offer, and names it', async () => {
    const clientId = await addLead()
    const refused = async (given: unknown) =>
      refusal(studio.api.onboarding.saveAnswer({ clientId, answer: given as Answer }))
    expect(await refused(answer('goal', 'fame'))).toMatchObject({
      code: 'answer-not-possible',
      message: expect.stringContaining('“fame”'),
      field: 'answer.choiceIds',
    })
    expect((await refused(answer('goal', 'sell', 'keep'))).message).toContain('takes one choice')
    expect((await refused(answer('plans', 'launch', 'launch'))).message).toContain('named twice')
    expect(await refused({ questionId: 'shoe-size', choiceIds: [] })).toMatchObject({
      code: 'invalid-input',
      field: 'answer.questionId',
    })
    expect((await read(clientId)).answers).toEqual([])
  })

  it('tells the windows of this client', async () => {
    const clientId = await addLead()
    studio.events.length = 0
    await studio.api.onboarding.saveAnswer({ clientId, answer: answer('goal', 'keep') })
    expect(studio.events).toEqual([{ type: 'dataChanged', clientId, topics: ['onboarding'] }])
  })
})

describe('the price', () => {
  it('follows the mix, which follows the recommendation until it is edited', async () => {
    const clientId = await addLead()
    await studio.api.onboarding.saveAnswer({ clientId, answer: answer('posts', 'nobody') })
    await studio.api.onboarding.saveTerms({ clientId, terms: { kind: 'hourly', rateMinor: 6_050 } })
    expect(await read(clientId)).toMatchObject({
      mix: { management: 8, marketing: 0, community: 0 },
      price: { currency: 'EUR', hours: 8, monthlyMinor: 48_400, perHourMinor: 6_050 },
    })
    const mix = { management: 0.25, marketing: 0, community: 1 }
    expect(await studio.api.onboarding.saveMix({ clientId, mix })).toEqual({ before: null })
    expect(await read(clientId)).toMatchObject({ isMixEdited: true, mix, price: { hours: 1.25, monthlyMinor: 7_563 } })
    await studio.api.onboarding.saveTerms({ clientId, terms: { kind: 'fixed', monthlyMinor: 50_000 } })
    expect((await read(clientId)).price).toMatchObject({ monthlyMinor: 50_000, perHourMinor: 40_000 })
    expect(await studio.api.onboarding.saveMix({ clientId, mix: null })).toEqual({ before: mix })
    expect((await read(clientId)).mix.management).toBe(8)
  })

  it('that was named in another currency is none, until it is that currency again', async () => {
    const clientId = await addLead()
    const terms = { kind: 'hourly', rateMinor: 6_000 } as const
    await studio.api.onboarding.saveTerms({ clientId, terms })
    await studio.api.onboarding.updateLead({ clientId, changes: { currency: 'JPY' } })
    expect(await read(clientId)).toMatchObject({ terms: null, price: null, lastRateMinor: null })
    await studio.api.onboarding.becomeClient({ clientId, currency: 'EUR' })
    expect(await read(clientId)).toMatchObject({ terms, lastRateMinor: 6_000 })
  })

  it('refuses what cannot be, with the value, and keeps what was', async () => {
    const clientId = await addLead()
    await studio.api.onboarding.saveTerms({ clientId, terms: { kind: 'hourly', rateMinor: 6_000 } })
    for (const rateMinor of [-1, 0.5, Number.NaN, Infinity, 10_000_001]) {
      expect(
        await refusal(studio.api.onboarding.saveTerms({ clientId, terms: { kind: 'hourly', rateMinor } })),
      ).toMatchObject({ code: 'invalid-input', field: 'terms.rateMinor' })
    }
    for (const management of [-0.25, 0.1, 745, Number.NaN]) {
      expect(
        await refusal(studio.api.onboarding.saveMix({ clientId, mix: { management, marketing: 0, community: 0 } })),
      ).toMatchObject({ code: 'invalid-input', field: 'mix.management' })
    }
    const tooMany = { management: 400, marketing: 400, community: 0 }
    expect((await refusal(studio.api.onboarding.saveMix({ clientId, mix: tooMany }))).message).toContain('800 hours')
    expect(await read(clientId)).toMatchObject({ terms: { rateMinor: 6_000 }, isMixEdited: false })
  })
})

describe('what the client is shown', () => {
  it('never has notes, and recommendation and price only once they are released', async () => {
    const clientId = await addLead()
    await studio.api.onboarding.saveNote({ clientId, step: 'welcome', text: 'SECRET' })
    await studio.api.onboarding.saveAnswer({ clientId, answer: answer('posts', 'nobody') })
    await studio.api.onboarding.saveTerms({ clientId, terms: { kind: 'hourly', rateMinor: 6_000 } })
    await studio.api.onboarding.setKickOff({ clientId, kickOffOn: day('2026-03-20') })
    const own = { title: 'SECRET', notes: 'SECRET', dueOn: null, isShown: false }
    await studio.api.onboarding.addItem({ clientId, item: own })
    const presenter = studio.apiFor({
      kind: 'client',
      clientId,
      calls: ['onboarding.getPresentation', 'onboarding.saveAnswer'],
    })
    const shown = await presenter.onboarding.getPresentation({ clientId })
    expect(shown).toMatchObject({ recommendation: null, mix: null, price: null, person: { name: CANARY } })
    expect(shown.nextSteps.map(({ title }) => title)).toEqual(CHECKLIST.map(({ title }) => title))
    await studio.api.onboarding.saveShown({ clientId, shown: { recommendation: true } })
    expect(await presenter.onboarding.getPresentation({ clientId })).toMatchObject({
      mix: { management: 8 },
      price: null,
    })
    await studio.api.onboarding.saveShown({ clientId, shown: { price: true } })
    const all = await presenter.onboarding.getPresentation({ clientId })
    expect(all.price).toMatchObject({ monthlyMinor: 48_000 })
    expect(JSON.stringify(all)).not.toContain('SECRET')
    await presenter.onboarding.saveAnswer({ clientId, answer: answer('goal', 'keep') })
    expect((await refusal(presenter.onboarding.getOnboarding({ clientId }))).code).toBe('out-of-scope')
  })
})

it('every question can be answered with each of its choices', async () => {
  const clientId = await addLead()
  for (const { id, choices } of QUESTIONS) {
    for (const choice of choices) await studio.api.onboarding.saveAnswer({ clientId, answer: answer(id, choice.id) })
  }
  expect((await read(clientId)).recommendation.answered).toBe(QUESTIONS.length)
})

describe('discarding that a crash interrupted', () => {
  const markOf = (clientId: string) => join(studio.folder, `.discard-${clientId}`)
  const traces = () => filesBelow(studio.folder).filter(({ bytes }) => bytes.includes('Zzyzx'))

  it.each(['before the folder was moved', 'before the folder was taken away', 'after the folder was taken away'])(
    'is finished by the next start: %s',
    async (when) => {
      await addClient(studio, 'Padaria')
      const clientId = await addLead()
      await studio.api.onboarding.setKickOff({ clientId, kickOffOn: day('2026-03-12') })
      studio.backend.close()
      const folder = join(studio.folder, 'clients', clientId)
      if (when.startsWith('before the folder was taken')) {
        renameSync(folder, join(studio.folder, 'clients', `.new-${clientId}`))
      }
      if (when.startsWith('after')) rmSync(folder, { recursive: true })
      writeFileSync(markOf(clientId), '')
      studio.restart()
      expect(await studio.api.onboarding.listLeads({})).toEqual([])
      expect(await studio.api.clients.listClients({})).toHaveLength(1)
      expect(traces()).toEqual([])
      expect(existsSync(markOf(clientId))).toBe(false)
    },
  )

  it('takes nothing for its mark that names no lead’s folder', async () => {
    const clientId = await addLead()
    studio.backend.close()
    for (const name of ['', '..', 'clients', `${clientId}.txt`]) writeFileSync(markOf(name), '')
    studio.restart()
    expect(await studio.api.onboarding.listLeads({})).toHaveLength(1)
  })
})

describe('a lead whose file is damaged', () => {
  it('fails with the plain message, hurts no other, and can be discarded', async () => {
    const client = await addClient(studio, 'Padaria')
    const clientId = await addLead()
    await studio.api.onboarding.saveAnswer({ clientId, answer: answer('goal', 'keep') })
    studio.backend.close()
    const file = join(studio.folder, 'clients', clientId, 'client.sqlite')
    writeFileSync(file, readFileSync(file).fill(0x5a, 100))
    studio.restart()
    for (const call of [
      read(clientId),
      studio.api.onboarding.getPresentation({ clientId }),
      studio.api.onboarding.saveAnswer({ clientId, answer: answer('goal', 'sell') }),
    ]) {
      const { code, message } = await refusal(call)
      expect(code).toBe('client-file-damaged')
      expect(message).toContain('It was kept as it is.')
    }
    expect(await studio.api.onboarding.listLeads({})).toMatchObject([{ id: clientId, name: CANARY, health: 'damaged' }])
    await studio.api.onboarding.saveAnswer({ clientId: client.id, answer: answer('goal', 'keep') })
    expect((await read(client.id)).answers).toHaveLength(1)
    await studio.api.onboarding.discardLead({ clientId })
    expect(await studio.api.onboarding.listLeads({})).toEqual([])
    expect(existsSync(file)).toBe(false)
  })
})
