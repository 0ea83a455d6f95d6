import { z } from 'zod'
import { Currency, Locale } from '../clients/client'
import { ChecklistItemId, ClientId } from '../kernel/ids'
import { freeText } from '../kernel/text'
import { LocalDate, TimeZone, UtcInstant } from '../kernel/time'
import { command, query } from '../rpc/procedure'
import { Care } from './cares'
import { ChecklistFields, ChecklistItem } from './checklist'
import { LeadSummary, Person } from './lead'
import { LeaveBehind } from './leaveBehind'
import { Mix } from './mix'
import { Price, PriceTerms } from './price'
import { Answer } from './questions'
import { Recommendation } from './recommend'
import { Step } from './steps'

const ofClient = z.object({ clientId: ClientId })
const ofItem = ofClient.extend({ itemId: ChecklistItemId })
const nothing = z.object({})

const LeadFields = z.object({
  /** May be empty. */
  name: freeText(300).transform((text) => text.trim()),
  timeZone: TimeZone,
  currency: Currency,
  locale: Locale,
})

/** What the freelancer lets the client see in the presentation. */
export const Shown = z.object({ recommendation: z.boolean(), price: z.boolean() })
export type Shown = z.output<typeof Shown>

export const Note = z.object({ step: Step, text: z.string(), updatedAtUtc: UtcInstant })
export type Note = z.output<typeof Note>

const Cares = z.array(Care).max(Care.options.length)

/** All of a client's or a lead's onboarding, for the studio only. */
export const Onboarding = z.object({
  person: Person,
  /** null: no conversation yet. */
  startedAtUtc: UtcInstant.nullable(),
  /** When the freelancer called it finished. */
  finishedAtUtc: UtcInstant.nullable(),
  cares: z.array(Care),
  /** In the order of the questions; one without choices was skipped. */
  answers: z.array(Answer),
  /** In the order of the steps; steps without a note are left out. */
  notes: z.array(Note),
  recommendation: Recommendation,
  mix: Mix,
  /** Whether the mix is the freelancer's; else it follows the recommendation. */
  isMixEdited: z.boolean(),
  /** null: no price was named. */
  terms: PriceTerms.nullable(),
  price: Price.nullable(),
  /** The hourly rate that was named last in this currency. */
  lastRateMinor: z.number().int().nullable(),
  shown: Shown,
  /** What the freelancer writes to the client below the next steps. */
  closing: z.string(),
  kickOffOn: LocalDate.nullable(),
  /** In its order; empty until there is a kick-off or an item of one's own. */
  checklist: z.array(ChecklistItem),
})
export type Onboarding = z.output<typeof Onboarding>

/** What the client is shown of the checklist. */
export const NextStep = z.object({ title: z.string(), dueOn: LocalDate.nullable(), isDone: z.boolean() })
export type NextStep = z.output<typeof NextStep>

/** What may be shown to the client: no notes, and nothing that was not released. */
export const Presentation = z.object({
  person: Person,
  cares: z.array(Care),
  answers: z.array(Answer),
  /** null until it is shown. */
  recommendation: Recommendation.nullable(),
  /** null until the recommendation is shown. */
  mix: Mix.nullable(),
  /** null until it is shown, and when no price was named. */
  price: Price.nullable(),
  nextSteps: z.array(NextStep),
  closing: z.string(),
})
export type Presentation = z.output<typeof Presentation>

export const onboardingContract = {
  /** In the order of their names, those without one last. */
  listLeads: query(z.object({}), z.array(LeadSummary)),
  /** Zone, currency and language that are not named are the freelancer's. */
  createLead: command(LeadFields.partial(), z.object({ clientId: ClientId })),
  /** Refused with `client-no-lead` for a client. */
  updateLead: command(ofClient.extend({ changes: LeadFields.partial() }), Person),
  /** Refused with `lead-name-missing` at the field `name` when neither this call nor the lead has one. */
  becomeClient: command(ofClient.extend(LeadFields.partial().shape), Person),
  /** Takes the lead's folder and everything that the workspace knows of it away, for good. Works for a damaged one. */
  discardLead: command(ofClient, nothing),

  getOnboarding: query(ofClient, Onboarding),
  /** For the presenter window. */
  getPresentation: query(ofClient, Presentation),
  /** What the client keeps on paper, as of now. */
  getLeaveBehind: query(ofClient, LeaveBehind),

  /** A conversation has begun; again and again is the same. */
  begin: command(ofClient, nothing),
  setFinished: command(ofClient.extend({ isFinished: z.boolean() }), nothing),
  saveCares: command(ofClient.extend({ cares: Cares }), nothing),
  /** No choices: skipped. Refused with `answer-not-possible`. */
  saveAnswer: command(ofClient.extend({ answer: Answer }), nothing),
  /** Takes the place of all answers: begins anew, and takes that back. */
  replaceAnswers: command(
    ofClient.extend({ answers: z.array(Answer).max(100) }),
    z.object({ before: z.array(Answer) }),
  ),
  /** An empty text takes the note away. */
  saveNote: command(ofClient.extend({ step: Step, text: freeText(50_000) }), nothing),
  /** null follows the recommendation again. */
  saveMix: command(ofClient.extend({ mix: Mix.nullable() }), z.object({ before: Mix.nullable() })),
  /** An hourly rate is remembered for the next one in the same currency. */
  saveTerms: command(ofClient.extend({ terms: PriceTerms.nullable() }), nothing),
  saveShown: command(ofClient.extend({ shown: Shown.partial() }), nothing),
  saveClosing: command(ofClient.extend({ closing: freeText(5_000) }), nothing),

  /** The first date makes the checklist; a later one moves the items that go by it and are not done. */
  setKickOff: command(ofClient.extend({ kickOffOn: LocalDate.nullable() }), nothing),
  addItem: command(ofClient.extend({ item: ChecklistFields }), z.object({ itemId: ChecklistItemId })),
  /** A due date of its own takes the item off the kick-off. */
  updateItem: command(ofItem.extend({ changes: ChecklistFields.partial() }), nothing),
  setItemDone: command(ofItem.extend({ isDone: z.boolean() }), nothing),
  /** To a place of the list, counted from 0; beyond its end is its end. */
  moveItem: command(ofItem.extend({ position: z.number().int().nonnegative() }), nothing),
  deleteItem: command(ofItem, nothing),
  /** Takes back `deleteItem`. */
  undeleteItem: command(ofItem, nothing),
}
