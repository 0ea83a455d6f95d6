import { z } from 'zod'
import { CaptionTemplateId, PostId } from '../kernel/ids'
import { freeText, nameText } from '../kernel/text'
import { UtcInstant } from '../kernel/time'

export const CaptionTemplateFields = z.object({
  name: nameText(100),
  /** Text with fields: `{{product}}`; `\{{` is two braces and no field. */
  text: freeText(100_000).refine((text) => text.trim() !== '', 'A template needs a text'),
  notes: freeText(10_000),
})
export type CaptionTemplateFields = z.output<typeof CaptionTemplateFields>

export const CaptionTemplate = CaptionTemplateFields.extend({
  id: CaptionTemplateId,
  lastUse: z.object({ atUtc: UtcInstant, postId: PostId.nullable(), title: z.string() }).nullable(),
})
export type CaptionTemplate = z.output<typeof CaptionTemplate>

type Part = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'field'; readonly name: string }

// A name without braces and line breaks; white space around it does not count.
const PIECE = /\\(\{\{)|\{\{\s*([^{}\n]{1,60}?)\s*\}\}/g

/** What a template consists of. Braces that belong to no field are text. */
export function templateParts(text: string): Part[] {
  const parts: Part[] = []
  let end = 0
  const addText = (piece: string) => {
    const last = parts.at(-1)
    if (piece === '') return
    if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + piece }
    else parts.push({ kind: 'text', text: piece })
  }
  for (const match of text.matchAll(PIECE)) {
    addText(text.slice(end, match.index))
    end = match.index + match[0].length
    if (match[1] !== undefined) addText(match[1])
    else parts.push({ kind: 'field', name: match[2] ?? '' })
  }
  addText(text.slice(end))
  return parts
}

/** What makes two fields the same. */
export function foldField(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** The fields of a template in their order, each once whatever its case. */
export function templateFields(text: string): string[] {
  const names = new Map<string, string>()
  for (const part of templateParts(text)) {
    if (part.kind === 'field' && !names.has(foldField(part.name))) names.set(foldField(part.name), part.name)
  }
  return [...names.values()]
}

export interface FilledTemplate {
  readonly text: string
  /** Fields without a value; they stay in the text as they are. */
  readonly missing: readonly string[]
}

/** The template with its fields filled; what is put in is text, whatever braces it has. */
export function fillTemplate(text: string, values: Readonly<Record<string, string>>): FilledTemplate {
  const byField = new Map(Object.entries(values).map(([name, value]) => [foldField(name), value]))
  const missing: string[] = []
  const filled = templateParts(text).map((part) => {
    if (part.kind === 'text') return part.text
    const value = byField.get(foldField(part.name))?.trim() ?? ''
    if (value !== '') return value
    if (!missing.some((name) => foldField(name) === foldField(part.name))) missing.push(part.name)
    return `{{${part.name}}}`
  })
  return { text: filled.join(''), missing }
}

/** A text as a template that gives it back: its braces are no fields. */
export function escapeTemplate(text: string): string {
  return text.replaceAll('{{', '\\{{')
}
