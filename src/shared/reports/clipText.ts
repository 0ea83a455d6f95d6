const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** At most `limit` characters as people count them, with "…" where something was cut. */
export function clipText(text: string, limit: number): string {
  // A character of one unit is the shortest there is: no need to look at a short text.
  if (text.length <= limit) return text
  let clipped = ''
  let count = 0
  for (const { segment } of graphemes.segment(text)) {
    if (count === limit) return `${clipped.trimEnd()}…`
    // A letter with hundreds of accents is one character too.
    clipped += segment.slice(0, 40).toWellFormed()
    count += 1
  }
  return clipped
}
