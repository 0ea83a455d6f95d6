import type { Presentation } from './contract'
import type { PresentationState } from './presentation'

/** What main puts into the presenter's page, so that its first picture waits for no port. */
export interface PresenterScreen {
  /** The beginning, where the window only waits. */
  readonly state: PresentationState
  readonly presentation: Presentation
}
