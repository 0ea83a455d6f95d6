import type { NewPost } from '#shared/calendar/contract'
import type { PostState } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import {
  addDays,
  addMonths,
  localDateOf,
  type LocalDateTime,
  localDateTimeOf,
  monthOf,
  utcInstantFromMs,
} from '#shared/kernel/time'
import { campaignOf } from './addPlan'
import { mediaOf } from './addPictures'
import type { BusinessYear } from './businessYear'
import { PAST_MONTHS } from './planSlots'
import { type PostStep, storyOf } from './postStory'
import type { SamplePost } from './samplePost'

const DAY_MS = 86_400_000
/** Older posts are written down after they went out, a handful at a time: each change of a state costs a commit. */
const MONTHS_WITH_STORY = 1
const POSTS_PER_RECORD = 8
const RECORDED_AT = '09:40'
const PLANNED_AT = '20T15:00'
const LATEST_PLAN_DAYS_AGO = 2
const IDEAS_DAYS_AGO = 12
const QUEUED_IDEAS = 3
const EVERY_NTH_REVISED = 6

/** Puts the posts of the year on the timeline, month by month. */
export function addPosts(year: BusinessYear, posts: readonly SamplePost[]): void {
  const { timeline, thisMonth, nowMs, msOf } = year
  for (let monthsAgo = PAST_MONTHS; monthsAgo >= -1; monthsAgo--) {
    const month = addMonths(thisMonth, -monthsAgo)
    const ofMonth = posts.filter((post) => monthOf(post.scheduledAt) === month)
    if (monthsAgo > MONTHS_WITH_STORY) {
      addRecorded(year, ofMonth)
    } else {
      const planned = msOf(`${addMonths(month, -1)}-${PLANNED_AT}` as LocalDateTime)
      addPlanned(year, ofMonth, Math.min(planned, nowMs - LATEST_PLAN_DAYS_AGO * DAY_MS))
    }
  }
  timeline.add(nowMs - IDEAS_DAYS_AGO * DAY_MS, async () => {
    const [channelId] = year.channelIds.values()
    const ideas = await year.calendar.createPosts({
      clientId: year.clientId,
      posts: year.business.ideas.map(({ title, text }, index) => ({
        title,
        notes: text,
        state: 'idea',
        // The first ones are thought through far enough to have a channel, and wait for a slot.
        versions:
          channelId && index < QUEUED_IDEAS
            ? [{ channelId, caption: null, firstComment: '', link: '', media: null }]
            : [],
      })),
    })
    for (const postId of ideas.slice(0, QUEUED_IDEAS)) {
      await year.planning.queuePost({ clientId: year.clientId, postId })
    }
  })
}

const WORK_BEGINS_HOUR = 9
const WORK_HOURS = 10

/** Presses the 24 hours of a day into those of work, so that the order stays. The last day keeps its times. */
function createWorkingHours({ msOf, business }: BusinessYear): (ms: number, endMs: number) => number {
  const dateOf = (ms: number) => localDateOf(localDateTimeOf(utcInstantFromMs(ms), business.fields.timeZone))
  return (ms, endMs) => {
    const date = dateOf(ms)
    if (date >= dateOf(endMs)) return ms
    const startMs = msOf(`${date}T00:00` as LocalDateTime)
    return Math.floor(startMs + (WORK_BEGINS_HOUR / 24) * DAY_MS + ((ms - startMs) * WORK_HOURS) / 24)
  }
}

function toNewPost(year: BusinessYear, post: SamplePost, state: PostState, caption: string): NewPost {
  return {
    title: post.title,
    caption,
    notes: post.notes,
    scheduledAt: post.scheduledAt,
    state,
    permalink: state === 'published' ? post.permalink : '',
    pillarId: (post.pillarKey !== null && year.pillarIds.get(post.pillarKey)) || null,
    campaignId: campaignOf(year, post),
    versions: post.versions.flatMap(({ channelKey, ...version }) => {
      const channelId = year.channelIds.get(channelKey)
      return channelId ? [{ channelId, ...version }] : []
    }),
  }
}

function addRecorded(year: BusinessYear, posts: readonly SamplePost[]): void {
  const { calendar, clientId, timeline, msOf } = year
  for (let from = 0; from < posts.length; from += POSTS_PER_RECORD) {
    const batch = posts.slice(from, from + POSTS_PER_RECORD)
    const last = batch.at(-1)
    if (!last) continue
    timeline.add(msOf(`${addDays(localDateOf(last.scheduledAt), 1)}T${RECORDED_AT}` as LocalDateTime), () =>
      calendar.createPosts({ clientId, posts: batch.map((post) => toNewPost(year, post, post.state, post.caption)) }),
    )
  }
}

function addPlanned(year: BusinessYear, posts: readonly SamplePost[], draftedMs: number): void {
  const { calendar, clientId, timeline, nowMs, random } = year
  const ids = new Map<SamplePost, PostId>()
  const atWork = createWorkingHours(year)
  const isRevised = (post: SamplePost, index: number) =>
    index % EVERY_NTH_REVISED === EVERY_NTH_REVISED - 1 && post.firstCaption !== post.caption
  timeline.add(draftedMs, async () => {
    const created = await calendar.createPosts({
      clientId,
      posts: posts.map((post, index) => ({
        ...toNewPost(
          year,
          post,
          post.state === 'idea' ? 'idea' : 'draft',
          isRevised(post, index) ? post.firstCaption : post.caption,
        ),
        media: mediaOf(year, post),
      })),
    })
    for (const [index, postId] of created.entries()) {
      const post = posts[index]
      if (post) ids.set(post, postId)
    }
  })
  for (const [index, post] of posts.entries()) {
    const times = { draftedMs, scheduledMs: year.msOf(post.scheduledAt), nowMs, atWork }
    const feedback = random.pick(year.business.feedback)
    for (const step of storyOf(post, times, isRevised(post, index), random)) {
      timeline.add(step.atMs, () => {
        const postId = ids.get(post)
        return postId && take(year, post, postId, step, feedback)
      })
    }
  }
}

function take(year: BusinessYear, post: SamplePost, postId: PostId, step: PostStep, feedback: string): unknown {
  const { calendar, clientId } = year
  if (step.kind === 'caption') {
    const notes = [post.notes, feedback].filter((note) => note !== '').join('\n')
    return calendar.updatePost({ clientId, postId, changes: { caption: post.caption, notes } })
  }
  const link = step.state === 'published' ? { permalink: post.permalink } : {}
  return calendar.changeState({ clientId, postId, state: step.state, ...link })
}
