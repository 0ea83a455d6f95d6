import { sql } from 'kysely'
import type { PostMedia, PostState, PostVersion } from '#shared/calendar/post'
import type { LocalDate } from '#shared/kernel/time'
import type { ClientDatabase, PostMediaTable, PostTable, PostVersionTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

const SUMMARY = [
  'id',
  'display_title',
  'state',
  'scheduled_at',
  'platforms',
  'pillar_id',
  'series_id',
  'revision',
] as const
export type PostSummaryRow = Pick<PostTable, (typeof SUMMARY)[number]>

export const selectPostsBetween = read<ClientDatabase>()((db, p: { from: string; to: string }) =>
  db
    .selectFrom('post')
    .select(SUMMARY)
    .where('deleted_at_utc', 'is', null)
    .where('scheduled_at', '>=', p.from)
    .where('scheduled_at', '<', p.to)
    .orderBy('scheduled_at')
    .orderBy('id'),
)
const selectCaptionedPostsBetween = read<ClientDatabase>()((db, p: { from: string; to: string }) =>
  db
    .selectFrom('post')
    .select([...SUMMARY, sql<string>`substr(caption, 1, 240)`.as('caption_start')])
    .where('deleted_at_utc', 'is', null)
    .where('scheduled_at', '>=', p.from)
    .where('scheduled_at', '<', p.to)
    .orderBy('scheduled_at')
    .orderBy('id'),
)
const selectLatestPublished = read<ClientDatabase>()((db, p: { limit: number }) =>
  db
    .selectFrom('post')
    .select(SUMMARY)
    .where('deleted_at_utc', 'is', null)
    .where('state', '=', 'published')
    .orderBy('scheduled_at', 'desc')
    .orderBy('id', 'desc')
    .limit(p.limit),
)
const countPublished = read<ClientDatabase>()((db) =>
  db
    .selectFrom('post')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('deleted_at_utc', 'is', null)
    .where('state', '=', 'published'),
)
const selectPost = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('post').selectAll().where('id', '=', p.id),
)
const selectVersions = read<ClientDatabase>()((db, p: { postId: string }) =>
  db
    .selectFrom('post_version')
    .select(['channel_id', 'position', 'caption', 'first_comment', 'link', 'has_own_media'])
    .where('post_id', '=', p.postId)
    .orderBy('position'),
)
const selectMedia = read<ClientDatabase>()((db, p: { postId: string }) =>
  db
    .selectFrom('post_media')
    .select(['channel_id', 'asset_id', 'alt_text'])
    .where('post_id', '=', p.postId)
    .orderBy('channel_id')
    .orderBy('position'),
)
type ChangingColumns = Omit<PostTable, 'id' | 'created_at_utc'>

/** Column by column: a statement's parameters are found by name, so they cannot be spread. */
const changingValues = (p: ChangingColumns): ChangingColumns => ({
  title: p.title,
  caption: p.caption,
  notes: p.notes,
  state: p.state,
  scheduled_at: p.scheduled_at,
  permalink: p.permalink,
  display_title: p.display_title,
  platforms: p.platforms,
  revision: p.revision,
  pillar_id: p.pillar_id,
  campaign_id: p.campaign_id,
  series_id: p.series_id,
  occurrence_at: p.occurrence_at,
  updated_at_utc: p.updated_at_utc,
  deleted_at_utc: p.deleted_at_utc,
})

const insertPostRow = write<ClientDatabase>()((db, p: PostTable) =>
  db.insertInto('post').values({ id: p.id, created_at_utc: p.created_at_utc, ...changingValues(p) }),
)
const updatePostRow = write<ClientDatabase>()((db, p: PostTable) =>
  db.updateTable('post').set(changingValues(p)).where('id', '=', p.id),
)
const deleteVersionRows = write<ClientDatabase>()((db, p: { postId: string }) =>
  db.deleteFrom('post_version').where('post_id', '=', p.postId),
)
const insertVersionRow = write<ClientDatabase>()((db, p: PostVersionTable) =>
  db.insertInto('post_version').values({
    post_id: p.post_id,
    channel_id: p.channel_id,
    position: p.position,
    caption: p.caption,
    first_comment: p.first_comment,
    link: p.link,
    has_own_media: p.has_own_media,
  }),
)
const deleteMediaRows = write<ClientDatabase>()((db, p: { postId: string; channelId: string }) =>
  db.deleteFrom('post_media').where('post_id', '=', p.postId).where('channel_id', '=', p.channelId),
)
const deleteChannelMediaRows = write<ClientDatabase>()((db, p: { postId: string }) =>
  db.deleteFrom('post_media').where('post_id', '=', p.postId).where('channel_id', '<>', ''),
)
const insertMediaRow = write<ClientDatabase>()((db, p: PostMediaTable) =>
  db.insertInto('post_media').values({
    post_id: p.post_id,
    channel_id: p.channel_id,
    position: p.position,
    asset_id: p.asset_id,
    alt_text: p.alt_text,
  }),
)
const selectChannelPlatforms = read<ClientDatabase>()((db) => db.selectFrom('channel').select(['id', 'platform']))
export const selectCountsByState = read<ClientDatabase>()((db, p: { from: string; to: string }) =>
  db
    .selectFrom('post')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('deleted_at_utc', 'is', null)
    .where('scheduled_at', '>=', p.from)
    .where('scheduled_at', '<', p.to)
    .groupBy('state'),
)

export function listPostRowsBetween(store: Reads, from: LocalDate, to: LocalDate): PostSummaryRow[] {
  return store.all(selectPostsBetween, { from, to })
}

export function listCaptionedRowsBetween(store: Reads, from: LocalDate, to: LocalDate) {
  return store.all(selectCaptionedPostsBetween, { from, to })
}

/** The latest published posts, newest first, and how many there are in all. */
export function listLatestPublished(store: Reads, limit: number): { rows: PostSummaryRow[]; count: number } {
  return { rows: store.all(selectLatestPublished, { limit }), count: store.first(countPublished, {})?.count ?? 0 }
}

interface PostFilter {
  readonly states?: readonly PostState[] | undefined
  readonly isDated?: boolean | undefined
  readonly text?: string | undefined
  readonly limit?: number | undefined
}

/** SQLite folds only ASCII letters in LIKE; `folded` (db/openStore.ts) folds the rest where the text needs it. */
export function listPostRows(store: Reads, filter: PostFilter): PostSummaryRow[] {
  const text = filter.text?.trim() ?? ''
  const isAscii = /^[\x20-\x7e]*$/.test(text)
  const pattern = `%${(isAscii ? text : text.toLowerCase()).replace(/[\\%_]/g, '\\$&')}%`
  const contains = (column: string) =>
    isAscii
      ? sql<boolean>`${sql.ref(column)} LIKE ${pattern} ESCAPE '\\'`
      : sql<boolean>`folded(${sql.ref(column)}) LIKE ${pattern} ESCAPE '\\'`
  return store.select((db) => {
    let query = db.selectFrom('post').select(SUMMARY).where('deleted_at_utc', 'is', null)
    if (filter.states) query = query.where('state', 'in', filter.states.length > 0 ? filter.states : [''])
    if (filter.isDated !== undefined) query = query.where('scheduled_at', filter.isDated ? 'is not' : 'is', null)
    if (text !== '') {
      query = query.where((eb) =>
        eb.or([
          contains('post.title'),
          contains('post.caption'),
          contains('post.notes'),
          eb.exists(
            eb
              .selectFrom('post_version')
              .select('post_version.post_id')
              .whereRef('post_version.post_id', '=', 'post.id')
              .where(contains('post_version.caption')),
          ),
        ]),
      )
    }
    query = query.orderBy('scheduled_at', (order) => order.asc().nullsLast()).orderBy('id')
    return filter.limit === undefined ? query : query.limit(filter.limit)
  })
}

export function findPostRow(store: Reads, postId: string): PostTable | undefined {
  return store.first(selectPost, { id: postId })
}

export function listVersionRows(store: Reads, postId: string) {
  return store.all(selectVersions, { postId })
}

export function insertPost(store: Writes, row: PostTable): void {
  store.run(insertPostRow, row)
}

export function updatePost(store: Writes, row: PostTable): void {
  store.run(updatePostRow, row)
}

/** Media of a post by channel; under "" its own. */
export function listMediaRows(store: Reads, postId: string) {
  return store.all(selectMedia, { postId })
}

function insertMedia(store: Writes, postId: string, channelId: string, media: readonly PostMedia[]): void {
  for (const [position, { assetId, altText }] of media.entries()) {
    store.run(insertMediaRow, {
      post_id: postId,
      channel_id: channelId,
      position,
      asset_id: assetId,
      alt_text: altText,
    })
  }
}

/** The post's own media, which its channels follow. */
export function replaceMedia(store: Writes, postId: string, media: readonly PostMedia[]): void {
  store.run(deleteMediaRows, { postId, channelId: '' })
  insertMedia(store, postId, '', media)
}

export function replaceVersions(store: Writes, postId: string, versions: readonly PostVersion[]): void {
  store.run(deleteVersionRows, { postId })
  store.run(deleteChannelMediaRows, { postId })
  for (const [position, version] of versions.entries()) {
    store.run(insertVersionRow, {
      post_id: postId,
      channel_id: version.channelId,
      position,
      caption: version.caption,
      first_comment: version.firstComment,
      link: version.link,
      has_own_media: version.media === null ? 0 : 1,
    })
    if (version.media !== null) insertMedia(store, postId, version.channelId, version.media)
  }
}

export function listChannelPlatforms(store: Reads): Map<string, string> {
  return new Map(store.all(selectChannelPlatforms, {}).map((row) => [row.id, row.platform]))
}

export function listCountsByState(store: Reads, from: LocalDate, to: LocalDate) {
  return store.all(selectCountsByState, { from, to })
}
