import type { PostSummary } from '#shared/calendar/post'
import { type Shortcut, useShortcuts } from '../../shell/shortcuts'

interface Options {
  readonly isMonth: boolean
  readonly today: () => void
  readonly step: (months: number) => void
  readonly create: () => void
  readonly toggleView: () => void
  readonly undo: () => void
  readonly plan: () => void
  /** Calls back with the open post, or says that there is none. */
  readonly onPost: (act: (post: PostSummary) => void) => void
  readonly open: (post: PostSummary) => void
  readonly askMove: (post: PostSummary) => void
  readonly shift: (post: PostSummary, days: number) => void
  readonly remove: (post: PostSummary) => void
}

/**
 * The keys of the calendar. On a day or a post of the grid, the grid takes them first and they are about that; from
 * anywhere else they are about the open post.
 */
export function useCalendarShortcuts(options: Options): void {
  const { onPost, shift } = options
  const shiftBy = (days: number) => () => onPost((post) => shift(post, days))
  const everyView: Shortcut[] = [
    { keys: 'N', label: 'New post', run: options.create },
    { keys: 'E', label: 'Open the post', run: () => onPost(options.open) },
    { keys: 'M', label: 'Move to a date and time', run: () => onPost(options.askMove) },
    { keys: 'Alt+ArrowLeft', label: 'Move the post a day back', run: shiftBy(-1) },
    { keys: 'Alt+ArrowRight', label: 'Move the post a day on', run: shiftBy(1) },
    { keys: 'Alt+ArrowUp', label: 'Move the post a week back', run: shiftBy(-7) },
    { keys: 'Alt+ArrowDown', label: 'Move the post a week on', run: shiftBy(7) },
    { keys: 'Delete', label: 'Delete the post', run: () => onPost(options.remove) },
    { keys: 'Mod+Z', label: 'Undo', run: options.undo },
    { keys: 'P', label: 'Plan: pillars, campaigns', run: options.plan },
    { keys: 'L', label: options.isMonth ? 'Show the list' : 'Show the month', run: options.toggleView },
  ]
  const monthOnly: Shortcut[] = [
    { keys: 'T', label: 'Today', run: options.today },
    { keys: 'PageUp', label: 'Previous month', run: () => options.step(-1) },
    { keys: 'PageDown', label: 'Next month', run: () => options.step(1) },
    { keys: '[', label: 'Previous month', run: () => options.step(-1) },
    { keys: ']', label: 'Next month', run: () => options.step(1) },
  ]
  useShortcuts(options.isMonth ? [...monthOnly, ...everyView] : everyView)
}
