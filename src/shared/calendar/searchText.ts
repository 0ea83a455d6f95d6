/**
 * What the search index holds instead of a text, and what a query is made from: both go through the
 * same steps, so that what a person types finds what a person wrote.
 */

// Kana voicing marks change the letter; other marks (accents, Arabic vowels) are left out when typing.
const MARKS = /(?![\u3099\u309A])\p{Mn}/gu
// Scripts without spaces: each character becomes a word, and a word typed becomes a phrase of them.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
const PICTOGRAPHS = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/gu
const NOT_WORDS = /[^\p{L}\p{N}\p{Co}]+/gu

/** Folds case and accents and turns emoji, which the index would drop, into words. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase()
}

function spell(text: string): string {
  return text
    .replace(PICTOGRAPHS, (character) => ` emoji${(character.codePointAt(0) ?? 0).toString(16)} `)
    .replace(UNSPACED, ' $& ')
}

export function searchText(text: string): string {
  return spell(fold(text))
}

/**
 * An FTS5 query that finds every word of `text`, the last one also as a beginning; null when `text`
 * holds nothing to look for. Words are quoted, so nothing in them is an operator.
 */
export function createSearchQuery(text: string): string | null {
  const phrases = fold(text)
    .split(/\s+/)
    .map((typed) => spell(typed).replace(NOT_WORDS, ' ').trim())
    .filter((words) => words !== '')
    .map((words) => `"${words}"`)
  return phrases.length > 0 ? `${phrases.join(' ')} *` : null
}
