import { Temporal } from 'temporal-polyfill'
import { captionFor } from '#shared/calendar/post'
import type { SeededRandom } from '#shared/kernel/seededRandom'
import { addMinutes, type Month, monthOf } from '#shared/kernel/time'
import type { MetricsPlatform, PostFigures } from '#shared/marketing/postMetric'
import type { PostFormat, SampleBusiness } from './business'
import { PAST_MONTHS } from './planSlots'
import type { SamplePost } from './samplePost'

interface Audience {
  /** Reach of an average post as a share of the followers. */
  readonly reachShare: number
  readonly postTypes: Readonly<Record<PostFormat, string>>
  /** Shares of the people reached. */
  readonly reactions: number
  readonly comments: number
  readonly shares: number
}

const AUDIENCES: Readonly<Record<MetricsPlatform, Audience>> = {
  instagram: {
    reachShare: 0.3,
    postTypes: { image: 'IG image', carousel: 'IG carousel', reel: 'IG reel' },
    reactions: 0.046,
    comments: 0.0035,
    shares: 0.004,
  },
  facebook: {
    reachShare: 0.19,
    postTypes: { image: 'Photos', carousel: 'Photos', reel: 'Videos' },
    reactions: 0.021,
    comments: 0.003,
    shares: 0.0025,
  },
}

const REACH_OF_FORMAT: Readonly<Record<PostFormat, number>> = { image: 0.9, carousel: 1.05, reel: 1.5 }
const VIEWS_OF_FORMAT: Readonly<Record<PostFormat, number>> = { image: 1.18, carousel: 1.34, reel: 1.72 }
const BUSY_DAY = 1.18
const VIRAL_CHANCE = 1 / 75

/** Months before now whose files have a post that reached nobody, and one whose reach is missing. */
const FLAWED_MONTHS = [3, 7]
const FLAWED_POST = 4

/** A standard normal number, near enough: the sum of twelve (Irwin–Hall). */
function gaussian(random: SeededRandom): number {
  let sum = 0
  for (let count = 0; count < 12; count++) sum += random.next()
  return sum - 6
}

/** What the platform's export of a past month holds on the posts that went out in it. */
export function figuresOf(
  business: SampleBusiness,
  platform: MetricsPlatform,
  posts: readonly SamplePost[],
  month: Month,
  monthsAgo: number,
  random: SeededRandom,
): PostFigures[] {
  const channel = business.channels.find((each) => each.fields.platform === platform)
  if (!channel) return []
  const followers = (channel.fields.followersAtStart ?? 0) * business.monthlyGrowth ** (PAST_MONTHS - monthsAgo)
  return posts
    .filter((post) => post.state === 'published' && monthOf(post.scheduledAt) === month)
    .flatMap((post) => {
      const version = post.versions.find((each) => each.channelKey === channel.key)
      return version ? [{ post, caption: captionFor(post, version) }] : []
    })
    .map(({ post, caption }, index) => {
      const figures = measure(business, platform, post, caption, followers, random)
      return FLAWED_MONTHS.includes(monthsAgo) && index === FLAWED_POST ? withFlaw(figures) : figures
    })
}

function measure(
  business: SampleBusiness,
  platform: MetricsPlatform,
  post: SamplePost,
  caption: string,
  followers: number,
  random: SeededRandom,
): PostFigures {
  const audience = AUDIENCES[platform]
  const isInstagram = platform === 'instagram'
  const weekday = Temporal.PlainDateTime.from(post.scheduledAt).dayOfWeek
  const luck = Math.exp(0.23 * gaussian(random)) * (random.next() < VIRAL_CHANCE ? 4 + 4 * random.next() : 1)
  const reach = Math.max(
    9,
    Math.round(
      followers *
        audience.reachShare *
        REACH_OF_FORMAT[post.format] *
        post.appeal *
        (business.busyWeekdays.includes(weekday) ? BUSY_DAY : 1) *
        luck,
    ),
  )
  const part = (share: number, spread = 0.22) => Math.round(reach * share * Math.exp(spread * gaussian(random)))
  const talk = post.isConversation ? 3.4 : 1
  const page = business.channels.find((each) => each.fields.platform === platform)?.fields.address ?? ''
  const externalId = digits(random, isInstagram ? '1800' : '1220', 17)
  return {
    platform,
    externalId,
    publishedAt: addMinutes(post.scheduledAt, random.between(0, 3)),
    permalink: isInstagram ? post.permalink : `${page}/posts/${externalId}`,
    postType: audience.postTypes[post.format],
    caption,
    views: Math.max(reach, part(VIEWS_OF_FORMAT[post.format], 0.08)),
    reach,
    reactions: part(audience.reactions),
    comments: part(audience.comments * talk, 0.4),
    shares: part(audience.shares * (post.format === 'reel' ? 1.8 : 1), 0.4),
    saves: isInstagram ? part(post.format === 'carousel' ? 0.011 : 0.005, 0.35) : null,
    follows: isInstagram ? part(0.0012, 0.5) : null,
    clicks: isInstagram ? null : part(0.017, 0.35),
  }
}

/** Instagram: shown to nobody. Facebook: the file leaves the cells empty. */
function withFlaw(figures: PostFigures): PostFigures {
  return figures.platform === 'instagram'
    ? { ...figures, views: 0, reach: 0, reactions: 0, comments: 0, shares: 0, saves: 0, follows: 0 }
    : { ...figures, views: null, reach: null, clicks: null }
}

function digits(random: SeededRandom, start: string, length: number): string {
  return start + Array.from({ length: length - start.length }, () => random.between(0, 9)).join('')
}
