/** What a lead is called before anybody asked. */
export const UNNAMED_LEAD = 'Unnamed lead'

/** A client always has a name; a lead may not have one yet. */
export function nameInWords(name: string): string {
  return name.trim() === '' ? UNNAMED_LEAD : name
}
