import { describe, expect, test } from 'vitest'
import { ClientId } from '#shared/kernel/ids'
import { type LocalDate, type LocalDateTime, TimeZone, type UtcInstant } from '#shared/kernel/time'
import { Onboarding } from '#shared/onboarding/contract'
import { LEVEL_HOURS } from '#shared/onboarding/mix'
import { recommend } from '#shared/onboarding/recommend'
import { laterSentence, mixSentence } from '../../../src/renderer/explainer/recommendationWords'
import { signedText } from '../../../src/renderer/explainer/signedText'
import { dueWords, offsetWords } from '../../../src/renderer/features/onboarding/checklistView'
import { keyOfChange, withChanges } from '../../../src/renderer/features/onboarding/onboardingChanges'
import { leadEntries } from '../../../src/renderer/shell/paletteView'

const LISBON = TimeZone.parse('Europe/Lisbon')
const ID = ClientId.parse('00000000-0000-4000-8000-000000000001')

const stored = Onboarding.parse({
  person: {
    id: ID,
    name: '',
    stage: 'lead',
    timeZone: 'Europe/Lisbon',
    locale: 'pt-PT',
    currency: 'EUR',
    brand: { primaryColor: '#35524a', secondaryColor: '#c8553d', titleFont: 'serif' },
    logoHash: null,
  },
  startedAtUtc: null,
  finishedAtUtc: null,
  cares: [],
  answers: [],
  notes: [],
  recommendation: recommend([]),
  mix: { management: 0, marketing: 0, community: 0 },
  isMixEdited: false,
  terms: null,
  price: null,
  lastRateMinor: null,
  shown: { recommendation: false, price: false },
  closing: '',
  kickOffOn: null,
  checklist: [],
})

describe('what is shown before the store has it', () => {
  test('is the same object while nothing is on its way', () => {
    expect(withChanges(stored, [])).toBe(stored)
  })

  test('an answer is weighed at once, and the mix and the price follow it', () => {
    const shown = withChanges(stored, [
      { kind: 'terms', terms: { kind: 'hourly', rateMinor: 5_000 } },
      { kind: 'answer', answer: { questionId: 'goal', choiceIds: ['keep'] } },
    ])
    expect(shown.recommendation.families.find(({ family }) => family === 'community')?.score).toBe(4)
    expect(shown.mix.community).toBe(LEVEL_HOURS.community.light)
    expect(shown.price?.monthlyMinor).toBe(LEVEL_HOURS.community.light * 5_000)
  })

  test('a mix by hand stays when answers come, until it follows the recommendation again', () => {
    const mix = { management: 3, marketing: 0, community: 0 }
    const edited = withChanges(stored, [
      { kind: 'mix', mix },
      { kind: 'answer', answer: { questionId: 'goal', choiceIds: ['keep'] } },
    ])
    expect(edited).toMatchObject({ mix, isMixEdited: true })
    expect(withChanges(edited, [{ kind: 'mix', mix: null }])).toMatchObject({
      mix: { management: 0, community: LEVEL_HOURS.community.light },
      isMixEdited: false,
    })
  })

  test('a later answer or note takes the place of the earlier one; an empty note is none', () => {
    const shown = withChanges(stored, [
      { kind: 'answer', answer: { questionId: 'goal', choiceIds: ['keep'] } },
      { kind: 'answer', answer: { questionId: 'goal', choiceIds: [] } },
      { kind: 'note', step: 'weeks', text: 'one' },
      { kind: 'note', step: 'weeks', text: 'two' },
    ])
    expect(shown.answers).toEqual([{ questionId: 'goal', choiceIds: [] }])
    expect(shown.notes.map(({ text }) => text)).toEqual(['two'])
    expect(withChanges(shown, [{ kind: 'note', step: 'weeks', text: '' }]).notes).toEqual([])
  })

  test('changes of the same thing have the same key', () => {
    expect(keyOfChange({ kind: 'note', step: 'weeks', text: 'a' })).toBe(
      keyOfChange({ kind: 'note', step: 'weeks', text: 'b' }),
    )
    expect(keyOfChange({ kind: 'note', step: 'weeks', text: 'a' })).not.toBe(
      keyOfChange({ kind: 'note', step: 'measures', text: 'a' }),
    )
  })
})

describe('the mix in words', () => {
  test('names the most needed first, and what can wait', () => {
    const families = [
      { family: 'management', level: 'light' },
      { family: 'marketing', level: 'not-now' },
      { family: 'community', level: 'full' },
    ] as const
    expect(mixSentence(families)).toBe('Full community, with light management.')
    expect(laterSentence(families)).toBe('Marketing can wait.')
  })

  test('says when nothing is needed, and then nothing waits', () => {
    const families = [
      { family: 'management', level: 'not-now' },
      { family: 'marketing', level: 'not-now' },
    ] as const
    expect(mixSentence(families)).toBe('Nothing is needed now.')
    expect(laterSentence(families)).toBeNull()
  })

  test('weights have a sign', () => {
    expect([2, 0, -3].map(signedText)).toEqual(['+2', '0', '−3'])
  })
})

describe('when an item is due', () => {
  const words = (dueOn: string | null, more: { doneAtUtc?: string; userTimeZone?: string; now?: string } = {}) =>
    dueWords({
      item: { dueOn: dueOn as LocalDate | null, doneAtUtc: (more.doneAtUtc ?? null) as UtcInstant | null },
      now: (more.now ?? '2026-11-22T08:30') as LocalDateTime,
      timeZone: LISBON,
      userTimeZone: TimeZone.parse(more.userTimeZone ?? 'Europe/Lisbon'),
      locale: 'en-GB',
    })

  test('is said with its reminder, and in whose time', () => {
    expect(words('2026-11-22')).toEqual({ text: 'Today, reminder at 09:00', kind: 'due' })
    expect(words('2026-11-22', { now: '2026-11-22T09:00' }).text).toBe('Today, reminded at 09:00')
    expect(words('2026-11-23', { userTimeZone: 'Asia/Tokyo' }).text).toBe('Tomorrow, reminder at 09:00 in Lisbon')
    expect(words(null)).toEqual({ text: 'No date, so no reminder', kind: 'none' })
  })

  test('is late by days, unless it is done', () => {
    expect(words('2026-11-21')).toEqual({ text: 'Yesterday, 1 day late', kind: 'overdue' })
    expect(words('2026-11-10')).toEqual({ text: '10 Nov, 12 days late', kind: 'overdue' })
    expect(words('2026-11-10', { doneAtUtc: '2026-11-09T10:00:00.000Z' }).kind).toBe('done')
  })

  test('goes by the kick-off or by itself', () => {
    const kickOffOn = '2026-11-22' as LocalDate
    const words = (offsetDays: number | null, dueOn: string) =>
      offsetWords({ offsetDays, dueOn: dueOn as LocalDate }, kickOffOn)
    expect(words(-1, '2026-11-21')).toBe('1 day before the kick-off')
    expect(words(7, '2026-11-29')).toBe('7 days after the kick-off')
    expect(words(0, '2026-11-22')).toBe('On the day of the kick-off')
    expect(words(-7, '2026-11-20')).toBe('Follows the kick-off')
    expect(words(null, '2026-11-20')).toBe('A date of its own')
  })
})

test('the palette finds leads, those without a name by what they are called', () => {
  const lead = (name: string) => ({
    id: ID,
    name,
    color: '#35524a' as never,
    logoHash: null,
    timeZone: LISBON,
    currency: 'EUR' as never,
    health: 'sound' as const,
    problem: null,
    nextDueAtUtc: null,
    overdueCount: 0,
    dueTodayCount: 0,
  })
  const gone: string[] = []
  const entries = (text: string) =>
    leadEntries({ text, leads: [lead(''), lead('Clube Maré')], go: (path) => gone.push(path) })
  expect(entries('mare').map(({ title }) => title)).toEqual(['Clube Maré'])
  const [unnamed] = entries('unnam')
  unnamed?.run()
  expect(unnamed?.title).toBe('Unnamed lead')
  expect(gone).toEqual([`/client/${ID}/onboarding`])
})
