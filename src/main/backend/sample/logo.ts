import { encodePng } from './png'

/** Where a point is: both from −1 to 1, y downwards. */
export type Shape = (x: number, y: number) => boolean

/** A mark of flat shapes, later ones over earlier ones. */
export interface Logo {
  readonly background: string
  readonly layers: readonly { readonly color: string; readonly shape: Shape }[]
}

export function disc(centerX: number, centerY: number, radius: number): Shape {
  return (x, y) => (x - centerX) ** 2 + (y - centerY) ** 2 <= radius * radius
}

export function box(left: number, top: number, right: number, bottom: number): Shape {
  return (x, y) => x >= left && x <= right && y >= top && y <= bottom
}

export function ellipse(centerX: number, centerY: number, radiusX: number, radiusY: number, turnedBy = 0): Shape {
  const cosine = Math.cos(turnedBy)
  const sine = Math.sin(turnedBy)
  return (x, y) => {
    const across = (x - centerX) * cosine + (y - centerY) * sine
    const along = (y - centerY) * cosine - (x - centerX) * sine
    return (across / radiusX) ** 2 + (along / radiusY) ** 2 <= 1
  }
}

export function without(shape: Shape, hole: Shape): Shape {
  return (x, y) => shape(x, y) && !hole(x, y)
}

export function both(one: Shape, other: Shape): Shape {
  return (x, y) => one(x, y) && other(x, y)
}

type Rgb = readonly [number, number, number]

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

const CORNER = 0.36
/** Points per pixel and side: edges get 17 shades. */
const SAMPLES = 4

function roundedSquare(x: number, y: number): boolean {
  const overX = Math.abs(x) - (1 - CORNER)
  const overY = Math.abs(y) - (1 - CORNER)
  return overX <= 0 || overY <= 0 || overX * overX + overY * overY <= CORNER * CORNER
}

/** Draws a logo with smooth edges on a rounded square; around it is transparent. */
export function drawLogo(logo: Logo, size = 512): Uint8Array<ArrayBuffer> {
  const background = rgbOf(logo.background)
  const layers = logo.layers.map(({ color, shape }) => ({ color: rgbOf(color), shape })).toReversed()
  const colorAt = (column: number, row: number): Rgb | undefined => {
    const x = (column / size) * 2 - 1
    const y = (row / size) * 2 - 1
    return roundedSquare(x, y) ? (layers.find(({ shape }) => shape(x, y))?.color ?? background) : undefined
  }
  const corners = Array.from({ length: (size + 1) ** 2 }, (_, at) =>
    colorAt(at % (size + 1), Math.floor(at / (size + 1))),
  )
  const rgba = new Uint8Array(size * size * 4)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const corner = row * (size + 1) + column
      const color = corners[corner]
      // Only an edge needs more than a look at the corners, and few pixels are one.
      const isFlat = [corner + 1, corner + size + 1, corner + size + 2].every((other) => corners[other] === color)
      const at = (row * size + column) * 4
      if (!isFlat) rgba.set(mixed(colorAt, column, row), at)
      else if (color) rgba.set([...color, 255], at)
    }
  }
  return encodePng(size, rgba)
}

function mixed(colorAt: (column: number, row: number) => Rgb | undefined, column: number, row: number): number[] {
  const samples = Array.from({ length: SAMPLES * SAMPLES }, (_, sample) =>
    colorAt(column + ((sample % SAMPLES) + 0.5) / SAMPLES, row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES),
  ).filter((color) => color !== undefined)
  if (samples.length === 0) return [0, 0, 0, 0]
  const mean = (part: 0 | 1 | 2) => Math.round(samples.reduce((sum, color) => sum + color[part], 0) / samples.length)
  return [mean(0), mean(1), mean(2), Math.round((samples.length / SAMPLES ** 2) * 255)]
}
