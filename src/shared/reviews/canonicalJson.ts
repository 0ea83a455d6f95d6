/** JSON with sorted keys and without spaces: the same value gives the same text on both sides. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

// `<` opens tags and comments, `&` entities; the separators ended lines in older JavaScript.
const UNSAFE_IN_HTML = /[<>&\u2028\u2029]/g

/** JSON that can stand between script tags: whatever a text holds, it cannot end the element. */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE_IN_HTML,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
