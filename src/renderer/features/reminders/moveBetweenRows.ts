import type { KeyboardEvent } from 'react'

/** Arrow keys, Home and End go from row to row, over all sections. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-reminder]')]
  const index = rows.findIndex((row) => row === event.target)
  if (index < 0) return
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: rows.length - 1,
  }
  const row = rows[targets[event.key] ?? -1]
  if (!row) return
  event.preventDefault()
  row.focus()
}
