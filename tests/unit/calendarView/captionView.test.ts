import { describe, expect, it } from 'vitest'
import type { PlatformLimit } from '#shared/calendar/platformLimits'
import type { PostVersion } from '#shared/calendar/post'
import type { Channel, Platform } from '#shared/clients/client'
import type { ChannelId } from '#shared/kernel/ids'
import { checkCaptions, findWords, isOverLimit } from '../../../src/renderer/features/calendar/editor/captionView'
import { withVersion } from '../../../src/renderer/features/calendar/editor/postFields'

function channel(platform: Platform, id = platform): Channel {
  return {
    id: id as string as ChannelId,
    platform,
    handle: `@${id}`,
    address: '',
    audience: '',
    followersAtStart: null,
  }
}
function limit(
  platform: Platform,
  captionLength: number,
  counting: PlatformLimit['counting'] = 'code-points',
): PlatformLimit {
  return {
    platform,
    captionLength,
    counting,
    hashtagCount: 2,
    mediaCount: null,
    titleLength: null,
    asOf: '2026-11-01' as never,
    source: '',
  }
}
function version(channelId: string, caption: string | null): PostVersion {
  return { channelId: channelId as ChannelId, caption, firstComment: '', link: '', media: null }
}

describe('captions against their platforms', () => {
  const channels = [channel('instagram'), channel('x'), channel('community')]
  const limits = [limit('instagram', 10), limit('x', 5, 'x-weighted')]

  it('counts the text that goes out on each channel', () => {
    const checks = checkCaptions(
      { caption: 'eleven char', versions: [version('instagram', null), version('x', '四五')] },
      channels,
      limits,
    )
    expect(checks.map(({ check }) => check.length)).toEqual([11, 4])
    expect(checks.map(isOverLimit)).toEqual([true, false])
  })

  it('leaves out channels that the post does not go out on, or whose limits are not known', () => {
    const checks = checkCaptions({ caption: 'a', versions: [version('community', null)] }, channels, limits)
    expect(checks).toEqual([])
  })

  it('counts only the beginning of a text that is far beyond every limit, and says so', () => {
    const [check] = checkCaptions({ caption: 'a'.repeat(900_000), versions: [version('x', null)] }, channels, limits)
    expect(check).toMatchObject({ isPartial: true, check: { length: 20_000, isTooLong: true } })
  })
})

describe('words to avoid', () => {
  const counted = (text: string, words: readonly string[]) =>
    findWords(text, words).map(({ word, count }) => `${word} ${count}`)
  const marked = (text: string, words: readonly string[]) =>
    findWords(text, words).flatMap(({ places }) => places.map(([from, to]) => text.slice(from, to)))

  it('are found whatever their case, and only as whole words', () => {
    expect(counted('Cheap! Not cheaper, but CHEAP.', ['cheap', 'best'])).toEqual(['cheap 2'])
  })

  it('are found whatever their accents, written in one character or in two', () => {
    const text = 'Grátis e gra\u0301tis, GRATIS; não gratisimo'
    expect(marked(text, ['grátis'])).toEqual(['Grátis', 'gra\u0301tis', 'GRATIS'])
    expect(marked('Às vezes', ['as'])).toEqual(['Às'])
  })

  it('are found where they stand, behind emoji and letters that fold to several', () => {
    expect(marked('🌱🌱 ﬁne ß İ cheap', ['cheap'])).toEqual(['cheap'])
    expect(marked('👩‍👩‍👧 Straße billig', ['billig', 'straße'])).toEqual(['billig', 'Straße'])
  })

  it('are found in scripts without spaces, and with signs in them', () => {
    expect(counted('これは最安値です', ['最安値'])).toEqual(['最安値 1'])
    expect(counted('がんばれ', ['か'])).toEqual([])
    expect(counted('قهوة رخيصة', ['رخيصة'])).toEqual(['رخيصة 1'])
    expect(counted('100% free (really)', ['100%', '(really)', '.*'])).toEqual(['100% 1', '(really) 1'])
  })
})

describe('the versions of a post', () => {
  it('are added, changed in their place, and taken away', () => {
    const both = [version('instagram', null), version('x', 'Own')]
    expect(withVersion(both, 'instagram' as ChannelId, { link: 'https://example.com' })[0]?.link).toBe(
      'https://example.com',
    )
    expect(withVersion(both, 'threads' as ChannelId, {})).toEqual([...both, version('threads', null)])
    expect(withVersion(both, 'instagram' as ChannelId, null)).toEqual([both[1]])
  })
})
