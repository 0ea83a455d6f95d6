import type { CirclePart, Family } from '#shared/onboarding/family'

export interface Point {
  readonly x: number
  readonly y: number
}

/** The drawing's own units. */
export const DRAWING = { width: 1000, height: 948 } as const
export const RADIUS = 268

export const CENTERS: Readonly<Record<Family, Point>> = {
  management: { x: 312, y: 302 },
  marketing: { x: 688, y: 302 },
  community: { x: 500, y: 627.6 },
}

const MIDDLE: Point = { x: 500, y: 410.5 }

/** Where two circles cross: away from the third, and within it. */
function crossings(one: Family, other: Family): { readonly outer: Point; readonly inner: Point } {
  const [a, b] = [CENTERS[one], CENTERS[other]]
  const half = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  const apart = Math.hypot(b.x - a.x, b.y - a.y)
  const reach = Math.sqrt(RADIUS ** 2 - (apart / 2) ** 2)
  const across = { x: (-(b.y - a.y) / apart) * reach, y: ((b.x - a.x) / apart) * reach }
  const points = [
    { x: half.x + across.x, y: half.y + across.y },
    { x: half.x - across.x, y: half.y - across.y },
  ] as const
  const fromMiddle = ({ x, y }: Point) => Math.hypot(x - MIDDLE.x, y - MIDDLE.y)
  const [outer, inner] = fromMiddle(points[0]) > fromMiddle(points[1]) ? points : [points[1], points[0]]
  return { outer, inner }
}

const MK = crossings('management', 'marketing')
const KC = crossings('marketing', 'community')
const MC = crossings('management', 'community')

interface Arc {
  readonly of: Family
  readonly to: Point
  readonly isLong?: boolean
  /** In the sense of the clock. */
  readonly isClockwise: boolean
}

interface Outline {
  readonly from: Point
  readonly arcs: readonly Arc[]
}

const alone = (of: Family, from: Point, to: Point, along: Family, inner: Point, back: Family): Outline => ({
  from,
  arcs: [
    { of, to, isLong: true, isClockwise: true },
    { of: along, to: inner, isClockwise: false },
    { of: back, to: from, isClockwise: false },
  ],
})

/** Around each part, in the sense of the clock. */
const OUTLINES: Readonly<Record<CirclePart, Outline>> = {
  management: alone('management', MC.outer, MK.outer, 'marketing', KC.inner, 'community'),
  marketing: alone('marketing', MK.outer, KC.outer, 'community', MC.inner, 'management'),
  community: alone('community', KC.outer, MC.outer, 'management', MK.inner, 'marketing'),
  'management+marketing': {
    from: MK.outer,
    arcs: [
      { of: 'management', to: MC.inner, isClockwise: true },
      { of: 'community', to: KC.inner, isClockwise: false },
      { of: 'marketing', to: MK.outer, isClockwise: true },
    ],
  },
  'marketing+community': {
    from: KC.outer,
    arcs: [
      { of: 'marketing', to: MK.inner, isClockwise: true },
      { of: 'management', to: MC.inner, isClockwise: false },
      { of: 'community', to: KC.outer, isClockwise: true },
    ],
  },
  'management+community': {
    from: MC.outer,
    arcs: [
      { of: 'community', to: KC.inner, isClockwise: true },
      { of: 'marketing', to: MK.inner, isClockwise: false },
      { of: 'management', to: MC.outer, isClockwise: true },
    ],
  },
  'all-three': {
    from: KC.inner,
    arcs: [
      { of: 'community', to: MC.inner, isClockwise: true },
      { of: 'management', to: MK.inner, isClockwise: true },
      { of: 'marketing', to: KC.inner, isClockwise: true },
    ],
  },
}

const round = (value: number) => Math.round(value * 10) / 10

/** The part's edge as the `d` of a path. */
export function pathOf(part: CirclePart): string {
  const { from, arcs } = OUTLINES[part]
  const drawn = arcs.map(
    ({ to, isLong, isClockwise }) =>
      `A${RADIUS} ${RADIUS} 0 ${isLong ? 1 : 0} ${isClockwise ? 1 : 0} ${round(to.x)} ${round(to.y)}`,
  )
  return `M${round(from.x)} ${round(from.y)}${drawn.join('')}Z`
}

/** The part's shape as a `clip-path` in shares of the drawing, so that a button can have it at any size. */
export function clipPathOf(part: CirclePart): string {
  const { from, arcs } = OUTLINES[part]
  const points: Point[] = []
  let at = from
  for (const { of, to, isClockwise } of arcs) {
    const center = CENTERS[of]
    const start = Math.atan2(at.y - center.y, at.x - center.x)
    let sweep = Math.atan2(to.y - center.y, to.x - center.x) - start
    if (isClockwise && sweep < 0) sweep += 2 * Math.PI
    if (!isClockwise && sweep > 0) sweep -= 2 * Math.PI
    const steps = Math.ceil(Math.abs(sweep) / 0.2)
    for (let step = 0; step < steps; step++) {
      const angle = start + (sweep * step) / steps
      points.push({ x: center.x + RADIUS * Math.cos(angle), y: center.y + RADIUS * Math.sin(angle) })
    }
    at = to
  }
  const share = ({ x, y }: Point) => `${round((x / DRAWING.width) * 100)}% ${round((y / DRAWING.height) * 100)}%`
  return `polygon(${points.map(share).join(',')})`
}

/** Where each part's drawing has its middle. */
export const PLACES: Readonly<Record<CirclePart, Point>> = {
  management: { x: 240, y: 284 },
  marketing: { x: 760, y: 272 },
  community: { x: 500, y: 712 },
  'management+marketing': { x: 500, y: 238 },
  'marketing+community': { x: 647, y: 495 },
  'management+community': { x: 353, y: 495 },
  'all-three': MIDDLE,
}
