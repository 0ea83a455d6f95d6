import type { BenchRow } from './ratio'

const number = (value: number) =>
  !Number.isFinite(value) ? 'n/a' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(3)

const limit = (value: number) => (Number.isFinite(value) ? `≤ ${value}` : 'none')

/** "reached" when the interval's lower end is within the goal: one noisy run is no miss. */
export function verdict(row: BenchRow): string {
  if (!Number.isFinite(row.goal)) return 'no goal'
  if (row.low > row.goal) return 'MISSED'
  return row.ratio <= row.moonshot ? 'moonshot' : row.ratio <= row.goal ? 'reached' : 'reached (in the interval)'
}

/** A plain table for the console and the README. */
export function formatTable(rows: readonly BenchRow[]): string {
  const header = [
    'row',
    'what',
    'figure',
    'floor',
    'floor is',
    'ratio',
    '95 % interval',
    'goal',
    'moonshot',
    'pairs',
    'verdict',
  ]
  const lines = rows.map((row) => [
    row.id,
    row.what,
    `${number(row.figure)} ${row.unit}`,
    `${number(row.floor)} ${row.unit}`,
    row.floorIs,
    number(row.ratio),
    `${number(row.low)}–${number(row.high)}`,
    limit(row.goal),
    limit(row.moonshot),
    String(row.pairs),
    verdict(row),
  ])
  const widths = header.map((title, column) =>
    Math.max(...[header, ...lines].map((line) => (line[column] ?? title).length)),
  )
  const format = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [format(header), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.map(format)].join(
    '\n',
  )
}
