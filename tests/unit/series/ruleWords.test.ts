import { describe, expect, it } from 'vitest'
import type { LocalDateTime, TimeZone } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import { formatRule, formatRuleForExport, parseRule } from '#shared/series/rule'
import { describeRule, describeSeries } from '#shared/series/ruleWords'
import { postIdOfRepeat } from '#shared/series/series'
import { PostId, type SeriesId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import { choiceOf, toRuleText } from '../../../src/renderer/features/calendar/series/repeatChoice'

const LISBON = 'Europe/Lisbon' as TimeZone
// A Tuesday, the 2nd of its month.
const START = '2026-03-10T09:00' as LocalDateTime

describe('a rule in words', () => {
  it.each([
    ['FREQ=DAILY', 'Every day'],
    ['FREQ=DAILY;INTERVAL=3', 'Every 3 days'],
    ['FREQ=WEEKLY', 'Every Tuesday'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Every weekday, Monday to Friday'],
    ['FREQ=WEEKLY;BYDAY=FR,MO,WE', 'Every week on Monday, Wednesday and Friday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'Every 2 weeks on Tuesday'],
    ['FREQ=MONTHLY', 'Every month on day 10'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', 'Every month on day 31, shorter months left out'],
    ['FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', 'Every month on day 31, or the last day of shorter months'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'Every month on the last day'],
    ['FREQ=MONTHLY;BYDAY=2TU', 'Every 2nd Tuesday of the month'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'Every last Friday of the month'],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', 'Every 3 months on the 1st Monday'],
    ['FREQ=YEARLY', 'Every year on 10 March'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'Every year on 29 February, in leap years'],
    ['FREQ=YEARLY;BYMONTH=5;BYDAY=2SU', 'Every year on the 2nd Sunday of May'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', 'Every year, in week 20, on Monday'],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'Every month, on Monday, Tuesday, Wednesday, Thursday and Friday, only the last of these',
    ],
    ['FREQ=DAILY;BYMONTH=1,2', 'Every day, in January and February'],
  ])('%s is “%s”', (text, words) => {
    expect(describeRule(parseRule(text, LISBON), START)).toBe(words)
  })

  it('names the time, the place and the end', () => {
    const words = { date: (date: LocalDate) => `<${date}>`, time: (at: LocalDateTime) => at.slice(11) }
    const say = (text: string) =>
      describeSeries({ rule: parseRule(text, LISBON), startsAt: START, words, place: 'Lisbon' })
    expect(say('FREQ=MONTHLY;BYDAY=2TU;UNTIL=20261231')).toBe(
      'Every 2nd Tuesday of the month at 09:00, Lisbon time, until <2026-12-31>',
    )
    expect(say('FREQ=DAILY;COUNT=10')).toBe('Every day at 09:00, Lisbon time, 10 times')
  })
})

describe('a rule that is read', () => {
  it.each([
    ['rrule:freq=weekly;byday=tu;', 'FREQ=WEEKLY;BYDAY=TU'],
    ['FREQ=MONTHLY;BYDAY=+2TU;INTERVAL=1;WKST=MO', 'FREQ=MONTHLY;BYDAY=2TU'],
    ['FREQ=DAILY;UNTIL=20261231', 'FREQ=DAILY;UNTIL=20261231T235900'],
    // In UTC; Lisbon is an hour ahead in summer.
    ['FREQ=DAILY;UNTIL=20260731T080000Z', 'FREQ=DAILY;UNTIL=20260731T090000'],
    ['BYSETPOS=-1;BYDAY=MO,MO;FREQ=MONTHLY', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1'],
  ])('%s is stored as %s', (text, stored) => {
    expect(formatRule(parseRule(text, LISBON))).toBe(stored)
    expect(formatRule(parseRule(stored, LISBON))).toBe(stored)
  })

  it('is written for other programs with its end in UTC', () => {
    const summer = parseRule('FREQ=DAILY;UNTIL=20260731', LISBON)
    expect(formatRuleForExport(summer, LISBON)).toBe('FREQ=DAILY;UNTIL=20260731T225900Z')
    expect(formatRule(parseRule(formatRuleForExport(summer, LISBON), LISBON))).toBe(formatRule(summer))
  })

  it.each([
    ['FREQ=FORTNIGHTLY', 'FORTNIGHTLY'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL'],
    ['FREQ=DAILY;INTERVAL=1.5', '1.5'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'twice'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', '32'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', '0'],
    ['FREQ=WEEKLY;BYDAY=FUNDAY', 'FUNDAY'],
    ['FREQ=WEEKLY;BYMONTHDAY=3', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYYEARDAY=3', 'BYYEARDAY'],
    ['FREQ=MONTHLY;BYWEEKNO=3', 'BYWEEKNO'],
    ['FREQ=DAILY;BYSETPOS=1', 'BYSETPOS'],
    ['FREQ=DAILY;COUNT=99999', 'COUNT'],
    ['FREQ=DAILY;X-NEW=1', 'X-NEW'],
    ['FREQ=DAILY;RSCALE=HEBREW', 'RSCALE'],
    ['FREQ', 'NAME=VALUE'],
    [`FREQ=DAILY;BYMONTH=${'1,'.repeat(900)}1`, '1000'],
  ])('is refused as %s, by the part that is wrong', (text, part) => {
    let refusal: unknown
    try {
      parseRule(text, LISBON)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(AppError)
    expect(refusal).toMatchObject({ code: 'rule-not-valid', field: 'rule' })
    expect((refusal as AppError).message).toContain(part)
  })
})

describe('the dialog’s choices', () => {
  it.each([
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=8',
    'FREQ=MONTHLY;BYMONTHDAY=15',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1',
    'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20261231T235900',
    'FREQ=MONTHLY;BYDAY=-1FR',
    'FREQ=YEARLY;COUNT=5',
  ])('say %s and make the same rule of it', (text) => {
    const choice = choiceOf(text, START, LISBON)
    expect(choice.frequency).not.toBe('rule')
    expect(toRuleText(choice)).toBe(text)
  })

  it.each([
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=DAILY;BYMONTH=1',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
  ])('leave %s to the field for experts', (text) => {
    const choice = choiceOf(text, START, LISBON)
    expect(choice.frequency).toBe('rule')
    expect(toRuleText(choice)).toBe(text)
  })

  it('make no rule while something is missing', () => {
    const choice = choiceOf('FREQ=WEEKLY', START, LISBON)
    expect(choice.weekdays).toEqual(['TU'])
    expect(toRuleText({ ...choice, weekdays: [] })).toBe(undefined)
    expect(toRuleText({ ...choice, interval: '' })).toBe(undefined)
    expect(toRuleText({ ...choice, ends: 'on', until: null })).toBe(undefined)
    expect(toRuleText({ ...choice, ends: 'after', count: 0 })).toBe(undefined)
  })
})

it('a repeat’s post has an id of its own on every day', () => {
  const seriesId = '3f2b8c1e-0a4d-4c6e-9f1a-7b5d2e8c4a10' as SeriesId
  const ids = new Set<string>()
  for (let day = 0; day < 4_000; day++) {
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10) as LocalDate
    ids.add(PostId.parse(postIdOfRepeat(seriesId, date)))
  }
  expect(ids.size).toBe(4_000)
})
