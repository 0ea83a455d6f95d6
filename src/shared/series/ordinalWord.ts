/** `2nd`, `last`, `2nd to last`. */
export function ordinalWord(ordinal: number): string {
  if (ordinal === -1) return 'last'
  if (ordinal < 0) return `${ordinalWord(-ordinal)} to last`
  const suffix = ordinal % 100 >= 11 && ordinal % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][ordinal % 10] ?? 'th')
  return `${ordinal}${suffix}`
}
