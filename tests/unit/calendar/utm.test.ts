import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isTagged,
  linkFor,
  NO_UTM_TAGS,
  sharedLink,
  slugOf,
  splitLink,
  tagLink,
  usualTags,
  type UtmTags,
  webLinkProblem,
} from '#shared/calendar/utm'

const value = fc.string({ unit: 'grapheme', maxLength: 30 })
const tags: fc.Arbitrary<UtmTags> = fc.record({
  source: value,
  medium: value,
  campaign: value,
  term: value,
  content: value,
})
const queryPart = fc.stringMatching(/^[a-zA-Z0-9%+~_.-]{0,8}(=[a-zA-Z0-9%+~_.=-]{0,8})?$/)
const address = fc
  .record({
    host: fc.constantFrom('https://example.com', 'http://shop.example.co.uk:8080', 'HTTPS://münchen.example'),
    path: fc.stringMatching(/^(\/[a-z0-9%_.-]{0,10}){0,3}$/),
    query: fc.option(fc.array(queryPart, { minLength: 1, maxLength: 5 })),
    fragment: fc.option(fc.stringMatching(/^[a-z0-9?&=/#-]{0,12}$/)),
  })
  .map(({ host, path, query, fragment }) => {
    const text = query === null ? '' : query.join('&')
    return `${host}${path}${text === '' ? '' : `?${text}`}${fragment === null ? '' : `#${fragment}`}`
  })

test('what was put into a link is what is read from it, and the rest of the link stays', () => {
  fc.assert(
    fc.property(address, tags, (link, wanted) => {
      expect(splitLink(tagLink(link, wanted))).toEqual({ address: link, tags: wanted })
    }),
    { numRuns: 2_000 },
  )
})

test('reading a tagged link and writing it again gives the same link', () => {
  fc.assert(
    fc.property(address, tags, (link, wanted) => {
      const tagged = tagLink(link, wanted)
      const read = splitLink(tagged)
      expect(tagLink(read.address, read.tags)).toBe(tagged)
      expect(tagLink(tagged, wanted)).toBe(tagged)
      expect(tagLink(tagged, NO_UTM_TAGS)).toBe(link)
    }),
    { numRuns: 2_000 },
  )
})

test('a tagged link is read by URL with the same values', () => {
  fc.assert(
    fc.property(tags, (wanted) => {
      const { searchParams } = new URL(tagLink('https://example.com/a?x=1#end', wanted))
      expect(searchParams.get('utm_campaign') ?? '').toBe(wanted.campaign)
      expect(searchParams.get('x')).toBe('1')
    }),
  )
})

describe('links that people paste', () => {
  test('parameters and fragment stay letter for letter', () => {
    const link = 'https://example.com/p?id=a%20b&utm_source=old&q=1+2&utm_id=7#part?utm_term=no'
    expect(splitLink(link)).toEqual({
      address: 'https://example.com/p?id=a%20b&q=1+2&utm_id=7#part?utm_term=no',
      tags: { ...NO_UTM_TAGS, source: 'old' },
    })
  })

  test('a plus is a space, and a broken escape stays as it is', () => {
    expect(splitLink('https://a.pt/?utm_campaign=spring+menu&utm_term=%E0%A4%A').tags).toMatchObject({
      campaign: 'spring menu',
      term: '%E0%A4%A',
    })
  })

  test('of a tag that is there twice the first one counts', () => {
    expect(splitLink('https://a.pt/?utm_source=x&utm_source=y')).toEqual({
      address: 'https://a.pt/',
      tags: { ...NO_UTM_TAGS, source: 'x' },
    })
  })

  test('another channel gets the same link with its own source, an untagged one stays untagged', () => {
    const link = tagLink('https://a.pt/menu', usualTags('instagram', 'Spring Menü'))
    expect(link).toBe('https://a.pt/menu?utm_source=instagram&utm_medium=social&utm_campaign=spring-menu')
    expect(linkFor('x', link)).toBe('https://a.pt/menu?utm_source=x&utm_medium=social&utm_campaign=spring-menu')
    expect(linkFor('x', 'https://a.pt/menu')).toBe('https://a.pt/menu')
    expect(isTagged(splitLink('https://a.pt/menu'))).toBe(false)
  })
})

test.each([
  'ftp://a.pt/x',
  'javascript:alert(1)',
  'a.pt/menu',
  'https://',
  'https:a.pt',
  'https://a b.pt',
  'https://user@evil.pt',
  '  ',
])('“%s” is refused with its text', (link) => expect(webLinkProblem(link)).toContain(`“${link.trim()}”`))

test.each(['https://a.pt', 'HTTP://A.PT/x?y#z', ' https://münchen.example/ü ', 'https://a.pt:8443/'])(
  '“%s” is a link',
  (link) => expect(webLinkProblem(link)).toBeUndefined(),
)

test.each([
  ['Frühlings-Menü 2027!', 'fruhlings-menu-2027'],
  ['  ', ''],
  ['がんばれ Kyoto', 'がんばれ-kyoto'],
  ['قهوة الصباح', 'قهوة-الصباح'],
  ['🌱🌱', ''],
  ['A'.repeat(90), 'a'.repeat(60)],
])('“%s” becomes the slug “%s”', (text, slug) => expect(slugOf(text)).toBe(slug))

test('links that differ in nothing but their source are one link', () => {
  const links = (['instagram', 'x'] as const).map((platform) =>
    tagLink('https://a.pt/m?x=1', usualTags(platform, 'Spring')),
  )
  expect(sharedLink(links)).toBe('https://a.pt/m?x=1&utm_medium=social&utm_campaign=spring')
  expect(sharedLink([...links, 'https://a.pt/m?x=1'])).toBeUndefined()
  expect(sharedLink(['', ''])).toBe('')
})
