import type { Rectangle } from 'electron'

export interface PresenterScreen {
  readonly id: number
  readonly workArea: Rectangle
}

/** The screens that are there; Electron's own, or a test's. */
export interface ScreenSource {
  list(): readonly PresenterScreen[]
  /** When one came, went or changed. Returns how to stop listening. */
  listen(listener: () => void): () => void
}

/** Where the presenter's window goes. */
export interface Placement {
  readonly screenId: number
  readonly bounds: Rectangle
  /** On a screen of its own; beside the studio it is a window like any other. */
  readonly isFullScreen: boolean
}

const SIZE_BESIDE_STUDIO = { width: 1280, height: 800 }

/** A screen on which the studio is not, or else a window in the middle of the studio's. */
export function placeFor(screens: readonly PresenterScreen[], studio: Rectangle | undefined): Placement | undefined {
  const home = studio ? screenOf(screens, studio) : undefined
  const own = screens.find((screen) => screen !== home)
  const screen = own ?? home
  if (!screen) return undefined
  const { id: screenId, workArea } = screen
  if (own && home) return { screenId, bounds: workArea, isFullScreen: true }
  const width = Math.min(SIZE_BESIDE_STUDIO.width, workArea.width)
  const height = Math.min(SIZE_BESIDE_STUDIO.height, workArea.height)
  const x = workArea.x + Math.round((workArea.width - width) / 2)
  const y = workArea.y + Math.round((workArea.height - height) / 2)
  return { screenId, bounds: { x, y, width, height }, isFullScreen: false }
}

/** The screen that shows most of a window; undefined when none shows any of it. */
export function screenOf(screens: readonly PresenterScreen[], window: Rectangle): PresenterScreen | undefined {
  let best: PresenterScreen | undefined
  let bestArea = 0
  for (const screen of screens) {
    const area = overlapOf(screen.workArea, window)
    if (area > bestArea) [best, bestArea] = [screen, area]
  }
  return best
}

function overlapOf(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** Less of a window than this in sight, and nobody can take hold of it. */
const SEEN_SHARE = 0.25

/** Whether enough of the window lies on the screens that are there. */
export function isInSight(screens: readonly PresenterScreen[], window: Rectangle): boolean {
  const seen = screens.reduce((area, screen) => area + overlapOf(screen.workArea, window), 0)
  return seen >= SEEN_SHARE * window.width * window.height
}
