import type { Shape } from './logo'
import { encodePng } from './png'
import { rasterize, rgbOf } from './rasterize'

/** A still life of flat shapes before a wall that fades from one colour to another. */
export interface Scene {
  readonly wall: readonly [top: string, bottom: string]
  /** Later ones over earlier ones; x from −0.8 to 0.8, y from −1 to 1 downwards. */
  readonly layers: readonly { readonly color: string; readonly shape: Shape }[]
}

/** A picture of the library, and what is said of it. */
export interface SamplePicture {
  readonly fileName: string
  /** In the language of the posts that carry it. */
  readonly altText: string
  readonly folder: string
  readonly tags: readonly string[]
  readonly scene: Scene
}

// Four to five, as Instagram shows most of a picture.
const WIDTH = 480
const HEIGHT = 600

/** The same scene gives the same bytes. */
export function drawPicture({ wall, layers }: Scene): Uint8Array<ArrayBuffer> {
  const [top, bottom] = [rgbOf(wall[0]), rgbOf(wall[1])]
  const colors = layers.map((layer) => [...rgbOf(layer.color), 255])
  const shapes = layers.map((layer) => layer.shape)
  const shades = Array.from({ length: HEIGHT }, (_, row) => {
    const share = row / (HEIGHT - 1)
    return [...top.map((part, index) => Math.round(part + ((bottom[index] ?? 0) - part) * share)), 255]
  })
  const rgba = rasterize({
    width: WIDTH,
    height: HEIGHT,
    colorAt: (x, y) => {
      for (let layer = shapes.length - 1; layer >= 0; layer--) if (shapes[layer]?.(x, y)) return layer + 1
      return 0
    },
    rgbaOf: (color, row) => (color === 0 ? shades[row] : colors[color - 1]) ?? [0, 0, 0, 0],
  })
  return encodePng(WIDTH, HEIGHT, rgba)
}
