import { sql } from 'kysely'
import type { ClientDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>

const COLUMNS = [
  'post.id',
  'post.title',
  'post.caption',
  'post.notes',
  'post.state',
  'post.scheduled_at',
  'post.permalink',
  'post.display_title',
  'post.platforms',
  'post.revision',
  'post.series_id',
  'post.occurrence_at',
  'post.created_at_utc',
  'post.updated_at_utc',
  'post.deleted_at_utc',
  'pillar.name as pillar',
  'campaign.name as campaign',
] as const

const selectPosts = read<ClientDatabase>()((db, p: { from: string; to: string }) =>
  db
    .selectFrom('post')
    .leftJoin('pillar', 'pillar.id', 'post.pillar_id')
    .leftJoin('campaign', 'campaign.id', 'post.campaign_id')
    .select(COLUMNS)
    .where('post.scheduled_at', '>=', p.from)
    .where('post.scheduled_at', '<', p.to)
    .orderBy('post.scheduled_at')
    .orderBy('post.id'),
)
const selectUndated = read<ClientDatabase>()((db) =>
  db
    .selectFrom('post')
    .leftJoin('pillar', 'pillar.id', 'post.pillar_id')
    .leftJoin('campaign', 'campaign.id', 'post.campaign_id')
    .select(COLUMNS)
    .where('post.scheduled_at', 'is', null)
    .where('post.deleted_at_utc', 'is', null)
    .orderBy('post.created_at_utc')
    .orderBy('post.id'),
)
const selectVersions = read<ClientDatabase>()((db, p: { idsJson: string }) =>
  db
    .selectFrom('post_version')
    .select(['post_id', 'channel_id', 'caption', 'first_comment', 'link'])
    .where('post_id', 'in', sql<string>`(SELECT value FROM json_each(${p.idsJson}))`)
    .orderBy('post_id')
    .orderBy('position'),
)
const TEXTS = ['scheduled_at', 'title', 'caption', 'notes'] as const
const selectTextsAt = read<ClientDatabase>()((db, p: { timesJson: string }) =>
  db
    .selectFrom('post')
    .select(TEXTS)
    .where('deleted_at_utc', 'is', null)
    .where('scheduled_at', 'in', sql<string>`(SELECT value FROM json_each(${p.timesJson}))`),
)
const selectUndatedTexts = read<ClientDatabase>()((db) =>
  db.selectFrom('post').select(TEXTS).where('deleted_at_utc', 'is', null).where('scheduled_at', 'is', null),
)

/** Posts of a range in time order, deleted ones as well. */
export function listDatedPosts(store: Reads, from: string, to: string) {
  return store.all(selectPosts, { from, to })
}

export type ExportedPostRow = ReturnType<typeof listDatedPosts>[number]

export function listUndatedPosts(store: Reads): ExportedPostRow[] {
  return store.all(selectUndated, {})
}

export type ExportedVersionRow = ReturnType<typeof listVersions>[number]

export function listVersions(store: Reads, postIds: readonly string[]) {
  return store.all(selectVersions, { idsJson: JSON.stringify(postIds) })
}

/** What tells posts apart that were imported twice: of those at these times, and without one where `null` is among them. */
export function listPostTexts(store: Reads, times: ReadonlySet<string | null>) {
  const dated = store.all(selectTextsAt, { timesJson: JSON.stringify([...times].filter((time) => time !== null)) })
  return times.has(null) ? [...dated, ...store.all(selectUndatedTexts, {})] : dated
}
