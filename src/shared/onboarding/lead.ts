import { z } from 'zod'
import { Brand, Currency, Locale, Stage, StoreHealth } from '../clients/client'
import { HexColor } from '../kernel/color'
import { ClientId } from '../kernel/ids'
import { TimeZone, UtcInstant } from '../kernel/time'

export { nameInWords, UNNAMED_LEAD } from './leadName'

/** A row of the registry: what the list of leads shows without opening a file. */
export const LeadSummary = z.object({
  id: ClientId,
  /** May be empty. */
  name: z.string(),
  color: HexColor,
  logoHash: z.string().nullable(),
  timeZone: TimeZone,
  currency: Currency,
  health: StoreHealth,
  /** For people; null when the store is sound. */
  problem: z.string().nullable(),
  /** The next item of its checklist, also when it is overdue. */
  nextDueAtUtc: UtcInstant.nullable(),
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
