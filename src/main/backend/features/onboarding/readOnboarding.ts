import type { Currency } from '#shared/clients/client'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate, UtcInstant } from '#shared/kernel/time'
import { Care } from '#shared/onboarding/cares'
import type { Note, Onboarding, Presentation } from '#shared/onboarding/contract'
import type { Person } from '#shared/onboarding/lead'
import { Mix } from '#shared/onboarding/mix'
import { type Price, priceOf, PriceTerms } from '#shared/onboarding/price'
import { type Answer, findChoice, QUESTIONS } from '#shared/onboarding/questions'
import { mixOf, recommend } from '#shared/onboarding/recommend'
import { STEPS } from '#shared/onboarding/steps'
import type { ClientDatabase } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { getProfile } from '../clients/handlers'
import { listItems } from './itemsRepo'
import { getSession, listAnswerRows, listNoteRows } from './sessionRepo'

type Reads = ReadStore<ClientDatabase>

export function readPerson(store: Reads, clientId: ClientId): Person {
  const { id, name, stage, timeZone, locale, currency, brand, logoHash } = getProfile(store, clientId)
  const { primaryColor, secondaryColor, titleFont } = brand
  return { id, name, stage, timeZone, locale, currency, brand: { primaryColor, secondaryColor, titleFont }, logoHash }
}

/** In the order of the questions; what this version does not ask is left out, and stays in the file. */
export function readAnswers(store: Reads): Answer[] {
  const rows = new Map(listAnswerRows(store).map((row) => [row.question_id, row.choices_json]))
  return QUESTIONS.flatMap(({ id }): Answer[] => {
    const choices = rows.get(id)
    if (choices === undefined) return []
    const choiceIds = (JSON.parse(choices) as string[]).filter((choiceId) => findChoice(id, choiceId))
    return [{ questionId: id, choiceIds }]
  })
}

export function readMix(store: Reads): Mix | null {
  const { mix_json } = getSession(store)
  return mix_json === null ? null : Mix.parse(JSON.parse(mix_json))
}

/** Named in another currency it is another amount, and none until the freelancer says so. */
function readTerms(json: string | null, currency: Currency): PriceTerms | null {
  if (json === null) return null
  const stored = JSON.parse(json) as { currency?: unknown }
  return stored.currency === currency ? PriceTerms.parse(stored) : null
}

function readNotes(store: Reads): Note[] {
  const rows = new Map(listNoteRows(store).map((row) => [row.step, row]))
  return STEPS.flatMap((step): Note[] => {
    const row = rows.get(step)
    return row ? [{ step, text: row.text, updatedAtUtc: row.updated_at_utc as UtcInstant }] : []
  })
}

/** `lastRateMinor` is for the registry to say: it is about the freelancer, not about this client. */
export function readOnboarding(
  store: Reads,
  clientId: ClientId,
  lastRateOf: (currency: Currency) => number | null,
): Onboarding {
  const session = getSession(store)
  const person = readPerson(store, clientId)
  const answers = readAnswers(store)
  const recommendation = recommend(answers)
  const ownMix = readMix(store)
  const mix = ownMix ?? mixOf(recommendation)
  const terms = readTerms(session.terms_json, person.currency)
  return {
    person,
    startedAtUtc: session.started_at_utc as UtcInstant | null,
    finishedAtUtc: session.finished_at_utc as UtcInstant | null,
    cares: (JSON.parse(session.cares_json) as unknown[]).flatMap((care) => Care.safeParse(care).data ?? []),
    answers,
    notes: readNotes(store),
    recommendation,
    mix,
    isMixEdited: ownMix !== null,
    terms,
    price: terms === null ? null : priceOf(mix, terms, person.currency),
    lastRateMinor: lastRateOf(person.currency),
    shown: { recommendation: session.shows_recommendation === 1, price: session.shows_price === 1 },
    closing: session.closing,
    kickOffOn: session.kick_off_on as LocalDate | null,
    checklist: listItems(store),
  }
}

/** Named field by field: nothing is shown to a client by being forgotten. */
export function readPresentation(store: Reads, clientId: ClientId): Presentation {
  const { person, cares, answers, recommendation, mix, price, shown, closing, checklist } = readOnboarding(
    store,
    clientId,
    () => null,
  )
  return {
    person,
    cares,
    answers,
    recommendation: shown.recommendation ? recommendation : null,
    mix: shown.recommendation ? mix : null,
    price: shown.price ? shownPrice(price) : null,
    nextSteps: checklist
      .filter(({ isShown }) => isShown)
      .map(({ title, dueOn, doneAtUtc }) => ({ title, dueOn, isDone: doneAtUtc !== null })),
    closing,
  }
}

/** A fixed price is agreed as a whole: what an hour of it comes to is the freelancer's own. */
function shownPrice(price: Price | null): Price | null {
  return price?.terms.kind === 'fixed' ? { ...price, perHourMinor: null } : price
}
