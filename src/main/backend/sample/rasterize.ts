type Rgb = readonly [number, number, number]

export const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

/** Points per pixel and side: edges get ten shades. */
const SAMPLES = 3

interface Drawing {
  readonly width: number
  readonly height: number
  /** Which colour a point has, as a number; y from −1 to 1 downwards, x as far to both sides as the shape asks. */
  colorAt(x: number, y: number): number
  rgbaOf(color: number, row: number): readonly number[]
}

/** Looked at only at its corners; nothing that is drawn is smaller. */
const CELL = 2

/** Pixels with smooth edges, row by row. Only an edge needs more than a look at the corners, and few cells have one. */
export function rasterize({ width, height, colorAt, rgbaOf }: Drawing): Uint8Array {
  const step = 2 / height
  const left = -width / height
  const stride = Math.ceil(width / CELL) + 1
  const rows = Math.ceil(height / CELL) + 1
  const corners = new Uint8Array(stride * rows)
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < stride; column++, at++) {
      corners[at] = colorAt(left + column * CELL * step, row * CELL * step - 1)
    }
  }
  const rgba = new Uint8Array(width * height * 4)
  for (let row = 0, at = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at += 4) {
      const corner = Math.floor(row / CELL) * stride + Math.floor(column / CELL)
      const color = corners[corner] ?? 0
      const isFlat =
        corners[corner + 1] === color && corners[corner + stride] === color && corners[corner + stride + 1] === color
      const pixel = isFlat
        ? rgbaOf(color, row)
        : mixed((x, y) => rgbaOf(colorAt(x, y), row), left + column * step, row * step - 1, step)
      rgba[at] = pixel[0] ?? 0
      rgba[at + 1] = pixel[1] ?? 0
      rgba[at + 2] = pixel[2] ?? 0
      rgba[at + 3] = pixel[3] ?? 0
    }
  }
  return rgba
}

function mixed(rgbaAt: (x: number, y: number) => readonly number[], left: number, top: number, step: number): number[] {
  const sum = [0, 0, 0]
  let covered = 0
  for (let sample = 0; sample < SAMPLES ** 2; sample++) {
    const x = left + (((sample % SAMPLES) + 0.5) / SAMPLES) * step
    const y = top + ((Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * step
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgbaAt(x, y)
    if (alpha === 0) continue
    covered++
    sum[0] = (sum[0] ?? 0) + red
    sum[1] = (sum[1] ?? 0) + green
    sum[2] = (sum[2] ?? 0) + blue
  }
  if (covered === 0) return [0, 0, 0, 0]
  return [...sum.map((part) => Math.round(part / covered)), Math.round((covered / SAMPLES ** 2) * 255)]
}
