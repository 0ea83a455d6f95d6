import type { Platform } from '../clients/client'
import type { LocalDate } from '../kernel/time'

/** How much of a caption a platform shows before “more”. */
interface CaptionFold {
  readonly characters: number
  readonly lines: number
}

/** Unverified: as commonly described; platforms cut by the width of the screen and publish no numbers. */
export const CAPTION_FOLDS_AS_OF = '2026-11-01' as LocalDate

/** Platforms that are left out show the whole text. */
export const CAPTION_FOLDS: Readonly<Partial<Record<Platform, CaptionFold>>> = {
  instagram: { characters: 125, lines: 3 },
  facebook: { characters: 477, lines: 6 },
  linkedin: { characters: 210, lines: 3 },
  tiktok: { characters: 90, lines: 2 },
  youtube: { characters: 150, lines: 3 },
  pinterest: { characters: 100, lines: 2 },
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
// A word is cut rather than more than this many characters are lost for the sake of a whole one.
const WORD_SLACK = 16
// The longest emoji that is one character for people.
const LONGEST_GRAPHEME = 64

/** The beginning of a text, cut between characters as people see them; the text itself when it is short enough. */
export function beginningOf(text: string, characters: number, lines = Number.POSITIVE_INFINITY): string {
  const part = text.slice(0, characters * LONGEST_GRAPHEME)
  let length = 0
  let count = 0
  let line = 1
  let lastSpace = -1
  for (const { segment } of graphemes.segment(part)) {
    if (segment.includes('\n') && ++line > lines) return part.slice(0, length)
    if (count === characters) {
      return part.slice(0, lastSpace > Math.max(0, length - WORD_SLACK) ? lastSpace : length).trimEnd()
    }
    if (/^\s$/.test(segment)) lastSpace = length
    length += segment.length
    count++
  }
  return part.length < text.length ? part : text
}

/** What stands before “more” on a platform. */
export function foldedCaption(text: string, platform: Platform): string {
  const fold = CAPTION_FOLDS[platform]
  return fold ? beginningOf(text, fold.characters, fold.lines) : text
}
