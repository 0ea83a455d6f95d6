import type { ClientSummary } from '../clients/client'
import type { UtcInstant } from '../kernel/time'
import type { DueItem, DuePost } from '../reminders/reminder'
import type { Settings, ThemePreference } from '../settings/settings'

/**
 * What the window showed last, so that the next start has a picture before the data process is up
 * (docs/decisions/0009). It lies in the workspace itself: no other one can ever show it. First line a
 * `FirstScreenHead`, second line a `FirstScreen`.
 */
export const FIRST_SCREEN_FILE = 'first-screen.json'
/** Id of the element of the page that holds the second line. */
export const FIRST_SCREEN_ELEMENT = 'first-screen'

export interface FirstScreenHead {
  /** The build that wrote it: another one may expect another form. */
  readonly build: string
  readonly theme: ThemePreference
}

export interface FirstScreen {
  readonly settings: Settings
  readonly clients: readonly ClientSummary[]
  /** Everything due before `untilUtc`, overdue included, and missed since `missedSinceUtc`; null when it was too much. */
  readonly due: {
    readonly untilUtc: UtcInstant
    readonly missedSinceUtc: UtcInstant
    readonly items: readonly DueItem[]
    readonly missed: readonly DuePost[]
  } | null
}
