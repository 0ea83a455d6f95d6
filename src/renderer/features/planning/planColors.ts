/** Twelve colours that can be told from one another and drawn as they are on paper. */
export const PLAN_COLORS: readonly string[] = [
  '#2f6f5e',
  '#c8553d',
  '#2f5d8a',
  '#9a6a12',
  '#7a4e9c',
  '#a63d57',
  '#1f7a7a',
  '#588b4f',
  '#8a5a2b',
  '#4a5a9c',
  '#93358f',
  '#5f6357',
]

/** The offered colour that is used least, so that neighbours differ. */
export function nextPlanColor(used: readonly string[]): string {
  const count = (color: string) => used.filter((other) => other === color).length
  return PLAN_COLORS.reduce((best, color) => (count(color) < count(best) ? color : best))
}
