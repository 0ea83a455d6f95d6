import { z } from 'zod'

/** The three families of services. */
export const FAMILIES = ['management', 'marketing', 'community'] as const
export const Family = z.enum(FAMILIES)
export type Family = z.output<typeof Family>

/** As a heading, and as it is said within a sentence with its whole name. */
export const FAMILY_NAMES: Readonly<Record<Family, { readonly name: string; readonly fullName: string }>> = {
  management: { name: 'Management', fullName: 'Social media management' },
  marketing: { name: 'Marketing', fullName: 'Social media marketing' },
  community: { name: 'Community', fullName: 'Community management' },
}

/** Where circles of the illustration lie over each other. */
export const OVERLAPS = ['management+marketing', 'marketing+community', 'management+community', 'all-three'] as const
export type Overlap = (typeof OVERLAPS)[number]

/** What can be chosen in the illustration, in the order in which the arrow keys go through it. */
export const CIRCLE_PARTS = [
  'management',
  'management+marketing',
  'marketing',
  'marketing+community',
  'community',
  'management+community',
  'all-three',
] as const satisfies readonly (Family | Overlap)[]
export type CirclePart = (typeof CIRCLE_PARTS)[number]

export function familiesOf(part: CirclePart): readonly Family[] {
  return part === 'all-three' ? FAMILIES : FAMILIES.filter((family) => part.split('+').includes(family))
}

export function isCirclePart(value: unknown): value is CirclePart {
  return CIRCLE_PARTS.some((part) => part === value)
}
