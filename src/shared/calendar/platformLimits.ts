import { z } from 'zod'
import { Platform } from '../clients/client'
import { LocalDate } from '../kernel/time'

/** How a platform counts the length of a text. */
export const TextCounting = z.enum([
  /** Unicode code points. */
  'code-points',
  /** X: Latin and most punctuation 1, everything else 2, an emoji 2, a link 23. */
  'x-weighted',
  /** Threads: code points, but an emoji counts as its UTF-8 bytes. */
  'threads',
])
export type TextCounting = z.output<typeof TextCounting>

/** What a platform accepts, as of a day and according to a source: limits change, so the user can correct them. */
export const PlatformLimit = z.object({
  platform: Platform,
  captionLength: z.number().int().positive().nullable(),
  /** Of the title, where the platform has one; null: it has none, or no limit is known. */
  titleLength: z.number().int().positive().nullable().default(null),
  counting: TextCounting,
  hashtagCount: z.number().int().nonnegative().nullable(),
  mediaCount: z.number().int().positive().nullable(),
  asOf: LocalDate,
  source: z.string().max(2_000),
})
export type PlatformLimit = z.output<typeof PlatformLimit>
