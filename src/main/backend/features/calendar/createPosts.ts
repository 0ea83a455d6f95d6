import type { NewPost } from '#shared/calendar/contract'
import { displayTitle, type PostState } from '#shared/calendar/post'
import { nowUtc } from '#shared/kernel/clock'
import type { PostId } from '#shared/kernel/ids'
import type { TimeZone } from '#shared/kernel/time'
import { type BackendContext, createId } from '../../context'
import type { ChangeSet } from '../../db/clientFiles'
import type { ClientDatabase, PostTable } from '../../db/schema'
import type { WriteStore } from '../../db/statement'
import { getProfileRow } from '../../projection/clientSourceRepo'
import { insertPostEvent } from './postEventsRepo'
import { assertDateFits, assertMediaExist, assertPlanExists, assertTimeExists, derivePlatforms } from './postRules'
import { insertPost, listChannelPlatforms, replaceMedia, replaceVersions } from './postsRepo'

/** Inserts posts in the caller's transaction, each under its id or a new one. `fieldOf` names the input's field of a post for messages. */
export function createPosts(
  context: BackendContext,
  store: WriteStore<ClientDatabase>,
  change: ChangeSet,
  posts: readonly (NewPost & { readonly id?: PostId })[],
  fieldOf: (index: number, field: string) => string,
): PostTable[] {
  const timeZone = getProfileRow(store).time_zone as TimeZone
  const channelPlatforms = listChannelPlatforms(store)
  const now = nowUtc(context.clock)
  change.topic('clients')
  return posts.map((post, index) => {
    const scheduledAt = post.scheduledAt ?? null
    const state: PostState = post.state ?? (scheduledAt === null ? 'idea' : 'draft')
    const dateField = fieldOf(index, 'scheduledAt')
    assertDateFits(state, scheduledAt, dateField)
    if (scheduledAt !== null) assertTimeExists(scheduledAt, timeZone, dateField)
    const versions = post.versions ?? []
    assertPlanExists(store, post, (field) => fieldOf(index, field))
    assertMediaExist(store, post, (field) => fieldOf(index, field))
    const title = post.title ?? ''
    const caption = post.caption ?? ''
    const row: PostTable = {
      id: post.id ?? createId<PostId>(context),
      title,
      caption,
      notes: post.notes ?? '',
      state,
      scheduled_at: scheduledAt,
      permalink: post.permalink ?? '',
      display_title: displayTitle(title, caption),
      platforms: derivePlatforms(versions, channelPlatforms, fieldOf(index, 'versions')),
      revision: 1,
      pillar_id: post.pillarId ?? null,
      campaign_id: post.campaignId ?? null,
      series_id: null,
      occurrence_at: null,
      created_at_utc: now,
      updated_at_utc: now,
      deleted_at_utc: null,
    }
    insertPost(store, row)
    replaceVersions(store, row.id, versions)
    replaceMedia(store, row.id, post.media ?? [])
    insertPostEvent(store, { post_id: row.id, at_utc: now, kind: 'created', from_value: '', to_value: state })
    change.post(row.id, { isCountChanged: true })
    return row
  })
}
