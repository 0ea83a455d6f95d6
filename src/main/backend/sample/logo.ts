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

const OUTSIDE = 0
const GROUND = 1

/** Which colour a point has, as its place in the list of colours. */
function createColorAt({ layers }: Logo): (x: number, y: number) => number {
  const shapes = layers.map((layer) => layer.shape)
  return (x, y) => {
    if (!roundedSquare(x, y)) return OUTSIDE
    for (let top = shapes.length - 1; top >= 0; top--) if (shapes[top]?.(x, y)) return GROUND + 1 + top
    return GROUND
  }
}

/** Draws a logo with smooth edges on a rounded square; around it is transparent. */
export function drawLogo(logo: Logo, size = 512): Uint8Array<ArrayBuffer> {
  const colors = ['#000000', logo.background, ...logo.layers.map((layer) => layer.color)].map(rgbOf)
  const flat = colors.map((color) => [...color, 255])
  const colorAt = createColorAt(logo)
  const step = 2 / size
  const width = size + 1
  const corners = new Uint8Array(width * width)
  for (let row = 0, at = 0; row < width; row++) {
    for (let column = 0; column < width; column++, at++) corners[at] = colorAt(column * step - 1, row * step - 1)
  }
  const rgba = new Uint8Array(size * size * 4)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const corner = row * width + column
      const color = corners[corner] ?? OUTSIDE
      // Only an edge needs more than a look at the corners, and few pixels are one.
      const isFlat =
        corners[corner + 1] === color && corners[corner + width] === color && corners[corner + width + 1] === color
      if (isFlat && color === OUTSIDE) continue
      const pixel = isFlat ? flat[color] : mixed(colors, colorAt, column * step - 1, row * step - 1, step)
      if (pixel) rgba.set(pixel, (row * size + column) * 4)
    }
  }
  return encodePng(size, rgba)
}

function mixed(
  colors: readonly Rgb[],
  colorAt: (x: number, y: number) => number,
  left: number,
  top: number,
  step: number,
): number[] {
  const sum: [number, number, number] = [0, 0, 0]
  let covered = 0
  for (let sample = 0; sample < SAMPLES ** 2; sample++) {
    const x = left + (((sample % SAMPLES) + 0.5) / SAMPLES) * step
    const y = top + ((Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * step
    const color = colorAt(x, y)
    if (color === OUTSIDE) continue
    covered++
    const [red, green, blue] = colors[color] ?? [0, 0, 0]
    sum[0] += red
    sum[1] += green
    sum[2] += blue
  }
  if (covered === 0) return [0, 0, 0, 0]
  return [...sum.map((part) => Math.round(part / covered)), Math.round((covered / SAMPLES ** 2) * 255)]
}
