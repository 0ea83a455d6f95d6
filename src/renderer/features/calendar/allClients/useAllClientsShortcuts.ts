import { useShortcuts } from '../../../shell/shortcuts'
import type { ShownClock, Span } from './allClientsView'

interface Options {
  readonly span: Span
  readonly clock: ShownClock
  readonly today: () => void
  readonly step: (steps: number) => void
  readonly setSpan: (span: Span) => void
  readonly setClock: (clock: ShownClock) => void
  readonly undo: () => void
}

/** The keys of the page; those on a day or a post are the grid's. */
export function useAllClientsShortcuts({ span, clock, ...on }: Options): void {
  const other = span === 'week' ? 'month' : 'week'
  useShortcuts([
    { keys: 'T', label: 'Today', run: on.today },
    { keys: 'PageUp', label: `Previous ${span}`, run: () => on.step(-1) },
    { keys: 'PageDown', label: `Next ${span}`, run: () => on.step(1) },
    { keys: '[', label: `Previous ${span}`, run: () => on.step(-1) },
    { keys: ']', label: `Next ${span}`, run: () => on.step(1) },
    { keys: 'V', label: `Show the ${other}`, run: () => on.setSpan(other) },
    {
      keys: 'Z',
      label: clock === 'mine' ? 'Show the clients’ times' : 'Show my time',
      run: () => on.setClock(clock === 'mine' ? 'clients' : 'mine'),
    },
    { keys: 'Mod+Z', label: 'Undo', run: on.undo },
  ])
}
