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
const HASHTAG = /#([\p{L}\p{N}\p{M}\p{Co}_]+)/gu

// Private-use letters are letters to the index: with one in front, a word of a title and a hashtag are words of their
// own. Looking a word up is quick; asking of each of a hundred thousand finds whether it lies in the title is not.
const TITLE_MARK = '\uE000'
const TAG_MARK = '\uE001'

/** Folds case and accents. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[\uE000\uE001]/g, '')
    .normalize('NFC')
    .toLowerCase()
}

/** Turns emoji, which the index would drop, into words. */
function spell(text: string): string {
  return text
    .replace(PICTOGRAPHS, (character) => ` emoji${(character.codePointAt(0) ?? 0).toString(16)} `)
    .replace(UNSPACED, ' $& ')
}

/** The words of a text as they are written, without what is said of them beside. */
export function searchText(text: string): string {
  return spell(fold(text))
}

/** A tag is one word, whatever script it is in and however many words it holds. */
const tagWord = (tag: string) => TAG_MARK + tag.replaceAll('_', '')

/** What the index holds of a caption or of notes: the words, and once more the hashtags as such. */
export function indexText(text: string): string {
  const folded = fold(text)
  const tags = Array.from(folded.matchAll(HASHTAG), ([, tag = '']) => tagWord(tag))
  return tags.length === 0 ? spell(folded) : `${spell(folded)} ${tags.join(' ')}`
}

const markTitle = (words: string) =>
  words
    .split(NOT_WORDS)
    .filter((word) => word !== '')
    .map((word) => TITLE_MARK + word)
    .join(' ')

/** What the index holds of a title: as of any text, and its words once more as those of a title. */
export function indexTitle(title: string): string {
  return `${indexText(title)} ${markTitle(searchText(title))}`
}

/** What a person typed, as phrases of words; a hashtag is looked for as such. */
function phrasesOf(text: string): { readonly words: string; readonly isTag: boolean }[] {
  return fold(text)
    .split(/\s+/)
    .map((typed) => {
      const tag = /^#([\p{L}\p{N}\p{M}\p{Co}_]+)$/u.exec(typed)?.[1]?.replaceAll('_', '')
      return tag
        ? { words: TAG_MARK + tag, isTag: true }
        : { words: spell(typed).replace(NOT_WORDS, ' ').trim(), isTag: false }
    })
    .filter(({ words }) => words !== '')
}

const quoted = (phrases: readonly string[]) => phrases.map((words) => `"${words}"`).join(' ')

/**
 * FTS5 queries that find every word of `text`, the best finds first: in titles, then as whole words, then the last one
 * as a beginning; none when `text` holds nothing to look for. Words are quoted, so nothing in them is an operator.
 * A beginning is all the words that begin so, put together anew each time: what is found without need not wait for it.
 */
export function createSearchQueries(text: string): readonly string[] {
  const phrases = phrasesOf(text)
  if (phrases.length === 0) return []
  const all = quoted(phrases.map(({ words }) => words))
  const anywhere = [all, `${all} *`]
  // A title is asked for words; a hashtag is looked for where hashtags are.
  if (phrases.some(({ isTag }) => isTag)) return anywhere
  return [`${quoted(phrases.map(({ words }) => markTitle(words)))} *`, ...anywhere]
}

/** A word of a text with its place in it, spelled as the index spells it. */
export interface PlacedWord {
  readonly text: string
  readonly start: number
  readonly end: number
  /** It begins a hashtag. */
  readonly isTag: boolean
}

export interface SearchPhrase {
  readonly words: readonly string[]
  readonly isTag: boolean
  /** Its last word is still being typed. */
  readonly isLast: boolean
}

const WORD_SIGN = /[\p{L}\p{N}\p{Co}]/u

/** What a search looks for, and the words of a text as it sees them. */
export function searchWords(text: string, query: string): { phrases: SearchPhrase[]; words: PlacedWord[] } {
  const typed = phrasesOf(query)
  const phrases = typed.map(({ words, isTag }, index) => ({
    words: isTag ? [words.slice(TAG_MARK.length)] : words.split(' ').filter((word) => word !== ''),
    isTag,
    isLast: index === typed.length - 1,
  }))
  return {
    phrases,
    words: placeWords(
      text,
      phrases.some(({ isTag }) => isTag),
    ),
  }
}

/** Sign by sign with the marks that follow it, so that each knows where it came from, whatever folding makes of it. */
function placeWords(text: string, joinsTags: boolean): PlacedWord[] {
  const words: PlacedWord[] = []
  let word: { text: string; start: number; end: number; isTag: boolean } | undefined
  const end = () => {
    if (word) words.push(word)
    word = undefined
  }
  let previous = ''
  for (const { 0: sign, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const after = index + sign.length
    const folded = fold(sign)
    const pieces = joinsTags && (word?.isTag ?? previous === '#') ? [folded.replaceAll('_', '')] : spellSign(folded)
    for (const piece of pieces) {
      const isOneOfItsOwn = piece.startsWith(' ')
      const own = piece.trim()
      if (isOneOfItsOwn) end()
      if (own === '' || !WORD_SIGN.test(own)) {
        if (!(joinsTags && word?.isTag && sign.startsWith('_'))) end()
      } else if (word && !isOneOfItsOwn) {
        word.text += own
        word.end = after
      } else {
        word = { text: own, start: previous === '#' ? index - 1 : index, end: after, isTag: previous === '#' }
      }
      if (isOneOfItsOwn) end()
    }
    previous = folded
  }
  end()
  return words
}

/** A sign as the index spells it; what is a word of its own begins with a space. */
function spellSign(folded: string): string[] {
  const spelled = spell(folded)
  return spelled.startsWith(' ') ? [` ${spelled.trim()}`] : [spelled]
}
