import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { captionLength, checkCaption, countHashtags } from '#shared/calendar/captionLength'
import { PlatformLimit } from '#shared/calendar/platformLimits'
import { SHIPPED_PLATFORM_LIMITS } from '#shared/calendar/shippedPlatformLimits'

const family = '👨‍👩‍👧‍👦'

describe('the length of a caption', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['🎉', 1],
    ['日本', 2],
  ])('in code points: %s is %i', (text, length) => expect(captionLength(text, 'code-points')).toBe(length))

  it.each([
    ['', 0],
    ['Café', 4],
    ['Cafe\u0301', 4],
    ['日本', 4],
    ['🎉', 2],
    [family, 2],
    ['🇵🇹', 2],
    ['1️⃣', 2],
    ['👍🏽', 2],
    ['“quoted” – yes', 14],
    ['…', 2],
    ['https://example.com', 23],
    ['https://example.com/a/very/long/path?with=many&parts=1#too', 23],
    ['See https://example.com/a.', 4 + 23 + 1],
    ['See (https://example.com/a)', 5 + 23 + 1],
    ['example.com', 23],
    ['example.com/menu, tomorrow', 23 + 10],
    ['https://example.com https://example.org', 47],
    ['me@example.com', 14],
    ['Dr.Smith', 8],
    ['e.g. this', 9],
    ['सोमवार', 6],
  ])('as X weighs it: %s is %i', (text, length) => expect(captionLength(text, 'x-weighted')).toBe(length))

  it.each([
    ['', 0],
    ['日本', 2],
    ['é', 1],
    ['🎉', 4],
    [family, 25],
    ['a🎉b', 6],
  ])('as Threads counts it: %s is %i', (text, length) => expect(captionLength(text, 'threads')).toBe(length))

  it('is that of its parts together, where a space parts them', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(text, text, fc.constantFrom('code-points', 'x-weighted', 'threads'), (one, other, counting) => {
        const together = captionLength(`${one} a ${other}`, counting)
        expect(together).toBe(captionLength(`${one} `, counting) + 1 + captionLength(` ${other}`, counting))
      }),
    )
  })

  it('on X is the same for every way to write the same letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(captionLength(text.normalize('NFD'), 'x-weighted')).toBe(
          captionLength(text.normalize('NFC'), 'x-weighted'),
        )
      }),
    )
  })

  it('stays linear for texts that look like links', () => {
    const start = performance.now()
    captionLength(`${'a.'.repeat(50_000)} https://${'a-'.repeat(50_000)} ${'#'.repeat(50_000)}`, 'x-weighted')
    countHashtags(`${'#a'.repeat(50_000)}${'#'.repeat(50_000)}`)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

describe('hashtags', () => {
  it.each([
    ['', 0],
    ['#one #two', 2],
    ['#one#two', 1],
    ['#one, #two.', 2],
    ['#café #日本 #عمان #हिन्दी #łódź', 5],
    ['＃東京', 1],
    ['#1 #2026 #_', 0],
    ['#1place', 1],
    ['#🎉', 1],
    ['https://example.com/#part', 0],
    ['page#part &#39; # alone', 0],
    ['#️⃣', 0],
    ['C# and F#', 0],
    ['(#in) “#quoted”', 2],
  ])('in %s: %i', (text, count) => expect(countHashtags(text)).toBe(count))
})

describe('a caption against its limit', () => {
  it('names length, maximum and what is over', () => {
    const limit = { captionLength: 5, counting: 'code-points', hashtagCount: 1 } as const
    expect(checkCaption('#a #b', limit)).toEqual({
      length: 5,
      maximum: 5,
      hashtags: 2,
      maximumHashtags: 1,
      isTooLong: false,
      hasTooManyHashtags: true,
    })
    expect(checkCaption('abcdef', limit)).toMatchObject({ isTooLong: true, hasTooManyHashtags: false })
    expect(checkCaption('x'.repeat(100_000), { ...limit, captionLength: null, hashtagCount: null })).toMatchObject({
      isTooLong: false,
      hasTooManyHashtags: false,
    })
  })
})

describe('the shipped limits', () => {
  it('fit their schema, name a source, and have each platform once', () => {
    for (const limit of SHIPPED_PLATFORM_LIMITS) {
      expect(PlatformLimit.parse(limit)).toEqual(limit)
      expect(limit.source).toMatch(/\S/)
    }
    expect(new Set(SHIPPED_PLATFORM_LIMITS.map(({ platform }) => platform)).size).toBe(SHIPPED_PLATFORM_LIMITS.length)
  })
})
