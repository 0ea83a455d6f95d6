import { Temporal } from 'temporal-polyfill'
import type { PostState } from '#shared/calendar/post'
import type { SeededRandom } from '#shared/kernel/seededRandom'
import { type LocalDate, localDateOf } from '#shared/kernel/time'
import type { Line, Mood, Pillar, SampleBusiness, SampleChannel, Subject } from './business'
import { createDeck, type Deck } from './deck'
import type { Slot } from './planSlots'
import type { SamplePost, SampleText, SampleVersion } from './samplePost'

interface Decks {
  readonly openings: Deck<Line>
  readonly subjects: Deck<Subject>
  readonly closings: Deck<Line>
  readonly notes: Deck<string>
}

/** The parts of a caption before they are put together. */
interface Parts {
  readonly opening: string
  readonly body: string
  readonly closing: string
  readonly english: string
}

const OPENING_SHARE = 0.86
const CLOSING_SHARE = 0.92
const ENGLISH_SHARE = 0.6
const TITLE_SHARE = 0.55
const NOTE_SHARE = 0.25
const LINK_SHARE_ON_FACEBOOK = 0.6
const PLACE_SHARE = 0.45
const TRIES = 6

const paragraphs = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n')
const captionOf = (parts: Parts) => paragraphs(parts.opening, parts.body, parts.closing, parts.english)

/** Writes the posts of a business one after the other; the same random numbers give the same words. */
export class PostWriter {
  private readonly business: SampleBusiness
  private readonly random: SeededRandom
  private readonly decks = new Map<string, Decks>()
  private readonly placeLines: Deck<string>
  private readonly memberLines = new Map<string, Deck<string>>()
  private readonly used = new Set<string>()
  private readonly day: Intl.DateTimeFormat

  constructor(business: SampleBusiness, random: SeededRandom) {
    this.business = business
    this.random = random
    for (const pillar of business.pillars) {
      this.decks.set(pillar.key, {
        openings: createDeck(random, pillar.openings),
        subjects: createDeck(random, pillar.subjects),
        closings: createDeck(random, pillar.closings),
        notes: createDeck(random, [...business.postNotes, ...pillar.notes]),
      })
    }
    for (const mood of business.moods) {
      this.decks.set(mood.key, {
        openings: createDeck(random, mood.openings),
        subjects: createDeck<Subject>(random, []),
        closings: createDeck(random, mood.closings),
        notes: createDeck<string>(random, []),
      })
    }
    this.placeLines = createDeck(
      random,
      business.channels.find((channel) => channel.style === 'with-place')?.lines ?? [],
    )
    for (const channel of business.channels) {
      if (channel.style === 'to-members') this.memberLines.set(channel.key, createDeck(random, channel.lines))
    }
    // Captions write prices in Western digits, so dates do too.
    this.day = new Intl.DateTimeFormat(`${business.fields.locale}-u-nu-latn`, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    })
  }

  write(slot: Slot, state: PostState): SamplePost {
    const text = slot.season ? this.writeSeason(slot) : this.writePillar(slot, state)
    const permalink = state === 'published' ? `https://instagram.example/p/${codeOf(this.random, 11)}` : ''
    return { ...text, scheduledAt: slot.scheduledAt, state, permalink }
  }

  private writeSeason(slot: Slot): SampleText {
    const { pillar, season } = slot
    if (!season) throw new Error('A seasonal post needs its season')
    const parts: Parts = { opening: '', body: season.text, closing: '', english: season.english ?? '' }
    const date = localDateOf(slot.scheduledAt)
    const link = { path: season.path, key: season.key }
    const versions = this.business.channels
      .slice(0, 2)
      .map((channel) => this.versionFor(channel, parts, date, link, season.hashtags))
    const caption = captionOf(parts)
    return {
      pillarKey: null,
      title: season.title,
      caption,
      firstCaption: season.text,
      notes: '',
      versions,
      format: season.format,
      appeal: pillar.appeal * 1.15,
      isConversation: false,
    }
  }

  private writePillar(slot: Slot, state: PostState): SampleText {
    const { pillar } = slot
    const date = localDateOf(slot.scheduledAt)
    const mood = this.business.moods.find((each) => each.isOn(date))
    let drawn = this.draw(pillar, mood, date)
    for (let tries = 1; tries < TRIES && this.used.has(captionOf(drawn.parts)); tries++)
      drawn = this.draw(pillar, mood, date)
    const { topic, parts } = drawn
    // What is only an idea has a sentence, and a draft is not finished.
    const said = state === 'idea' ? { ...parts, opening: '', closing: '', english: '' } : parts
    const caption = captionOf(state === 'draft' ? { ...said, closing: '', english: '' } : said)
    this.used.add(captionOf(parts))
    const channels = this.business.channels.filter(
      (channel, index) => index === 0 || this.random.next() < (pillar.alsoOn[channel.key] ?? 0),
    )
    return {
      pillarKey: pillar.key,
      title: state === 'idea' || this.random.next() < TITLE_SHARE ? `${pillar.title}: ${topic}` : '',
      caption,
      firstCaption: captionOf({ ...said, closing: '', english: '' }),
      notes: this.note(pillar),
      versions: channels.map((channel) => this.versionFor(channel, said, date, pillar, pillar.hashtags)),
      format: pillar.format,
      appeal: pillar.appeal,
      isConversation: pillar.isConversation ?? false,
    }
  }

  private draw(pillar: Pillar, mood: Mood | undefined, date: LocalDate): { topic: string; parts: Parts } {
    const month = Number(date.slice(5, 7))
    const isItsDay = Temporal.PlainDate.from(date).dayOfWeek === pillar.weekday
    const fits = (line: Line) =>
      (line.months?.includes(month) ?? true) &&
      (line.notIn === undefined || line.notIn !== mood?.key) &&
      (line.isOfItsDay !== true || isItsDay)
    const own = this.decks.get(pillar.key)
    const frame = mood ? this.decks.get(mood.key) : own
    const subject = own?.subjects.draw(fits)
    if (!own || !frame || !subject) throw new Error(`Nothing to say for ${pillar.key} on ${date}`)
    const opening = this.random.next() < OPENING_SHARE ? frame.openings.draw(fits)?.text : undefined
    const hasClosing = subject.needsNoClosing !== true && this.random.next() < CLOSING_SHARE
    const closing = hasClosing ? frame.closings.draw(fits)?.text : undefined
    const english = this.random.next() < ENGLISH_SHARE ? subject.english : undefined
    const fill = this.filler(date)
    return {
      topic: subject.topic,
      parts: {
        opening: fill(opening ?? ''),
        body: fill(subject.text),
        closing: fill(closing ?? ''),
        english: fill(english ?? ''),
      },
    }
  }

  /** Fills the slots of a post's sentences, each time with the same number and day. */
  private filler(date: LocalDate): (text: string) => string {
    const count = String(this.random.between(12, 48))
    const day = Temporal.PlainDate.from(date)
    const saturday = day.add({ days: (6 - day.dayOfWeek + 7) % 7 || 7 })
    return (text) =>
      text.replaceAll('{count}', count).replaceAll('{saturday}', () => this.day.format(Date.parse(saturday.toString())))
  }

  private versionFor(
    channel: SampleChannel,
    parts: Parts,
    date: LocalDate,
    link: { readonly path: string; readonly key: string },
    hashtags: readonly string[],
  ): SampleVersion {
    const { platform } = channel.fields
    const isInstagram = platform === 'instagram'
    const hasLink =
      platform === 'facebook' ? this.random.next() < LINK_SHARE_ON_FACEBOOK : !isInstagram && platform !== 'tiktok'
    const query = `utm_source=${platform}&utm_medium=social&utm_campaign=${link.key}&utm_content=${date}`
    return {
      channelKey: channel.key,
      caption: this.captionOn(channel, parts),
      firstComment: isInstagram ? [...hashtags, ...this.business.brandHashtags].join(' ') : '',
      link: hasLink ? `${this.business.fields.website}${link.path}?${query}` : '',
      media: null,
    }
  }

  private captionOn(channel: SampleChannel, parts: Parts): string | null {
    switch (channel.style) {
      case 'base':
        return null
      case 'short':
        return parts.body
      case 'with-place': {
        const place = this.random.next() < PLACE_SHARE ? this.placeLines.draw() : undefined
        return place === undefined ? null : paragraphs(parts.opening, parts.body, parts.closing, place)
      }
      case 'to-members':
        return paragraphs(this.memberLines.get(channel.key)?.draw() ?? '', parts.body, parts.closing)
    }
  }

  private note(pillar: Pillar): string {
    return this.random.next() < NOTE_SHARE ? (this.decks.get(pillar.key)?.notes.draw() ?? '') : ''
  }
}

const CODE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function codeOf(random: SeededRandom, length: number): string {
  return Array.from({ length }, () => CODE_LETTERS[random.between(0, CODE_LETTERS.length - 1)]).join('')
}
