import type { Platform } from '../clients/client'
import type { LocalDate } from '../kernel/time'

/** Width ÷ height. A picture outside of the range is shown in the nearest ratio, and what is over is cut off. */
export interface MediaShape {
  /** Where on the platform, for people: `feed`. */
  readonly place: string
  readonly narrowest: number
  readonly widest: number
}

interface PlatformShapes {
  /** The first one is where the post itself is shown. */
  readonly shapes: readonly MediaShape[]
  readonly asOf: LocalDate
  /** How sure this is. */
  readonly source: string
}

const AS_OF = '2026-11-01' as LocalDate
const UNVERIFIED =
  'Unverified: as commonly described, no reference of the platform was found. The platform’s own preview decides.'

const between = (place: string, narrowest: number, widest: number): MediaShape => ({ place, narrowest, widest })
const always = (place: string, ratio: number): MediaShape => ({ place, narrowest: ratio, widest: ratio })
const unverified = (...shapes: readonly MediaShape[]): PlatformShapes => ({ shapes, asOf: AS_OF, source: UNVERIFIED })

/** In which shapes platforms show pictures and videos; platforms that are left out show them as they are. */
export const PLATFORM_SHAPES: Readonly<Partial<Record<Platform, PlatformShapes>>> = {
  instagram: unverified(between('feed', 3 / 4, 1.91), always('profile grid', 3 / 4)),
  facebook: unverified(between('feed', 4 / 5, 1.91)),
  threads: unverified(between('feed', 9 / 16, 1.91)),
  x: unverified(between('timeline', 3 / 4, 2)),
  linkedin: unverified(between('feed', 4 / 5, 1.91)),
  tiktok: unverified(always('video', 9 / 16)),
  youtube: unverified(always('player', 16 / 9)),
  pinterest: unverified(between('pin', 1 / 2.1, 1)),
}

export const REEL_SHAPE: MediaShape = always('reel', 9 / 16)

/** What is left of a picture, in parts of its width and height; undefined when all of it is shown. */
export interface Crop {
  readonly width: number
  readonly height: number
}

// A hundredth more or less is not seen.
const TOLERANCE = 0.01

export function shownRatio(ratio: number, shape: MediaShape): number {
  return Math.min(Math.max(ratio, shape.narrowest), shape.widest)
}

/** The middle part of a picture that a shape leaves of it. */
export function cropFor(ratio: number, shape: MediaShape): Crop | undefined {
  const shown = shownRatio(ratio, shape)
  if (Math.abs(shown / ratio - 1) < TOLERANCE) return undefined
  return shown < ratio ? { width: shown / ratio, height: 1 } : { width: 1, height: ratio / shown }
}

/** `feed: sides cut off, 40 %` */
export function cropText(crop: Crop, shape: MediaShape): string {
  const lost = Math.round((1 - crop.width * crop.height) * 100)
  return `${shape.place}: ${crop.width < 1 ? 'sides' : 'top and bottom'} cut off, ${lost} %`
}
