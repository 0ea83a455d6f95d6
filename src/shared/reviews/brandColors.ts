/** A brand's colours on paper, light and dark, so that everything in them can be read (WCAG 2.2). */
export interface BrandColors {
  /** A band in the brand's colour, and what is written on it. */
  readonly fill: string
  readonly onFill: string
  /** Text and lines in the brand's colour on the page. */
  readonly text: string
}

const TEXT_CONTRAST = 4.5
const DARK_INK = '#211d19'
const STEPS = 50

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export function contrastBetween(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function mixed(color: string, target: string, share: number): string {
  const towards = channels(target)
  const parts = channels(color).map((value, index) => Math.round(value + ((towards[index] ?? 0) - value) * share))
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** The first mixture with black or white that reads on the ground; the colour itself where it does. */
function readableOn(color: string, ground: string): string {
  const target = contrastBetween('#000000', ground) > contrastBetween('#ffffff', ground) ? '#000000' : '#ffffff'
  for (let step = 0; step < STEPS; step++) {
    const candidate = mixed(color, target, step / STEPS)
    if (contrastBetween(candidate, ground) >= TEXT_CONTRAST) return candidate
  }
  return target
}

export function brandColorsOn(color: string, ground: string): BrandColors {
  const onFill = contrastBetween(color, '#ffffff') >= contrastBetween(color, DARK_INK) ? '#ffffff' : DARK_INK
  // A middle tone can be too light for white and too dark for ink.
  return { fill: readableOn(color, onFill), onFill, text: readableOn(color, ground) }
}
