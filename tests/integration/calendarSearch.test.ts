import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { addClient } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
beforeEach(async () => {
  studio = createTestBackend()
  const bakery = await addClient(studio, 'Bakery')
  const shop = await addClient(studio, '東京ショップ', 'Asia/Tokyo')
  await studio.api.calendar.createPosts({
    clientId: bakery.id,
    posts: [
      { title: 'Pão de São João', caption: 'Don’t miss it 🎉 #festas', notes: 'ask Zoë' },
      { title: 'Bread', caption: 'sourdough, bread, bread and bread' },
      { title: 'Other', caption: 'a loaf of bread among many other words that make this caption rather long' },
      { title: 'مرحبا', caption: 'أهلًا وسهلًا بكم' },
      { title: 'हिन्दी में', caption: 'C++ & C#' },
    ],
  })
  await studio.api.calendar.createPosts({
    clientId: shop.id,
    posts: [{ title: '新しい東京の店', caption: 'カフェ👩‍👩‍👧と日本語 ไทยแลนด์ 한국어를' }],
  })
})
afterEach(() => studio.close())

const search = async (text: string, limit?: number) =>
  (await studio.api.calendar.searchPosts({ text, limit })).map(({ title }) => title)

describe('the search over all clients', () => {
  it.each([
    ['sao joao', 'Pão de São João'],
    ['SÃO', 'Pão de São João'],
    ['joã', 'Pão de São João'],
    ['zoe', 'Pão de São João'],
    ["don't", 'Pão de São João'],
    ['don', 'Pão de São João'],
    ['🎉', 'Pão de São João'],
    ['#festas', 'Pão de São João'],
    ['مرحبا', 'مرحبا'],
    ['اهلا', 'مرحبا'],
    ['हिन्दी', 'हिन्दी में'],
    ['c++', 'हिन्दी में'],
    ['東京', '新しい東京の店'],
    ['京の', '新しい東京の店'],
    ['新しい 日本', '新しい東京の店'],
    ['カフェ', '新しい東京の店'],
    ['👩‍👩‍👧', '新しい東京の店'],
    ['ไทย', '新しい東京の店'],
    ['한국', '新しい東京の店'],
  ])('finds %s', async (text, title) => expect(await search(text)).toContain(title))

  it.each(['京東', 'ead', 'bread 東京', '🎂', '', '  ', '"', '()', '*', '--'])('does not find %j', async (text) =>
    expect(await search(text)).toEqual([]),
  )

  it('puts the best first and names the client', async () => {
    expect(await search('bread')).toEqual(['Bread', 'Other'])
    expect(await search('bread', 1)).toEqual(['Bread'])
    expect(await studio.api.calendar.searchPosts({ text: '店' })).toMatchObject([
      { clientName: '東京ショップ', state: 'idea', scheduledAt: null },
    ])
  })

  it('follows an edit', async () => {
    const [found] = await studio.api.calendar.searchPosts({ text: 'sourdough' })
    if (!found) throw new Error('not found')
    await studio.api.calendar.updatePost({
      clientId: found.clientId,
      postId: found.postId,
      changes: { caption: 'rye' },
    })
    expect(await search('sourdough')).toEqual([])
    expect(await search('rye')).toEqual(['Bread'])
  })

  it('takes any text for words, never for a query', async () => {
    const operators = fc.constantFrom(
      '"',
      "'",
      '*',
      '(',
      ')',
      ':',
      '^',
      '-',
      '+',
      '{',
      '}',
      ' AND ',
      ' OR ',
      ' NOT ',
      'NEAR(',
      'title:',
      '\\',
      ';',
      '%',
    )
    const text = fc.array(fc.oneof(operators, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(text, async (parts) => {
        await search(parts.join('').slice(0, 500).toWellFormed().replaceAll('\0', ''))
      }),
      { numRuns: 500 },
    )
  })
})
