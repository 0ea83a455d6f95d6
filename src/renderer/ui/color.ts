import { colord, extend } from 'colord'
import a11yPlugin from 'colord/plugins/a11y'
import mixPlugin from 'colord/plugins/mix'

extend([a11yPlugin, mixPlugin])

/** WCAG 2.2: body text, and everything else that has to be told from its ground. */
export const TEXT_CONTRAST = 4.5
export const SHAPE_CONTRAST = 3

export type ColorScheme = 'light' | 'dark'

/** What the interface's colours lie on; the same values as in theme.ts, so that colours can be computed against them. */
export const GROUNDS: Readonly<Record<ColorScheme, string>> = { light: '#f3eee6', dark: '#242120' }
const INK = '#211d19'
const PAPER = '#ffffff'

export function contrastOf(foreground: string, background: string): number {
  return colord(foreground).contrast(colord(background))
}

/** The nearest lightness of the same hue that reaches `ratio` on the ground; the colour itself where it does. */
export function readableOn(color: string, ground: string, ratio: number = TEXT_CONTRAST): string {
  const start = colord(color)
  if (start.contrast(ground) >= ratio) return start.toHex()
  const towards = contrastOf('#000000', ground) > contrastOf('#ffffff', ground) ? -1 : 1
  const { h, s, l } = start.toHsl()
  for (let lightness = l + towards; lightness >= 0 && lightness <= 100; lightness += towards) {
    const candidate = colord({ h, s, l: lightness }).toHex()
    // Measured as it will be shown: rounding to whole steps can take away the last hundredth.
    if (contrastOf(candidate, ground) >= ratio) return candidate
  }
  return towards < 0 ? '#000000' : '#ffffff'
}

/** Ink or white, whichever reads better on a filled surface of this colour; black where neither can be read. */
export function inkOn(fill: string): string {
  const better = contrastOf(INK, fill) >= contrastOf(PAPER, fill) ? INK : PAPER
  // Of black and white one always reaches 4.5; our ink is a little lighter than black.
  return contrastOf(better, fill) >= TEXT_CONTRAST ? better : '#000000'
}

export interface ClientTint {
  /** A filled surface, such as an avatar, and what is written on it. */
  readonly fill: string
  readonly onFill: string
  /** Text or a thin line in the client's colour. */
  readonly text: string
  /** A faint ground behind text in the usual ink. */
  readonly wash: string
}

/** A client's colour as the interface may use it: told from its ground, and readable in text. */
export function clientTint(color: string, scheme: ColorScheme): ClientTint {
  const ground = GROUNDS[scheme]
  const fill = readableOn(color, ground, SHAPE_CONTRAST)
  const wash = colord(ground)
    .mix(fill, scheme === 'light' ? 0.12 : 0.22)
    .toHex()
  return { fill, onFill: inkOn(fill), text: readableOn(color, ground), wash }
}

/** For people: what a brand colour can be used for on white paper, or null when it is readable as text. */
export function contrastNote(color: string): string | null {
  const ratio = contrastOf(color, PAPER)
  if (ratio >= TEXT_CONTRAST) return null
  const shown = ratio.toFixed(1)
  return ratio >= SHAPE_CONTRAST
    ? `Contrast on white is ${shown} : 1. Fine for surfaces and lines; text in this colour is darkened.`
    : `Contrast on white is ${shown} : 1. Too light for text and lines; both are darkened where needed.`
}
