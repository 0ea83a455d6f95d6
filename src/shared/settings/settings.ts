import { z } from 'zod'
import { TimeZone } from '../kernel/time'

export const ThemePreference = z.enum(['system', 'light', 'dark'])
export type ThemePreference = z.output<typeof ThemePreference>

/** Settings of the workspace, kept in the registry. */
export const Settings = z.object({
  theme: ThemePreference,
  /** The freelancer's zone, which decides how the day is shown; null follows the computer. */
  timeZone: TimeZone.nullable(),
  /** ISO weekday: 1 is Monday, 7 is Sunday. */
  firstDayOfWeek: z.union([z.literal(1), z.literal(6), z.literal(7)]),
  /** Minutes before a post is due at which the notification comes. */
  postReminderLeadMinutes: z.number().int().min(0).max(1_440),
  areNotificationsMuted: z.boolean(),
  /** Hours after its time at which a post that is not out counts as missed. */
  missedAfterHours: z.number().int().min(1).max(720),
})
export type Settings = z.output<typeof Settings>

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  timeZone: null,
  firstDayOfWeek: 1,
  postReminderLeadMinutes: 0,
  areNotificationsMuted: false,
  missedAfterHours: 24,
}
