/** Case, accents and compatibility forms do not count when people look for something. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLocaleLowerCase()
}

/** Whether every word of the query begins a word of the text, or stands anywhere in it when it is longer than two signs. */
export function matchesText(query: string, text: string): boolean {
  const folded = foldText(text)
  const beginnings = folded.split(/[^\p{L}\p{N}]+/u)
  return foldText(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => beginnings.some((start) => start.startsWith(word)) || (word.length > 2 && folded.includes(word)))
}
