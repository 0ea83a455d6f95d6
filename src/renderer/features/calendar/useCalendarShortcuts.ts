import type { PostSummary } from '#shared/calendar/post'
import { type Shortcut, useShortcuts } from '../../shell/shortcuts'
import { QUARTER } from './calendarKeys'
import { type CalendarView, hasDays, isTimed, VIEW_CHOICES } from './calendarViews'
import type { PostCommands } from './usePostCommands'

interface Options {
  readonly view: CalendarView
  readonly today: () => void
  readonly step: (steps: number) => void
  readonly create: () => void
  readonly show: (view: CalendarView) => void
  readonly undo: () => void
  readonly plan: () => void
  readonly repeats: () => void
  /** Calls back with the open post, or says that there is none. */
  readonly onPost: (act: (post: PostSummary) => void) => void
  readonly shiftDays: (post: PostSummary, days: number) => void
  readonly shiftMinutes: (post: PostSummary, minutes: number) => void
  readonly commands: PostCommands
}

/**
 * The keys of the calendar. On a day or a post of a grid, the grid takes them first and they are about that; from
 * anywhere else they are about the open post.
 */
export function useCalendarShortcuts(options: Options): void {
  const { view, onPost, shiftDays, shiftMinutes, commands } = options
  const byDays = (days: number) => () => onPost((post) => shiftDays(post, days))
  const byMinutes = (minutes: number) => () => onPost((post) => shiftMinutes(post, minutes))
  const posts: Shortcut[] = [
    { keys: 'N', label: 'New post', run: options.create },
    { keys: 'E', label: 'Open the post', run: () => onPost((post) => commands.open(post.id)) },
    { keys: 'M', label: 'Move to a date and time', run: () => onPost(commands.askMove) },
    { keys: 'Delete', label: 'Delete the post', run: () => onPost(commands.remove) },
    { keys: 'Mod+Z', label: 'Undo', run: options.undo },
    { keys: 'P', label: 'Post now: caption, media and page at hand', run: () => onPost(commands.postNow) },
    { keys: 'Shift+P', label: 'Plan: pillars, campaigns', run: options.plan },
    { keys: 'R', label: 'Repeated posts', run: options.repeats },
  ]
  const toDays: Shortcut[] = [
    { keys: 'Alt+ArrowLeft', label: 'Move the post a day back', run: byDays(-1) },
    { keys: 'Alt+ArrowRight', label: 'Move the post a day on', run: byDays(1) },
  ]
  const toWeeks: Shortcut[] = [
    { keys: 'Alt+ArrowUp', label: 'Move the post a week back', run: byDays(-7) },
    { keys: 'Alt+ArrowDown', label: 'Move the post a week on', run: byDays(7) },
  ]
  const toTimes: Shortcut[] = [
    { keys: 'Alt+ArrowUp', label: 'Move the post 15 minutes back', run: byMinutes(-QUARTER) },
    { keys: 'Alt+ArrowDown', label: 'Move the post 15 minutes on', run: byMinutes(QUARTER) },
    { keys: 'Alt+Shift+ArrowUp', label: 'Move the post an hour back', run: byMinutes(-60) },
    { keys: 'Alt+Shift+ArrowDown', label: 'Move the post an hour on', run: byMinutes(60) },
  ]
  const views: Shortcut[] = [
    ...VIEW_CHOICES.map((choice) => ({
      keys: choice.keys,
      label: `Show the ${choice.name.toLowerCase()}`,
      run: () => options.show(choice.view),
    })),
    {
      keys: 'L',
      label: view === 'list' ? 'Back to the month' : 'Show the list',
      run: () => options.show(view === 'list' ? 'month' : 'list'),
    },
  ]
  const steps: Shortcut[] = [
    { keys: 'T', label: 'Today', run: options.today },
    { keys: 'PageUp', label: `Previous ${view}`, run: () => options.step(-1) },
    { keys: 'PageDown', label: `Next ${view}`, run: () => options.step(1) },
    { keys: '[', label: `Previous ${view}`, run: () => options.step(-1) },
    { keys: ']', label: `Next ${view}`, run: () => options.step(1) },
  ]
  useShortcuts([
    ...(hasDays(view) ? steps : []),
    ...posts,
    ...(view === 'board' ? [] : [...toDays, ...(isTimed(view) ? toTimes : toWeeks)]),
    ...views,
  ])
}
