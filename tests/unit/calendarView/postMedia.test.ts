import { describe, expect, it } from 'vitest'
import { SHIPPED_PLATFORM_LIMITS } from '#shared/calendar/shippedPlatformLimits'
import type { AssetId } from '#shared/kernel/ids'
import {
  addedMedia,
  chosenMedia,
  cropHints,
  movedMedia,
  tooMany,
} from '../../../src/renderer/features/calendar/editor/media/postMedia'

const ids = ['a', 'b', 'c'] as unknown as readonly AssetId[]
const media = ids.map((assetId) => ({ assetId, altText: `Alt of ${assetId}` }))
const order = (list: readonly { assetId: AssetId }[]) => list.map(({ assetId }) => assetId).join('')

describe('the media of a post', () => {
  it('are moved within their order, and not out of it', () => {
    expect(order(movedMedia(media, 0, 2))).toBe('bca')
    expect(order(movedMedia(media, 2, 0))).toBe('cab')
    expect(order(movedMedia(media, 0, 3))).toBe('abc')
    expect(order(movedMedia(media, 0, -1))).toBe('abc')
  })

  it('keep their alt text when others are chosen beside them', () => {
    const chosen = chosenMedia(media, ['c', 'd'] as unknown as AssetId[])
    expect(chosen.map(({ altText }) => altText)).toEqual(['Alt of c', null])
    expect(order(addedMedia(media, ['b', 'd'] as unknown as AssetId[]))).toBe('abcd')
  })

  it('are held against what each platform takes', () => {
    const platforms = ['x', 'instagram', 'linkedin', 'youtube'] as const
    expect(tooMany(5, platforms, SHIPPED_PLATFORM_LIMITS)).toEqual([
      'X takes 4, 1 too many',
      'YouTube takes 1, 4 too many',
    ])
    expect(tooMany(1, platforms, SHIPPED_PLATFORM_LIMITS)).toEqual([])
  })

  it('say where each platform cuts them, and that this is not verified', () => {
    const wide = cropHints({ width: 3000, height: 1000 }, ['facebook', 'community'])
    expect(wide.map(({ text }) => text)).toEqual(['Facebook feed: sides cut off, 36 %'])
    expect(wide[0]?.source).toContain('Unverified')
    expect(cropHints({ width: 1000, height: 1000 }, ['facebook'])).toEqual([])
    expect(cropHints({ width: null, height: null }, ['facebook'])).toEqual([])
  })
})
