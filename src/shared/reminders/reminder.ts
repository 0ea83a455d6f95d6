import { z } from 'zod'
import { PostState } from '../calendar/post'
import { HexColor } from '../kernel/color'
import { Platform } from '../clients/client'
import { ClientId, PostId } from '../kernel/ids'
import { LocalDateTime, TimeZone, UtcInstant } from '../kernel/time'

/** Something that is due for a client. Later features add kinds; today it is posts. */
export const DueItem = z.object({
  clientId: ClientId,
  clientName: z.string(),
  clientColor: HexColor,
  subjectKind: z.literal('post'),
  subjectId: PostId,
  title: z.string(),
  state: PostState,
  platforms: z.array(Platform),
  /** Wall time in the client's zone. */
  dueAt: LocalDateTime,
  timeZone: TimeZone,
  dueAtUtc: UtcInstant,
})
export type DueItem = z.output<typeof DueItem>
