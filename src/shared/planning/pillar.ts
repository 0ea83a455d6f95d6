import { z } from 'zod'
import { HexColor } from '../kernel/color'
import { PillarId } from '../kernel/ids'
import { freeText, nameText } from '../kernel/text'
import { UtcInstant } from '../kernel/time'

/** A kind of content that a client posts again and again. */
export const PillarFields = z.object({
  name: nameText(100),
  color: HexColor,
  /** Wanted share of the posts, in percent; null: none is wanted. */
  targetPercent: z
    .number()
    .int('A share is a whole number of percent')
    .min(0, 'A share lies between 0 and 100 %')
    .max(100, 'A share lies between 0 and 100 %')
    .nullable(),
  notes: freeText(10_000),
})
export type PillarFields = z.output<typeof PillarFields>

export const Pillar = PillarFields.extend({
  id: PillarId,
  archivedAtUtc: UtcInstant.nullable(),
  /** Posts that are not deleted, with and without a date. */
  postCount: z.number().int(),
})
export type Pillar = z.output<typeof Pillar>
