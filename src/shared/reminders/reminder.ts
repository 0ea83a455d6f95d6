import { z } from 'zod'
import { PostState } from '../calendar/post'
import { HexColor } from '../kernel/color'
import { Platform } from '../clients/client'
import { ChecklistItemId, ClientId, PostId } from '../kernel/ids'
import { LocalDateTime, TimeZone, UtcInstant } from '../kernel/time'

const ofClient = z.object({
  clientId: ClientId,
  /** Never empty: a lead without a name is called one. */
  clientName: z.string(),
  clientColor: HexColor,
  title: z.string(),
  /** Wall time in the client's zone. */
  dueAt: LocalDateTime,
  timeZone: TimeZone,
  dueAtUtc: UtcInstant,
})

export const DuePost = ofClient.extend({
  subjectKind: z.literal('post'),
  subjectId: PostId,
  state: PostState,
  platforms: z.array(Platform),
})
export type DuePost = z.output<typeof DuePost>

/** An item of the checklist of an onboarding. */
export const DueOnboardingItem = ofClient.extend({
  subjectKind: z.literal('onboarding'),
  subjectId: ChecklistItemId,
})
export type DueOnboardingItem = z.output<typeof DueOnboardingItem>

/** Something that is due for a client. */
export const DueItem = z.discriminatedUnion('subjectKind', [DuePost, DueOnboardingItem])
export type DueItem = z.output<typeof DueItem>
