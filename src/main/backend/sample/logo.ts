import { encodePng } from './png'
import { rasterize, rgbOf } from './rasterize'

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

const CORNER = 0.36
const NOTHING = [0, 0, 0, 0]

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
  const rgba = rasterize({
    width: size,
    height: size,
    colorAt: createColorAt(logo),
    rgbaOf: (color) => (color === OUTSIDE ? NOTHING : [...(colors[color] ?? [0, 0, 0]), 255]),
  })
  return encodePng(size, size, rgba)
}
