import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HexColor } from '#shared/kernel/color'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import type { HolidayKind } from '#shared/planning/dates'
import { addClient, refusal } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let clientId: ClientId
beforeEach(async () => {
  studio = createTestBackend()
  clientId = (await addClient(studio)).id
})
afterEach(() => studio.close())

const days = (from: string, to: string) =>
  studio.api.planning.listPlannedDays({ clientId, from: from as LocalDate, to: to as LocalDate })
const choose = (regions: { country: string; state: string | null; region: string | null }[], kinds: HolidayKind[]) =>
  studio.api.planning.setDatePreferences({ clientId, preferences: { regions, kinds } })
const whole = (country: string) => ({ country, state: null, region: null })

describe('holidays', () => {
  it('are those of the country of the client’s dates and numbers, in its language with English beside', async () => {
    expect(await days('2026-04-01', '2026-05-02')).toMatchObject([
      { date: '2026-04-03', kind: 'public', name: 'Sexta-Feira Santa', englishName: 'Good Friday', place: 'Portugal' },
      { date: '2026-04-05', name: 'Páscoa' },
      { date: '2026-04-25', name: 'Dia da Liberdade' },
      { date: '2026-05-01', name: 'Dia do trabalhador' },
    ])
  })

  it('follow the chosen countries, parts of them, and kinds, over a restart', async () => {
    await choose([whole('PT'), { country: 'DE', state: 'BY', region: null }], ['public'])
    studio.restart()
    const june = await days('2026-06-01', '2026-07-01')
    expect(june.map(({ date, place }) => [date, place])).toEqual([
      ['2026-06-04', 'Portugal'],
      ['2026-06-04', 'Germany, Bayern'],
      ['2026-06-10', 'Portugal'],
    ])
    const { parts, preferences } = await studio.api.planning.getDates({ clientId })
    expect(preferences.kinds).toEqual(['public'])
    expect(parts[1]?.states.map(({ code }) => code)).toContain('BY')
    expect(parts[1]?.regions.map(({ name }) => name)).toContain('Stadt Augsburg')
    await choose([], ['public'])
    expect(await days('2026-06-01', '2026-07-01')).toEqual([])
  })

  it('last several days where they do', async () => {
    await choose([whole('AE')], ['public'])
    const eid = await days('2026-03-01', '2026-04-01')
    expect(eid.map(({ date }) => date)).toEqual(['2026-03-20', '2026-03-21', '2026-03-22'])
  })

  it('say when none are shipped for a country, and refuse one of nobody', async () => {
    const other = await studio.api.clients.createClient({
      name: 'Roastery',
      timeZone: 'Asia/Amman' as never,
      currency: 'JOD',
      locale: 'ar-JO',
    })
    expect(await studio.api.planning.getDates({ clientId: other.id })).toMatchObject({
      unknownCountry: 'Jordan',
      preferences: { regions: [] },
    })
    expect(await refusal(choose([whole('JO')], ['public']))).toMatchObject({
      code: 'holidays-not-known',
      field: 'preferences.regions.0',
      message: 'No holidays are known for JO.',
    })
    expect(await refusal(choose([{ country: 'DE', state: 'XX', region: null }], []))).toMatchObject({
      code: 'holidays-not-known',
    })
    expect(await refusal(days('2020-01-01', '2026-01-01'))).toMatchObject({ code: 'range-too-long' })
  })
})

describe('own dates', () => {
  const fields = { name: 'Anniversary', color: '#7a4e9c' as HexColor, notes: 'Cake', isYearly: true }

  it('come once or every year, a 29 February on the 28th in other years, and survive a restart', async () => {
    await choose([], [])
    const leap = await studio.api.planning.createOwnDate({
      clientId,
      ownDate: { ...fields, date: '2024-02-29' as LocalDate },
    })
    await studio.api.planning.createOwnDate({
      clientId,
      ownDate: { ...fields, name: 'Fair', isYearly: false, date: '2026-02-10' as LocalDate },
    })
    studio.restart()
    const found = await days('2026-01-01', '2028-12-31')
    expect(found.map(({ date, name }) => [date, name])).toEqual([
      ['2026-02-10', 'Fair'],
      ['2026-02-28', 'Anniversary'],
      ['2027-02-28', 'Anniversary'],
      ['2028-02-29', 'Anniversary'],
    ])
    expect(await days('2023-01-01', '2024-02-01')).toEqual([])
    await studio.api.planning.updateOwnDate({ clientId, ownDateId: leap.id, changes: { isYearly: false } })
    expect(await days('2027-01-01', '2029-01-01')).toEqual([])
    await studio.api.planning.deleteOwnDate({ clientId, ownDateId: leap.id })
    expect((await studio.api.planning.getDates({ clientId })).ownDates.map(({ name }) => name)).toEqual(['Fair'])
  })

  it('refuse a day that does not exist', async () => {
    expect(
      await refusal(
        studio.api.planning.createOwnDate({ clientId, ownDate: { ...fields, date: '2026-02-30' as LocalDate } }),
      ),
    ).toMatchObject({ code: 'invalid-input', field: 'ownDate.date' })
  })
})
