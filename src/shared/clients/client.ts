import { z } from 'zod'
import { HexColor } from '../kernel/color'
import { ChannelId, ClientId } from '../kernel/ids'
import { freeText, nameText } from '../kernel/text'
import { LocalDate, TimeZone, UtcInstant } from '../kernel/time'

const knownCurrencies = new Set(Intl.supportedValuesOf('currency'))

/** ISO 4217 code, checked against what the platform's Intl knows how to write. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'Expected a currency code such as EUR')
  .refine((code) => knownCurrencies.has(code), 'This currency is not known')
export type Currency = z.output<typeof Currency>

/** BCP 47 tag such as `pt-PT`: how dates and numbers are written for this client. */
export const Locale = z
  .string()
  .max(35)
  .refine((tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1
    } catch {
      return false
    }
  }, 'Expected a language tag such as pt-PT')
export type Locale = z.output<typeof Locale>

export const Platform = z.enum([
  'instagram',
  'facebook',
  'threads',
  'x',
  'linkedin',
  'tiktok',
  'youtube',
  'pinterest',
  'community',
  'meet-up',
  'other',
])
export type Platform = z.output<typeof Platform>

/** Where a client speaks with people: a profile, a community space, or a meet-up. */
export const Channel = z.object({
  id: ChannelId,
  platform: Platform,
  handle: freeText(300),
  /** Link or, for a meet-up, a place. */
  address: freeText(2_000),
  audience: freeText(2_000),
  followersAtStart: z.number().int().nonnegative().nullable(),
})
export type Channel = z.output<typeof Channel>

export const ChannelFields = Channel.omit({ id: true })
export type ChannelFields = z.output<typeof ChannelFields>

export const Contact = z.object({
  name: freeText(300),
  role: freeText(300),
  email: freeText(320),
  phone: freeText(60),
})
export type Contact = z.output<typeof Contact>

export const VoiceGuide = z.object({
  tone: freeText(10_000),
  wordsToUse: z.array(nameText(100)).max(200),
  wordsToAvoid: z.array(nameText(100)).max(200),
})
export type VoiceGuide = z.output<typeof VoiceGuide>

/** The families shipped with the app; a client's brand picks one for titles and one for text. */
export const BrandFont = z.enum(['sans', 'serif'])
export type BrandFont = z.output<typeof BrandFont>

export const Brand = z.object({
  primaryColor: HexColor,
  secondaryColor: HexColor,
  titleFont: BrandFont,
  voice: VoiceGuide,
})
export type Brand = z.output<typeof Brand>

/** A lead may become a client, or be discarded; it is in no list of clients (docs/decisions/0015). */
export const Stage = z.enum(['lead', 'client'])
export type Stage = z.output<typeof Stage>

/** What can be edited of a client in its settings. */
export const ClientFields = z.object({
  name: nameText(),
  industry: freeText(300),
  website: freeText(2_000),
  timeZone: TimeZone,
  locale: Locale,
  currency: Currency,
  tags: z.array(nameText(60)).max(30),
  contacts: z.array(Contact).max(100),
  contractStart: LocalDate.nullable(),
  contractRenewal: LocalDate.nullable(),
  goals: freeText(20_000),
  competitors: freeText(20_000),
  notes: freeText(100_000),
  brand: Brand,
})
export type ClientFields = z.output<typeof ClientFields>

export const ClientProfile = ClientFields.extend({
  id: ClientId,
  /** Empty only for a lead. */
  name: z.string(),
  stage: Stage,
  createdAtUtc: UtcInstant,
  archivedAtUtc: UtcInstant.nullable(),
  /** Changes whenever the logo does; null without a logo. */
  logoHash: z.string().nullable(),
  channels: z.array(Channel),
})
export type ClientProfile = z.output<typeof ClientProfile>

/** What is wrong with a client's file, as far as its header and the registry tell. */
export const StoreHealth = z.enum([
  'sound',
  'missing',
  'empty',
  'damaged',
  'truncated',
  /** Not built as our migrations build it, or the file of another client. */
  'foreign',
  'from-newer-version',
  'older-than-expected',
])
export type StoreHealth = z.output<typeof StoreHealth>

/** A row of the registry: what the rail and lists show without opening the client's file. */
export const ClientSummary = z.object({
  id: ClientId,
  name: z.string(),
  color: HexColor,
  logoHash: z.string().nullable(),
  tags: z.array(z.string()),
  timeZone: TimeZone,
  locale: Locale,
  currency: Currency,
  isArchived: z.boolean(),
  health: StoreHealth,
  /** For people; null when the store is sound. */
  problem: z.string().nullable(),
  /** The next post or step of the onboarding that is due, also when it is overdue. */
  nextDueAtUtc: UtcInstant.nullable(),
  /** Due before now. */
  overdueCount: z.number().int(),
  /** Due in the rest of the freelancer's day. */
  dueTodayCount: z.number().int(),
  postCount: z.number().int(),
})
export type ClientSummary = z.output<typeof ClientSummary>

export const DEFAULT_BRAND: Brand = {
  primaryColor: HexColor.parse('#35524a'),
  secondaryColor: HexColor.parse('#c8553d'),
  titleFont: 'serif',
  voice: { tone: '', wordsToUse: [], wordsToAvoid: [] },
}
