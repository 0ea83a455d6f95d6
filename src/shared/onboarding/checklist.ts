import { z } from 'zod'
import { ChecklistItemId } from '../kernel/ids'
import { freeText, nameText } from '../kernel/text'
import { addDays, LocalDate, type LocalDateTime, localDateOf, UtcInstant } from '../kernel/time'

export const ChecklistKind = z.enum(['access', 'brand-kit', 'goals', 'kick-off', 'first-calendar', 'own'])
export type ChecklistKind = z.output<typeof ChecklistKind>

/** Something to be done before and after the kick-off. */
export const ChecklistItem = z.object({
  id: ChecklistItemId,
  kind: ChecklistKind,
  title: z.string(),
  notes: z.string(),
  /** In the client's zone. */
  dueOn: LocalDate.nullable(),
  /** Days after the kick-off, whose date moves it along; null for a date of its own. */
  offsetDays: z.number().int().nullable(),
  doneAtUtc: UtcInstant.nullable(),
  /** Whether the client sees it among the next steps. */
  isShown: z.boolean(),
})
export type ChecklistItem = z.output<typeof ChecklistItem>

export const ChecklistFields = z.object({
  title: nameText(300),
  notes: freeText(5_000),
  dueOn: LocalDate.nullable(),
  isShown: z.boolean(),
})
export type ChecklistFields = z.output<typeof ChecklistFields>

interface DeclaredItem {
  readonly kind: ChecklistKind
  readonly title: string
  readonly offsetDays: number
}

/** What a new checklist begins with, in the order of its dates. */
export const CHECKLIST: readonly DeclaredItem[] = [
  { kind: 'access', title: 'Access to the profiles', offsetDays: -7 },
  { kind: 'brand-kit', title: 'Logo, colours, fonts and voice', offsetDays: -5 },
  { kind: 'goals', title: 'Goals and how they are measured', offsetDays: -3 },
  { kind: 'kick-off', title: 'Kick-off', offsetDays: 0 },
  { kind: 'first-calendar', title: 'First calendar to approve', offsetDays: 7 },
]

const REMINDER_TIME = '09:00'

/**
 * What would have been due before `earliest` is due then, but not after the kick-off that it prepares: a kick-off in
 * three days does not begin with a list of what is late.
 */
export function dueOnOf(kickOffOn: LocalDate | null, offsetDays: number, earliest: LocalDate): LocalDate | null {
  if (kickOffOn === null) return null
  const declared = addDays(kickOffOn, offsetDays)
  if (declared >= earliest || offsetDays >= 0) return declared
  return earliest < kickOffOn ? earliest : kickOffOn
}

/** The first day whose reminder is still to come. */
export function nextReminderDay(now: LocalDateTime): LocalDate {
  const today = localDateOf(now)
  return now < reminderAt(today) ? today : addDays(today, 1)
}

/** When the client's clocks show this, the item is due. */
export function reminderAt(dueOn: LocalDate): LocalDateTime {
  return `${dueOn}T${REMINDER_TIME}` as LocalDateTime
}
