import { searchWords } from './searchText'

export interface SnippetPart {
  readonly text: string
  readonly isMatch: boolean
}

const BEFORE = 32
const LENGTH = 140

/**
 * The piece of a text around the first words of a search, with all of them in it marked; undefined when the text holds
 * none of them. Finds what the search index finds: case, accents and the beginnings of the last word alike.
 */
export function findSnippet(text: string, query: string): readonly SnippetPart[] | undefined {
  const { phrases, words } = searchWords(text, query)
  const marks: { start: number; end: number }[] = []
  for (let index = 0; index < words.length; index++) {
    for (const phrase of phrases) {
      const first = words[index]
      const last = words[index + phrase.words.length - 1]
      if (!first || !last || (phrase.isTag && !first.isTag)) continue
      const isFound = phrase.words.every((word, offset) => {
        const own = words[index + offset]
        if (!own) return false
        const isOpenEnd = phrase.isLast && offset === phrase.words.length - 1
        return isOpenEnd ? own.text.startsWith(word) : own.text === word
      })
      if (isFound) marks.push({ start: first.start, end: last.end })
    }
  }
  const [found] = marks
  return found && cut(text, found.start, joined(marks))
}

function joined(marks: readonly { start: number; end: number }[]) {
  const all: { start: number; end: number }[] = []
  for (const mark of marks.toSorted((one, other) => one.start - other.start)) {
    const before = all.at(-1)
    if (before && mark.start <= before.end) before.end = Math.max(before.end, mark.end)
    else all.push({ ...mark })
  }
  return all
}

function cut(text: string, first: number, marks: readonly { start: number; end: number }[]): SnippetPart[] {
  const from = first <= BEFORE ? 0 : startOfWord(text, first - BEFORE)
  const to = Math.min(text.length, Math.max(from + LENGTH, marks[0]?.end ?? 0))
  const parts: SnippetPart[] = []
  const add = (start: number, end: number, isMatch: boolean) => {
    const piece = text.slice(start, end).toWellFormed().replaceAll('\uFFFD', '').replace(/\s+/g, ' ')
    if (piece !== '') parts.push({ text: piece, isMatch })
  }
  if (from > 0) parts.push({ text: '…', isMatch: false })
  let done = from
  for (const { start, end } of marks) {
    if (start >= to) break
    add(done, start, false)
    add(start, Math.min(end, to), true)
    done = Math.min(end, to)
  }
  add(done, to, false)
  if (to < text.length) parts.push({ text: '…', isMatch: false })
  return parts
}

/** Not in the middle of a word, where there are any. */
function startOfWord(text: string, position: number): number {
  const space = text.slice(position, position + BEFORE).search(/\s/)
  return space < 0 ? position : position + space + 1
}
