import { z } from 'zod'
import { PostState } from '../calendar/post'
import { Platform } from '../clients/client'
import { LocalDate, LocalDateTime, UtcInstant } from '../kernel/time'
import { ReportClient } from '../reports/report'
import { Settings } from '../settings/settings'

export const CalendarLayout = z.enum(['month', 'list'])
export type CalendarLayout = z.output<typeof CalendarLayout>

export const PrintedPost = z.object({
  title: z.string(),
  /** Clipped: a page shows its beginning. */
  caption: z.string(),
  state: PostState,
  scheduledAt: LocalDateTime,
  platforms: z.array(Platform),
})
export type PrintedPost = z.output<typeof PrintedPost>

/** Everything that a printed calendar shows: the page needs nothing else. */
export const CalendarDocument = z.object({
  client: ReportClient,
  layout: CalendarLayout,
  firstDayOfWeek: Settings.shape.firstDayOfWeek,
  /** Days with `from` ≤ day < `to`. */
  from: LocalDate,
  to: LocalDate,
  /** In time order. */
  posts: z.array(PrintedPost),
  generatedAtUtc: UtcInstant,
})
export type CalendarDocument = z.output<typeof CalendarDocument>
