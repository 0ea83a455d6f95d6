import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSearchQueries, searchText } from '#shared/calendar/searchText'

const widest = (text: string) => createSearchQueries(text).at(-1)

describe('a search query', () => {
  it.each([
    ['hello wor', '"hello" "wor" *'],
    ['São João', '"sao" "joao" *'],
    ['don’t', '"don t" *'],
    ['"a" OR b', '"a" "or" "b" *'],
    ['NEAR(a b)', '"near a" "b" *'],
    ['title:x*', '"title x" *'],
    ['東京', '"東 京" *'],
    ['مَرْحَبًا', '"مرحبا" *'],
    ['🎉', '"emoji1f389" *'],
    ['#Pão', '"\uE001pao" *'],
    ['fresh #summer_s', '"fresh" "\uE001summers" *'],
    ['C#', '"c" *'],
  ])('of %s is %s', (text, query) => expect(widest(text)).toBe(query))

  it('looks in titles first, then for whole words, then for beginnings; a hashtag not in titles', () => {
    expect(createSearchQueries('Rye br')).toEqual(['"\uE000rye" "\uE000br" *', '"rye" "br"', '"rye" "br" *'])
    expect(createSearchQueries('#rye')).toEqual(['"\uE001rye"', '"\uE001rye" *'])
    expect(createSearchQueries(' !')).toEqual([])
  })

  it.each(['', '   ', '!!!', '"', '""', '*', '(', '\u200d'])('of %j is none', (text) =>
    expect(createSearchQueries(text)).toEqual([]),
  )

  it('holds nothing but quoted words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(widest(text) ?? '"a" *').toMatch(/^("[^"]+" )+\*$/)
      }),
    )
  })

  it('is made like the indexed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        const text = any.replaceAll('#', '')
        const words = searchText(text)
          .split(/[^\p{L}\p{N}\p{Co}]+/u)
          .filter(Boolean)
        const asked = (widest(text) ?? '').split(/[" *]+/).filter(Boolean)
        expect(asked).toEqual(words)
      }),
    )
  })
})
