import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSnippet } from '#shared/calendar/searchSnippet'

const shown = (text: string, query: string) =>
  findSnippet(text, query)
    ?.map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece))
    .join('')

describe('a snippet', () => {
  it.each([
    ['Bread of the day', 'bread', '[Bread] of the day'],
    ['Pão de São João', 'sao jo', 'Pão de [São] [João]'],
    ['Don’t miss it', "don't", '[Don’t] miss it'],
    ['أهلًا وسهلًا بكم', 'اهلا', '[أهلًا] وسهلًا بكم'],
    ['新しい東京の店', '東京', '新しい[東京]の店'],
    ['Party 🎉 tonight', '🎉', 'Party [🎉] tonight'],
    ['Loaf #sourdough and sourdough', '#sour', 'Loaf [#sourdough] and sourdough'],
    ['Loaf #sourdough', 'sourdough', 'Loaf [#sourdough]'],
    ['Fresh #summer_sale', '#summer_s', 'Fresh [#summer_sale]'],
    ['two\n\nlines of bread', 'bread', 'two lines of [bread]'],
  ])('of %j for %j is %j', (text, query, expected) => expect(shown(text, query)).toBe(expected))

  it.each([
    ['Bread', 'read'],
    ['sourdough', '#sourdough'],
    ['東京', '京東'],
    ['', 'x'],
    ['x', ''],
  ])('of %j for %j is none', (text, query) => expect(findSnippet(text, query)).toBeUndefined())

  it('of a long text shows the place of the words', () => {
    const text = `${'flour and water '.repeat(100)}the secret starter ${'salt and time '.repeat(100)}`
    const snippet = shown(text, 'starter') ?? ''
    expect(snippet).toContain('secret [starter] salt')
    expect(snippet.startsWith('…')).toBe(true)
    expect(snippet.length).toBeLessThan(160)
  })

  it('holds only what the text holds, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % (text.length + 1)
        const query = text.slice(start, start + 1 + (length % 10)).toWellFormed()
        const parts = findSnippet(text, query)
        const plain = text.replace(/\s+/g, ' ')
        for (const part of parts ?? []) expect(part.text === '…' || plain.includes(part.text)).toBe(true)
      }),
    )
  })
})
