import { createBackend } from '#backend/backend'
import { ammanRoastery } from '#backend/sample/amman/roastery'
import type { SampleBusiness } from '#backend/sample/business'
import { kyotoCeramics } from '#backend/sample/kyoto/ceramics'
import { lisbonBakery } from '#backend/sample/lisbon/bakery'
import type { NewPost } from '#shared/calendar/contract'
import type { PostState } from '#shared/calendar/post'
import type { ChannelId, ClientId } from '#shared/kernel/ids'
import { createSeededRandom, type SeededRandom } from '#shared/kernel/seededRandom'
import { addDays, type LocalDate, type LocalDateTime, type Month, rangeOfMonth } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'

export interface LargeWorkspaceOptions {
  /** Empty, or a workspace to which the clients are added. */
  readonly folder: string
  readonly clients: number
  readonly postsPerClient: number
  /** Puts all posts into one month; otherwise they lie in the eleven months before and the month after `now`. */
  readonly month?: Month
  /** ISO instant; default 2026-03-10T09:00:00.000Z. */
  readonly now?: string
  readonly seed?: number
}

const BATCH = 10_000
const BUSINESSES: readonly SampleBusiness[] = [lisbonBakery, ammanRoastery, kyotoCeramics]
const WAITING: readonly PostState[] = ['scheduled', 'approved', 'in-review', 'draft', 'draft', 'changes-requested']

/** Fills a workspace through the handlers and closes it: the same options give the same workspace. */
export async function fillLargeWorkspace(options: LargeWorkspaceOptions): Promise<{ clientIds: ClientId[] }> {
  const now = options.now ?? '2026-03-10T09:00:00.000Z'
  const random = createSeededRandom(options.seed ?? 1)
  const backend = createBackend({
    folder: options.folder,
    clock: { nowMs: () => Date.parse(now) },
    random,
    log: () => {},
  })
  const call = async <T>(path: string, input: unknown): Promise<T> => {
    const result = await backend.dispatch({ kind: 'studio' }, { path, input })
    if (!result.ok) throw AppError.from(result.error)
    return result.value as T
  }
  try {
    const range = rangeOf(now, options.month)
    const digits = String(options.clients).length
    const clientIds: ClientId[] = []
    for (let number = 1; number <= options.clients; number++) {
      const business = random.pick(BUSINESSES)
      const { id: clientId } = await call<{ id: ClientId }>('clients.createClient', {
        name: `${String(number).padStart(digits, '0')} ${business.fields.name}`,
        timeZone: business.fields.timeZone,
        currency: business.fields.currency,
        locale: business.fields.locale,
        fields: { ...business.fields, contractStart: null, contractRenewal: null },
      })
      clientIds.push(clientId)
      const channelIds: ChannelId[] = []
      for (const { fields } of business.channels.slice(0, 2)) {
        channelIds.push((await call<{ id: ChannelId }>('clients.addChannel', { clientId, channel: fields })).id)
      }
      for (let made = 0; made < options.postsPerClient; made += BATCH) {
        const count = Math.min(BATCH, options.postsPerClient - made)
        const posts = Array.from({ length: count }, (_, index) =>
          writePost(business, channelIds, made + index, range, now.slice(0, 10), random),
        )
        await call('calendar.createPosts', { clientId, posts })
      }
    }
    return { clientIds }
  } finally {
    backend.close()
  }
}

interface Days {
  readonly from: LocalDate
  readonly count: number
}

const DAYS_BEFORE = 335
const DAYS_AFTER = 31

function rangeOf(now: string, month: Month | undefined): Days {
  if (month === undefined) {
    return { from: addDays(now.slice(0, 10) as LocalDate, -DAYS_BEFORE), count: DAYS_BEFORE + DAYS_AFTER }
  }
  const { from, to } = rangeOfMonth(month)
  return { from, count: Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) }
}

function writePost(
  business: SampleBusiness,
  channelIds: readonly ChannelId[],
  index: number,
  days: Days,
  today: string,
  random: SeededRandom,
): NewPost {
  const pillar = random.pick(business.pillars)
  const subject = random.pick(pillar.subjects)
  const caption = [random.pick(pillar.openings).text, subject.text, random.pick(pillar.closings).text].join('\n\n')
  const date = addDays(days.from, random.between(0, days.count - 1))
  // No zone skips an hour of the working day.
  const time = `${String(random.between(8, 21)).padStart(2, '0')}:${String(random.between(0, 11) * 5).padStart(2, '0')}`
  return {
    title: index % 2 === 0 ? `${pillar.title}: ${subject.topic} ${index + 1}` : '',
    caption,
    notes: index % 5 === 0 ? random.pick(pillar.notes) : '',
    scheduledAt: `${date}T${time}` as LocalDateTime,
    state: date < today ? 'published' : random.pick(WAITING),
    versions: channelIds.slice(0, 1 + (index % channelIds.length)).map((channelId) => ({
      channelId,
      caption: null,
      firstComment: pillar.hashtags.join(' '),
      link: '',
      media: null,
    })),
  }
}
