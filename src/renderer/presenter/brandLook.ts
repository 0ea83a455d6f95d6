import type { CSSProperties } from 'react'
import type { Person } from '#shared/onboarding/lead'
import { clientTint, type ColorScheme } from '../ui/color'

/** The client's brand as variables: colours that can be read on this ground, and its font for titles. */
export function brandLook({ primaryColor, titleFont }: Person['brand'], scheme: ColorScheme): CSSProperties {
  const tint = clientTint(primaryColor, scheme)
  return {
    '--client-fill': tint.fill,
    '--client-on-fill': tint.onFill,
    '--client-text': tint.text,
    // Lighter than the studio's: here it lies under whole cards.
    '--client-wash': 'color-mix(in srgb, var(--client-fill) 10%, var(--paper-raised))',
    ...(titleFont === 'sans' ? { '--serif': 'var(--mantine-font-family)' } : {}),
  }
}
