import { z } from 'zod'

/** `#rrggbb`, lower case. */
export const HexColor = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/, 'Expected a colour as #rrggbb')
  .transform((text) => text.toLowerCase())
  .brand('HexColor')
export type HexColor = z.output<typeof HexColor>
