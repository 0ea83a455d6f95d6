import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countHashtags } from '#shared/calendar/captionLength'
import { escapeTemplate, fillTemplate, templateFields } from '#shared/planning/captionTemplate'
import { foldHashtag, insertHashtags, parseHashtags } from '#shared/planning/hashtags'

describe('pasted hashtags', () => {
  it('are split, normalised, and kept once whatever their case', () => {
    expect(parseHashtags('#Bread, buns;＃café #bread\n#قهوة|パン #a#b BUNS.')).toEqual({
      hashtags: ['#Bread', '#buns', '#café', '#قهوة', '#パン', '#a', '#b'],
      duplicates: ['#bread', '#BUNS'],
      refused: [],
    })
  })

  it('are refused with a reason where no platform takes them', () => {
    expect(parseHashtags('#2026 #sour-dough ##').refused).toEqual([
      { text: '#2026', reason: 'only digits, which no platform links' },
      { text: '#sour-dough', reason: '“-” ends a hashtag' },
    ])
  })

  it('lose nothing: each word is taken, dropped as a duplicate, or refused', () => {
    const word = constantFrom('#bread', 'Bread', '#12', 'a-b', '#é', '＃x', '#日本')
    assert(
      property(array(word, { maxLength: 30 }), (words) => {
        const { hashtags, duplicates, refused } = parseHashtags(words.join(' '))
        expect(hashtags.length + duplicates.length + refused.length).toBe(words.length)
        expect(new Set(hashtags.map(foldHashtag)).size).toBe(hashtags.length)
        expect(countHashtags(hashtags.join(' '))).toBe(hashtags.length)
      }),
    )
  })
})

describe('inserting hashtags', () => {
  it('adds those that are not there yet, apart from words and beside other hashtags', () => {
    const group = ['#bread', '#buns']
    expect(insertHashtags('', group, []).suffix).toBe('#bread #buns')
    expect(insertHashtags('Warm', group, []).suffix).toBe('\n\n#bread #buns')
    expect(insertHashtags('Warm\n', group, []).suffix).toBe('\n#bread #buns')
    expect(insertHashtags('Warm\n\n#BREAD', group, [])).toMatchObject({ suffix: ' #buns', present: ['#bread'] })
    expect(insertHashtags('#bread #buns', group, []).suffix).toBe('')
  })

  it('leaves banned ones out and names those to avoid', () => {
    const marks = [
      { hashtag: '#Bread', kind: 'banned' as const },
      { hashtag: '#buns', kind: 'avoid' as const },
    ]
    expect(insertHashtags('', ['#bread', '#buns', '#oven'], marks)).toEqual({
      suffix: '#buns #oven',
      added: ['#buns', '#oven'],
      present: [],
      banned: ['#bread'],
      avoided: ['#buns'],
    })
  })

  it('changes nothing the second time', () => {
    assert(
      property(string(), array(constantFrom('#a', '#b', '#ç', '#日本'), { maxLength: 4 }), (text, hashtags) => {
        const group = [...new Set(hashtags)]
        const once = text + insertHashtags(text, group, []).suffix
        expect(insertHashtags(once, group, []).suffix).toBe('')
      }),
    )
  })
})

describe('caption templates', () => {
  it('ask for each field once, whatever its case and white space', () => {
    expect(templateFields('{{Product}} on {{ date }}: {{product}}, {single} \\{{no}} {{}} {{open')).toEqual([
      'Product',
      'date',
    ])
  })

  it('fill what is there and say what is missing', () => {
    expect(fillTemplate('{{product}} until {{date}}. \\{{x}}', { Product: 'Buns {{date}}', date: ' ' })).toEqual({
      text: 'Buns {{date}} until {{date}}. {{x}}',
      missing: ['date'],
    })
  })

  it('give back any text that was escaped, and ask for nothing then', () => {
    assert(
      property(
        array(constantFrom('{', '}', '{{', '}}', '\\', 'a', '\n'), { maxLength: 20 }).map((parts) => parts.join('')),
        (text) => {
          // A backslash before braces means something, so such a text cannot be told from an escaped one.
          if (text.includes('\\{')) return
          expect(templateFields(escapeTemplate(text))).toEqual([])
          expect(fillTemplate(escapeTemplate(text), {}).text).toBe(text)
        },
      ),
    )
  })
})
