import { z } from 'zod'
import { Brand, ClientSummary, Currency, Locale, Stage } from '../clients/client'
import { ClientId } from '../kernel/ids'
import { TimeZone } from '../kernel/time'

export { nameInWords, UNNAMED_LEAD } from './leadName'

/** What the list of leads shows without opening a file. `name` may be empty; what is due are items of its checklist. */
export const LeadSummary = ClientSummary.pick({
  id: true,
  name: true,
  color: true,
  logoHash: true,
  timeZone: true,
  currency: true,
  health: true,
  problem: true,
  nextDueAtUtc: true,
  overdueCount: true,
  dueTodayCount: true,
})
export type LeadSummary = z.output<typeof LeadSummary>

/** Whom a conversation is with, as far as that may be shown to them. */
export const Person = z.object({
  id: ClientId,
  /** May be empty for a lead. */
  name: z.string(),
  stage: Stage,
  timeZone: TimeZone,
  locale: Locale,
  currency: Currency,
  brand: Brand.pick({ primaryColor: true, secondaryColor: true, titleFont: true }),
  /** Changes whenever the logo does; null without a logo. */
  logoHash: z.string().nullable(),
})
export type Person = z.output<typeof Person>
