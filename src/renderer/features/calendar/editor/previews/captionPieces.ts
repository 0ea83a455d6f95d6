export interface CaptionPiece {
  readonly text: string
  /** What the platform colours; null is plain text. */
  readonly kind: 'hashtag' | 'mention' | 'link' | null
}

const MARKED =
  /(?<link>https?:\/\/[^\s]{1,500}[^\s.,:;!?'"”’)\]}…])|(?<![\p{L}\p{N}_&/])(?:(?<hashtag>[#＃][\p{L}\p{M}\p{N}_]*[\p{L}_][\p{L}\p{M}\p{N}_]*)|(?<mention>@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,60}[\p{L}\p{N}_])?))/gu

/** A text in the pieces that a platform would colour; put together again they are the text. */
export function captionPieces(text: string): CaptionPiece[] {
  const pieces: CaptionPiece[] = []
  let end = 0
  for (const match of text.matchAll(MARKED)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), kind: null })
    const { link, hashtag } = match.groups ?? {}
    pieces.push({ text: match[0], kind: link ? 'link' : hashtag ? 'hashtag' : 'mention' })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), kind: null })
  return pieces
}
