import type { ClientFields } from '#shared/clients/client'
import type { HexColor } from '#shared/kernel/color'

/** Sixteen colours that can be told from one another and read on paper; offered in this order. */
export const BRAND_COLORS: readonly string[] = [
  '#35524a',
  '#c8553d',
  '#2f5d8a',
  '#b5838d',
  '#7a4e9c',
  '#588b4f',
  '#c0842b',
  '#1f7a7a',
  '#a63d57',
  '#54457f',
  '#8a5a2b',
  '#4f86b8',
  '#6b705c',
  '#d0703c',
  '#3d405b',
  '#93358f',
]

/** The offered colour that the fewest clients have, so that the rail stays easy to scan. */
export function leastUsedColor(used: readonly string[]): string {
  const count = (color: string) => used.filter((other) => other.toLowerCase() === color).length
  return BRAND_COLORS.reduce((best, color) => (count(color) < count(best) ? color : best))
}

/** The brand of a client of which only the colour is known. */
export function brandInColor(primaryColor: string): ClientFields['brand'] {
  return {
    primaryColor: primaryColor as HexColor,
    secondaryColor: '#c8553d' as HexColor,
    titleFont: 'serif',
    voice: { tone: '', wordsToUse: [], wordsToAvoid: [] },
  }
}
