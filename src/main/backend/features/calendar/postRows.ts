import type { Post, PostEvent, PostSummary, PostVersion } from '#shared/calendar/post'
import { AppError } from '#shared/rpc/appError'
import type { ClientDatabase, PostTable } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { listPostEventRows } from './postEventsRepo'
import { findPostRow, listVersionRows, type PostSummaryRow } from './postsRepo'

export function toSummary(row: PostSummaryRow): PostSummary {
  return {
    id: row.id,
    title: row.display_title,
    state: row.state,
    scheduledAt: row.scheduled_at,
    platforms: row.platforms === '' ? [] : row.platforms.split(','),
    revision: row.revision,
  } as PostSummary
}

export function listVersions(store: ReadStore<ClientDatabase>, postId: string): PostVersion[] {
  return listVersionRows(store, postId).map(
    (row) =>
      ({
        channelId: row.channel_id,
        caption: row.caption,
        firstComment: row.first_comment,
        link: row.link,
      }) as PostVersion,
  )
}

export function toPost(store: ReadStore<ClientDatabase>, row: PostTable): Post {
  return {
    id: row.id,
    title: row.title,
    caption: row.caption,
    notes: row.notes,
    state: row.state,
    scheduledAt: row.scheduled_at,
    versions: listVersions(store, row.id),
    permalink: row.permalink,
    createdAtUtc: row.created_at_utc,
    updatedAtUtc: row.updated_at_utc,
    revision: row.revision,
  } as Post
}

export function listHistory(store: ReadStore<ClientDatabase>, postId: string): PostEvent[] {
  return listPostEventRows(store, postId).map(
    (row) => ({ atUtc: row.at_utc, kind: row.kind, from: row.from_value, to: row.to_value }) as PostEvent,
  )
}

/** A post that is not deleted. Throws `post-not-found`. */
export function getPostRow(store: ReadStore<ClientDatabase>, postId: string): PostTable {
  const row = findPostRow(store, postId)
  if (!row || row.deleted_at_utc !== null) throw new AppError('post-not-found', 'This post does not exist any more.')
  return row
}
