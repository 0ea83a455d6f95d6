import { FAMILY_NAMES, type Family } from '#shared/onboarding/family'
import type { Level } from '#shared/onboarding/mix'

/** Shorter than `LEVEL_NAMES`, for a scale. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  'not-now': 'Not now',
  light: 'Light',
  regular: 'Regular',
  full: 'Full',
}

const STRENGTH: Readonly<Record<Level, number>> = { full: 3, regular: 2, light: 1, 'not-now': 0 }

export interface FamilyLevel {
  readonly family: Family
  readonly level: Level
}

/** The most needed first; families of the same level stay in their order. */
export function byNeed<T extends FamilyLevel>(families: readonly T[]): T[] {
  return families.toSorted((one, other) => STRENGTH[other.level] - STRENGTH[one.level])
}

/** The mix in one sentence: `Regular community, with light management and light marketing.` */
export function mixSentence(families: readonly FamilyLevel[]): string {
  const [first, ...others] = byNeed(families)
    .filter(({ level }) => level !== 'not-now')
    .map(({ family, level }) => `${LEVEL_WORDS[level]} ${FAMILY_NAMES[family].name}`.toLowerCase())
  if (first === undefined) return 'Nothing is needed now.'
  const sentence = others.length === 0 ? first : `${first}, with ${listed(others)}`
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

/** What is left for later, or null. */
export function laterSentence(families: readonly FamilyLevel[]): string | null {
  const later = families.filter(({ level }) => level === 'not-now').map(({ family }) => FAMILY_NAMES[family].name)
  if (later.length === 0 || later.length === families.length) return null
  const text = listed(later.map((name) => name.toLowerCase()))
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} can wait.`
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** `1 hour`, `12.5 hours`, with the number as the client's country writes it. */
export function hoursText(hours: number, locale = 'en'): string {
  return `${hours.toLocaleString(locale, { maximumFractionDigits: 2 })} ${hours === 1 ? 'hour' : 'hours'}`
}
