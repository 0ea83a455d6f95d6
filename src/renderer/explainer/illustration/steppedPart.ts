import { CIRCLE_PARTS, type CirclePart } from '#shared/onboarding/family'

/** The part that a key goes to; undefined: it is not a key of the drawing. */
export function steppedPart(key: string, from: CirclePart): CirclePart | undefined {
  const last = CIRCLE_PARTS.length - 1
  const at = CIRCLE_PARTS.indexOf(from)
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return CIRCLE_PARTS[at === last ? 0 : at + 1]
    case 'ArrowLeft':
    case 'ArrowUp':
      return CIRCLE_PARTS[at === 0 ? last : at - 1]
    case 'Home':
      return CIRCLE_PARTS[0]
    case 'End':
      return CIRCLE_PARTS[last]
    default:
      return undefined
  }
}
