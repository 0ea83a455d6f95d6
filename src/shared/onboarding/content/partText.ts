import { type CirclePart, FAMILY_NAMES, Family, familiesOf } from '../family'
import { EXPLANATION } from './explainer'

/** A part of the illustration in words, for those who hear it. */
export function partText(part: CirclePart): { readonly name: string; readonly text: string } {
  const family = Family.safeParse(part).data
  if (family) {
    const content = EXPLANATION.families.find((one) => one.family === family)
    return { name: FAMILY_NAMES[family].name, text: `${content?.title}. ${content?.lead.text}` }
  }
  const overlap = EXPLANATION.overlaps.find((one) => one.overlap === part)
  const names = familiesOf(part).map((one) => FAMILY_NAMES[one].name)
  return {
    name: part === 'all-three' ? 'All three together' : names.join(' and '),
    text: [overlap?.title, ...(overlap?.statements ?? []).map(({ text }) => text)].join('. '),
  }
}
