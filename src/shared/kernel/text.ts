import { z } from 'zod'

// NUL ends strings in C code below us, and unpaired surrogates cannot be written as UTF-8.
const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed()

/** Text as people type it: any script, any length up to `maxLength` UTF-16 units. */
export function freeText(maxLength: number) {
  return z
    .string()
    .max(maxLength, `Longer than ${maxLength} characters`)
    .refine(isStorable, 'Contains a character that cannot be stored')
}

/** A name: not blank, white space at the ends removed. */
export function nameText(maxLength = 300) {
  return freeText(maxLength)
    .transform((text) => text.trim())
    .refine((text) => text.length > 0, 'A name is needed')
}
