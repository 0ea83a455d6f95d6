import type { Post, PostState, PostSummary } from '#shared/calendar/post'
import type { Platform } from '#shared/clients/client'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import { uuidFromBytes, type PostId } from '#shared/kernel/ids'
import type { LocalDateTime, UtcInstant } from '#shared/kernel/time'

const random = createSeededRandom(7)
const STATES: readonly PostState[] = ['draft', 'in-review', 'approved', 'scheduled', 'published']

export function summary(scheduledAt: string | null, fields: Partial<PostSummary> = {}): PostSummary {
  return {
    id: uuidFromBytes(random.bytes(16)) as PostId,
    title: 'A post',
    state: 'draft',
    scheduledAt: scheduledAt as LocalDateTime | null,
    platforms: ['instagram'],
    pillarId: null,
    seriesId: null,
    revision: 1,
    ...fields,
  }
}

/** Posts spread over a month of 30 days, in time order, the same for the same count. */
export function monthOfPosts(month: string, count: number): PostSummary[] {
  const seeded = createSeededRandom(count)
  const platforms: readonly Platform[] = ['instagram', 'facebook', 'linkedin']
  const posts = Array.from({ length: count }, (_, index) => {
    const day = String(seeded.between(1, 30)).padStart(2, '0')
    const hour = String(seeded.between(6, 21)).padStart(2, '0')
    const minute = String(seeded.between(0, 11) * 5).padStart(2, '0')
    return summary(`${month}-${day}T${hour}:${minute}`, {
      title: `Post ${index + 1}`,
      state: seeded.pick(STATES),
      platforms: platforms.slice(0, seeded.between(1, 3)),
    })
  })
  return posts.toSorted((a, b) => {
    const [left, right] = [`${a.scheduledAt}${a.id}`, `${b.scheduledAt}${b.id}`]
    return left < right ? -1 : 1
  })
}

export function post(fields: Partial<Post> = {}): Post {
  return {
    id: '00000000-0000-4000-8000-000000000001' as PostId,
    title: 'Title',
    caption: 'Caption',
    notes: '',
    scheduledAt: null,
    versions: [],
    media: [],
    pillarId: null,
    campaignId: null,
    seriesId: null,
    occurrenceAt: null,
    state: 'draft',
    permalink: '',
    permalinks: [],
    createdAtUtc: '2026-03-01T00:00:00.000Z' as UtcInstant,
    updatedAtUtc: '2026-03-01T00:00:00.000Z' as UtcInstant,
    revision: 1,
    ...fields,
  }
}
