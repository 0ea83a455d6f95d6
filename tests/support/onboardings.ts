import { DEFAULT_BRAND } from '#shared/clients/client'
import type { ChecklistItemId, ClientId } from '#shared/kernel/ids'
import type { LocalDate, TimeZone, UtcInstant } from '#shared/kernel/time'
import type { ChecklistItem } from '#shared/onboarding/checklist'
import type { Onboarding } from '#shared/onboarding/contract'
import { EMPTY_MIX } from '#shared/onboarding/mix'
import type { Answer, QuestionId } from '#shared/onboarding/questions'
import { mixOf, recommend } from '#shared/onboarding/recommend'
import type { ReportClient } from '#shared/reports/report'

const ID = '00000001-0000-4000-8000-000000000000' as ClientId

export function reportClient(changes: Partial<ReportClient> = {}): ReportClient {
  const { primaryColor, secondaryColor, titleFont } = DEFAULT_BRAND
  return {
    id: ID,
    name: 'Oliveira & Filhos',
    locale: 'pt-PT',
    timeZone: 'Europe/Lisbon' as TimeZone,
    currency: 'EUR',
    primaryColor,
    secondaryColor,
    titleFont,
    logo: null,
    ...changes,
  }
}

/** `answer('goal', 'sell')` */
export function answer(questionId: QuestionId, ...choiceIds: string[]): Answer {
  return { questionId, choiceIds }
}

export function checklistItem(title: string, changes: Partial<ChecklistItem> = {}): ChecklistItem {
  return {
    id: ID as string as ChecklistItemId,
    kind: 'own',
    title,
    notes: '',
    dueOn: null,
    offsetDays: null,
    doneAtUtc: null,
    isShown: true,
    ...changes,
  }
}

/** A conversation whose recommendation follows its answers, and whose mix follows the recommendation. */
export function onboarding(changes: Partial<Onboarding> = {}): Onboarding {
  const recommendation = recommend(changes.answers ?? [])
  return {
    person: {
      id: ID,
      name: 'Oliveira & Filhos',
      stage: 'client',
      timeZone: 'Europe/Lisbon' as TimeZone,
      locale: 'pt-PT',
      currency: 'EUR',
      brand: DEFAULT_BRAND,
      logoHash: null,
    },
    startedAtUtc: '2026-11-20T09:00:00.000Z' as UtcInstant,
    finishedAtUtc: null,
    cares: [],
    answers: [],
    notes: [],
    recommendation,
    mix: recommendation.outcome === 'no-answers' ? EMPTY_MIX : mixOf(recommendation),
    isMixEdited: false,
    terms: null,
    price: null,
    lastRateMinor: null,
    shown: { recommendation: false, price: false },
    closing: '',
    kickOffOn: null,
    checklist: [],
    ...changes,
  }
}

export const LEAVE_BEHIND_DATE = '2026-11-22' as LocalDate
