import type { PostState } from '#shared/calendar/post'
import type { SeededRandom } from '#shared/kernel/seededRandom'
import type { SamplePost } from './samplePost'

/** What happens to a post after it was written down: a new state, or the caption that the client asked for. */
export type PostStep =
  | { readonly atMs: number; readonly kind: 'state'; readonly state: PostState }
  | { readonly atMs: number; readonly kind: 'caption' }

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const REVIEWED_SHARE = 0.35

/** Which states lead to the last one from a draft. */
function preparationOf(state: PostState, isReviewed: boolean): PostState[] {
  switch (state) {
    case 'idea':
    case 'draft':
      return []
    case 'in-review':
      return ['in-review']
    case 'changes-requested':
      return ['in-review', 'changes-requested']
    case 'approved':
      return ['in-review', 'approved']
    case 'on-hold':
      return ['in-review', 'on-hold']
    case 'scheduled':
    case 'published':
    case 'missed':
      return isReviewed ? ['in-review', 'approved', 'scheduled'] : ['scheduled']
  }
}

/**
 * The steps of a post that was drafted at `draftedMs`, in order of time and none after `nowMs`. With
 * `isRevised` the client asked for another caption first. `atWork` moves a time into the working hours of
 * its day.
 */
export function storyOf(
  post: SamplePost,
  times: {
    readonly draftedMs: number
    readonly scheduledMs: number
    readonly nowMs: number
    atWork(ms: number, endMs: number): number
  },
  isRevised: boolean,
  random: SeededRandom,
): PostStep[] {
  const isReviewed = random.next() < REVIEWED_SHARE || isRevised
  const preparation = preparationOf(post.state, isReviewed)
  const kinds: readonly ('caption' | PostState)[] =
    isRevised && preparation.length > 0 ? ['in-review', 'changes-requested', 'caption', ...preparation] : preparation
  const end = Math.min(times.scheduledMs - 2 * HOUR_MS, times.nowMs - 10 * MINUTE_MS)
  const gap = Math.min(26 * HOUR_MS, (end - times.draftedMs) / (kinds.length + 1))
  const steps = kinds.map((kind, index): PostStep => {
    const atMs = times.atWork(Math.floor(times.draftedMs + gap * (index + 0.6 + random.next() * 0.8)), end)
    return kind === 'caption' ? { atMs, kind } : { atMs, kind: 'state', state: kind }
  })
  if (post.state === 'published') {
    const atMs = Math.min(times.scheduledMs + random.between(1, 9) * MINUTE_MS, times.nowMs)
    steps.push({ atMs, kind: 'state', state: 'published' })
  }
  if (post.state === 'missed') {
    const noticedMs = Math.min(times.scheduledMs + random.between(14, 20) * HOUR_MS, times.nowMs)
    const atMs = times.atWork(noticedMs, times.nowMs)
    steps.push({ atMs, kind: 'state', state: 'missed' })
  }
  return steps
}
