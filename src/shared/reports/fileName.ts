import type { Month } from '../kernel/time'

interface NamedClient {
  readonly id: string
  readonly name: string
}

/** File systems allow 255 bytes; month, id and ending need their share. */
const NAME_LIMIT_BYTES = 150

const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i
// The tilde marks the id of a client whose name is taken, so names do without it.
// oxlint-disable-next-line no-control-regex
const NOT_IN_FILE_NAMES = /[<>:"/\\|?*~\u0000-\u001f\u007f-\u009f]+/g
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g

/** `Café Luna 2026-03.pdf` */
export function reportFileName(client: NamedClient, allClients: readonly NamedClient[], month: Month): string {
  return `${clientFileName(client, allClients)} ${month}.pdf`
}

/**
 * The beginning of a name that every file system takes. Clients whose names cannot be told apart there get the
 * beginning of their id as well, so that one client's file never replaces another's.
 */
export function clientFileName(client: NamedClient, allClients: readonly NamedClient[]): string {
  const base = safeFileName(client.name)
  const twins = allClients.filter((other) => other.id !== client.id && sameFile(safeFileName(other.name), base))
  if (twins.length === 0) return base
  const shortId = client.id.slice(0, 8)
  const isShortIdTaken = twins.some((twin) => twin.id.startsWith(shortId))
  return `${base} ~${isShortIdTaken ? client.id : shortId}`
}

/** A name that every file system takes, without an ending. */
export function safeFileName(name: string): string {
  const cleaned = name
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, ' ')
    .replace(NOT_IN_FILE_NAMES, '-')
    .replace(/\s+/g, ' ')
  // Leading dots hide a file, trailing dots and spaces are dropped by Windows.
  const text = trimEnds(truncate(trimEnds(cleaned))) || 'Client'
  const beforeDot = text.split('.', 1)[0]?.trim() ?? ''
  return RESERVED_ON_WINDOWS.test(beforeDot) ? `_${text}` : text
}

function trimEnds(text: string): string {
  return text.replace(/^[.\s]+|[.\s]+$/g, '')
}

function truncate(text: string): string {
  let bytes = 0
  let result = ''
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    bytes += utf8Length(segment)
    if (bytes > NAME_LIMIT_BYTES) break
    result += segment
  }
  return result
}

function utf8Length(text: string): number {
  let length = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length
}

/** macOS and Windows do not tell case or composed letters apart. */
function sameFile(a: string, b: string): boolean {
  const fold = (text: string) => text.normalize('NFD').toUpperCase().toLowerCase().normalize('NFD')
  return fold(a) === fold(b)
}
