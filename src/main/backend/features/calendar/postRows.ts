import type { Post, PostEvent, PostMedia, PostSummary, PostVersion } from '#shared/calendar/post'
import { AppError } from '#shared/rpc/appError'
import type { ClientDatabase, PostTable } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { listPermalinks } from './permalinksRepo'
import { listPostEventRows } from './postEventsRepo'
import { findPostRow, listMediaRows, listVersionRows, type PostSummaryRow } from './postsRepo'

export function toSummary(row: PostSummaryRow): PostSummary {
  return {
    id: row.id,
    title: row.display_title,
    state: row.state,
    scheduledAt: row.scheduled_at,
    platforms: row.platforms === '' ? [] : row.platforms.split(','),
    pillarId: row.pillar_id,
    seriesId: row.series_id,
    revision: row.revision,
  } as PostSummary
}

/** Media by channel; under "" the post's own. */
function listMedia(store: ReadStore<ClientDatabase>, postId: string): Map<string, PostMedia[]> {
  const byChannel = new Map<string, PostMedia[]>()
  for (const row of listMediaRows(store, postId)) {
    const media = { assetId: row.asset_id, altText: row.alt_text } as PostMedia
    const known = byChannel.get(row.channel_id)
    if (known) known.push(media)
    else byChannel.set(row.channel_id, [media])
  }
  return byChannel
}

/** What a post holds beside its row. */
export function listContent(
  store: ReadStore<ClientDatabase>,
  postId: string,
): { versions: PostVersion[]; media: PostMedia[] } {
  const media = listMedia(store, postId)
  const versions = listVersionRows(store, postId).map(
    (row) =>
      ({
        channelId: row.channel_id,
        caption: row.caption,
        firstComment: row.first_comment,
        link: row.link,
        media: row.has_own_media === 0 ? null : (media.get(row.channel_id) ?? []),
      }) as PostVersion,
  )
  return { versions, media: media.get('') ?? [] }
}

export function toPost(store: ReadStore<ClientDatabase>, row: PostTable): Post {
  return {
    id: row.id,
    title: row.title,
    caption: row.caption,
    notes: row.notes,
    state: row.state,
    scheduledAt: row.scheduled_at,
    ...listContent(store, row.id),
    pillarId: row.pillar_id,
    campaignId: row.campaign_id,
    permalink: row.permalink,
    permalinks: listPermalinks(store, row.id),
    seriesId: row.series_id,
    occurrenceAt: row.occurrence_at,
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

/** A post that is not deleted, for other features; undefined when there is none. */
export function findPost(store: ReadStore<ClientDatabase>, postId: string): Post | undefined {
  const row = findPostRow(store, postId)
  return row && row.deleted_at_utc === null ? toPost(store, row) : undefined
}
