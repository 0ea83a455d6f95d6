const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const HAS_CASE = /\p{Lu}|\p{Ll}|\p{N}/u

/** One or two signs that stand for a name: first letters of its first two words, or its first sign when that is no letter. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s/&+·–—-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const firstSign = (text: string) => segmenter.segment(text)[Symbol.iterator]().next().value?.segment ?? ''
  const letters = words.map((word) => firstSign(word.replace(/^[^\p{L}\p{N}]+/u, '')))
  if (letters.length === 0) return firstSign(name.trim())
  // Scripts without capitals run two letters into one word that means nothing.
  const count = HAS_CASE.test(letters[0] ?? '') ? 2 : 1
  return letters.slice(0, count).join('').toLocaleUpperCase()
}
