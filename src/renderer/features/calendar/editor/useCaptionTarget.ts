import { type RefObject, useMemo, useRef } from 'react'
import type { CaptionTarget } from './postEditing'

/** The field in which a text is written, and a way for tools beside it to write there too. */
export function useCaptionTarget(text: string): {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly target: CaptionTarget
} {
  const field = useRef<HTMLTextAreaElement>(null)
  const target = useMemo<CaptionTarget>(
    () => ({
      text,
      insert: (inserted) => type(field.current, inserted),
      replace: (replacement) => {
        field.current?.select()
        type(field.current, replacement)
      },
      select: (from, to) => {
        const input = field.current
        if (!input) return
        // Only a field that gets the focus scrolls to its cursor.
        input.blur()
        input.setSelectionRange(from, from)
        input.focus()
        input.setSelectionRange(from, to)
      },
    }),
    [text],
  )
  return { field, target }
}

function type(input: HTMLTextAreaElement | null, text: string): void {
  if (!input) return
  input.focus()
  // As if it were typed: React hears of it, and Ctrl+Z in the field takes it back. Nothing newer does both.
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
}
