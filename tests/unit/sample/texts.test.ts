import { describe, expect, test } from 'vitest'
import { ammanRoastery } from '#backend/sample/amman/roastery'
import type { SampleBusiness } from '#backend/sample/business'
import { createDeck } from '#backend/sample/deck'
import { kyotoCeramics } from '#backend/sample/kyoto/ceramics'
import { lisbonBakery } from '#backend/sample/lisbon/bakery'
import { planSlots, statesOf } from '#backend/sample/planSlots'
import { PostWriter } from '#backend/sample/writePosts'
import { ClientFields } from '#shared/clients/client'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import type { LocalDateTime } from '#shared/kernel/time'

const BUSINESSES = [lisbonBakery, ammanRoastery, kyotoCeramics]

const SCRIPTS = new Map([
  [lisbonBakery, /[ãõçáàéíóúâêô]|\b(de|que|o|a)\b/],
  [ammanRoastery, /\p{Script=Arabic}/u],
  [kyotoCeramics, /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u],
])

function writeYear(business: SampleBusiness, seed = 5) {
  const random = createSeededRandom(seed)
  const now = '2026-05-20T11:00' as LocalDateTime
  const slots = planSlots(business, now, random, 3)
  const states = statesOf(slots, now)
  const writer = new PostWriter(business, random)
  return slots.map((slot, index) => ({ slot, post: writer.write(slot, states[index] ?? 'draft') }))
}

describe.each(BUSINESSES)('the words of $fields.name', (business) => {
  const year = writeYear(business)
  const published = year.map(({ post }) => post).filter((post) => post.state === 'published')

  test('the profile is complete and valid', () => {
    const fields = ClientFields.parse({ ...business.fields, contractStart: null, contractRenewal: null })
    for (const text of [fields.industry, fields.website, fields.goals, fields.competitors, fields.notes]) {
      expect(text).not.toBe('')
    }
    expect(fields.brand.voice.wordsToUse.length).toBeGreaterThan(3)
    expect(fields.brand.voice.wordsToAvoid.length).toBeGreaterThan(3)
    expect(fields.contacts.length).toBeGreaterThan(1)
  })

  test('the client’s own words to avoid are avoided', () => {
    for (const { post } of year) {
      for (const word of business.fields.brand.voice.wordsToAvoid) {
        expect(` ${post.caption} `.toLowerCase()).not.toMatch(new RegExp(`[\\s.,!]${word.toLowerCase()}[\\s.,!]`))
      }
    }
  })

  test('captions are in the client’s language, filled in, and hardly ever the same', () => {
    for (const { caption } of published) {
      expect(caption).toMatch(SCRIPTS.get(business) ?? /$^/)
      expect(caption).not.toMatch(/[{}]|undefined/)
    }
    expect(new Set(published.map((post) => post.caption)).size).toBeGreaterThan(published.length * 0.97)
    expect(published.filter((post) => /\p{Extended_Pictographic}/u.test(post.caption)).length).toBeGreaterThan(40)
    expect(published.filter((post) => post.caption.includes('\n\n')).length).toBeGreaterThan(published.length * 0.8)
  })

  test('lines that name a day of the week are said on that day', () => {
    const dayLines = business.pillars.flatMap((pillar) =>
      pillar.openings.filter((line) => line.isOfItsDay).map((line) => ({ pillar, text: line.text })),
    )
    expect(dayLines.length).toBeGreaterThan(0)
    for (const { slot, post } of year) {
      const said = dayLines.find(({ text }) => post.caption.startsWith(text))
      const weekday = new Date(slot.scheduledAt.slice(0, 10)).getUTCDay() || 7
      if (said) expect(weekday).toBe(said.pillar.weekday)
    }
  })

  test('hashtags stay within what Instagram takes, and a short version within what X takes', () => {
    for (const { post } of year) {
      for (const version of post.versions) {
        const hashtags = version.firstComment.split(' ').filter((word) => word !== '')
        expect(hashtags.length).toBeLessThanOrEqual(5)
        expect(new Set(hashtags).size).toBe(hashtags.length)
        if (version.channelKey === 'x') expect([...(version.caption ?? '')].length).toBeLessThanOrEqual(128)
      }
    }
  })

  test('some versions differ from the base, and links carry their campaign', () => {
    const versions = year.flatMap(({ post }) => post.versions)
    expect(versions.some((version) => version.caption !== null)).toBe(true)
    expect(versions.some((version) => version.caption === null)).toBe(true)
    const links = versions.map((version) => version.link).filter((link) => link !== '')
    expect(links.length).toBeGreaterThan(50)
    for (const link of links) {
      const url = new URL(link)
      expect(url.hostname).toMatch(/\.example$/)
      for (const name of ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content']) {
        expect(url.searchParams.get(name)).toBeTruthy()
      }
    }
  })

  test('the same random numbers give the same words', () => {
    expect(writeYear(business)).toEqual(year)
    expect(writeYear(business, 6)).not.toEqual(year)
  })
})

test('a deck gives every item once before it repeats one', () => {
  const deck = createDeck(createSeededRandom(3), [1, 2, 3, 4, 5])
  const rounds = [0, 1, 2].map(() => [1, 2, 3, 4, 5].map(() => deck.draw()))
  for (const round of rounds) expect(round.toSorted()).toEqual([1, 2, 3, 4, 5])
  expect(deck.draw((item) => item === 9)).toBeUndefined()
})
