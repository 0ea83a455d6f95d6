import { sql } from 'kysely'
import { DEFAULT_BRAND } from '#shared/clients/client'
import type { DueItem } from '#shared/reminders/reminder'
import { DEFAULT_SETTINGS } from '#shared/settings/settings'
import type { RegistryClientTable, RegistryDatabase, SearchablePostTable } from '../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../db/statement'
import type { PostSourceRow } from './clientSourceRepo'
import { deleteSeriesUpkeep } from './seriesUpkeepRepo'

type Registry = WriteStore<RegistryDatabase>

const insertClient = write<RegistryDatabase>()((db, p: Omit<RegistryClientTable, 'health' | 'problem'>) => {
  const mirrored = {
    name: p.name,
    color: p.color,
    logo_hash: p.logo_hash,
    tags_json: p.tags_json,
    time_zone: p.time_zone,
    locale: p.locale,
    currency: p.currency,
    is_archived: p.is_archived,
    post_count: p.post_count,
    revision: p.revision,
    stage: p.stage,
  }
  return db
    .insertInto('client')
    .values({ id: p.id, ...mirrored, is_open: p.is_open, health: 'sound', problem: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(mirrored))
})
const insertUnreadable = write<RegistryDatabase>()(
  (db, p: { id: string; name: string; health: string; problem: string | null }) =>
    db.insertInto('client').values({
      id: p.id,
      name: p.name,
      color: DEFAULT_BRAND.primaryColor,
      logo_hash: null,
      tags_json: '[]',
      time_zone: 'UTC',
      locale: 'en',
      currency: 'EUR',
      is_archived: 0,
      post_count: 0,
      revision: 0,
      is_open: 0,
      health: p.health,
      problem: p.problem,
      stage: 'client',
    }),
)
const updateReadable = write<RegistryDatabase>()((db, p: { id: string }) =>
  db
    .updateTable('client')
    .set({ health: 'sound', problem: null })
    .where('id', '=', p.id)
    .where('health', 'not in', ['sound', 'older-than-expected']),
)
const selectClientState = read<RegistryDatabase>()((db, p: { id: string }) =>
  db.selectFrom('client').select(['time_zone', 'is_archived', 'stage']).where('id', '=', p.id),
)
const selectClientMarks = read<RegistryDatabase>()((db) => db.selectFrom('client').select(['id', 'is_open', 'health']))
const deleteClient = write<RegistryDatabase>()((db, p: { id: string }) =>
  db.deleteFrom('client').where('id', '=', p.id),
)
const deleteDueItemRows = write<RegistryDatabase>()((db, p: { clientId: string; subjectKind: string }) =>
  db.deleteFrom('due_item').where('client_id', '=', p.clientId).where('subject_kind', '=', p.subjectKind),
)
const deleteDeliveries = write<RegistryDatabase>()((db, p: { clientId: string }) =>
  db.deleteFrom('reminder_delivery').where('client_id', '=', p.clientId),
)
const deleteSearchIndex = write<RegistryDatabase>()((db, p: { clientId: string }) =>
  db
    .deleteFrom('post_search')
    .where('rowid', 'in', (eb) => eb.selectFrom('searchable_post').select('rowid').where('client_id', '=', p.clientId)),
)
const deleteSearchablePosts = write<RegistryDatabase>()((db, p: { clientId: string }) =>
  db.deleteFrom('searchable_post').where('client_id', '=', p.clientId),
)
const updateRevision = write<RegistryDatabase>()((db, p: { id: string; revision: number }) =>
  db.updateTable('client').set({ revision: p.revision }).where('id', '=', p.id),
)
const updatePostCount = write<RegistryDatabase>()((db, p: { id: string; count: number }) =>
  db.updateTable('client').set({ post_count: p.count }).where('id', '=', p.id),
)
const findSearchablePost = read<RegistryDatabase>()((db, p: { clientId: string; postId: string }) =>
  db.selectFrom('searchable_post').select('rowid').where('client_id', '=', p.clientId).where('post_id', '=', p.postId),
)
type ShownColumns = Pick<SearchablePostTable, 'title' | 'state' | 'scheduled_at' | 'platforms' | 'revision'>

const shownValues = (p: ShownColumns): ShownColumns => ({
  title: p.title,
  state: p.state,
  scheduled_at: p.scheduled_at,
  platforms: p.platforms,
  revision: p.revision,
})

const insertSearchablePostRow = write<RegistryDatabase>()(
  (db, p: ShownColumns & { clientId: string; postId: string }) =>
    db.insertInto('searchable_post').values({ client_id: p.clientId, post_id: p.postId, ...shownValues(p) }),
)
const updateSearchablePostRow = write<RegistryDatabase>()((db, p: ShownColumns & { rowid: number }) =>
  db.updateTable('searchable_post').set(shownValues(p)).where('rowid', '=', p.rowid),
)
const deleteSearchablePostRow = write<RegistryDatabase>()((db, p: { rowid: number }) =>
  db.deleteFrom('searchable_post').where('rowid', '=', p.rowid),
)
const insertSearchIndex = write<RegistryDatabase>()(
  (db, p: { rowid: number; title: string; caption: string; notes: string }) =>
    db.insertInto('post_search').values({ rowid: p.rowid, title: p.title, caption: p.caption, notes: p.notes }),
)
const deleteSearchIndexRow = write<RegistryDatabase>()((db, p: { rowid: number }) =>
  db.deleteFrom('post_search').where('rowid', '=', p.rowid),
)

const optimizeSearchIndex = write<RegistryDatabase>()((db) =>
  db
    .insertInto('post_search')
    .columns(['post_search'])
    .expression(sql`SELECT 'optimize'`),
)

export interface DueItemInput {
  clientId: string
  subjectKind: DueItem['subjectKind']
  subjectId: string
  title: string
  state: string
  platforms: string
  dueAt: string
  dueAtUtc: string
  leadMinutes: number
}

/** An occurrence that was notified once is not notified again; moving the subject makes a new occurrence. */
const insertDueItem = write<RegistryDatabase>()((db, p: DueItemInput) => {
  const nextAtUtc = sql<string | null>`CASE WHEN EXISTS (
    SELECT 1 FROM reminder_delivery d
    WHERE d.client_id = ${p.clientId} AND d.subject_kind = ${p.subjectKind}
      AND d.subject_id = ${p.subjectId} AND d.due_at_utc = ${p.dueAtUtc}
  ) THEN NULL ELSE strftime('%Y-%m-%dT%H:%M:%fZ', ${p.dueAtUtc}, '-' || ${p.leadMinutes} || ' minutes') END`
  const changing = {
    title: p.title,
    state: p.state,
    platforms: p.platforms,
    due_at: p.dueAt,
    due_at_utc: p.dueAtUtc,
    next_at_utc: nextAtUtc,
  }
  return db
    .insertInto('due_item')
    .values({ client_id: p.clientId, subject_kind: p.subjectKind, subject_id: p.subjectId, ...changing })
    .onConflict((conflict) => conflict.columns(['client_id', 'subject_kind', 'subject_id']).doUpdateSet(changing))
})
const deleteDueItemRow = write<RegistryDatabase>()(
  (db, p: { clientId: string; subjectKind: string; subjectId: string }) =>
    db
      .deleteFrom('due_item')
      .where('client_id', '=', p.clientId)
      .where('subject_kind', '=', p.subjectKind)
      .where('subject_id', '=', p.subjectId),
)
const findLead = read<RegistryDatabase>()((db) =>
  db.selectFrom('setting').select('value_json').where('key', '=', 'postReminderLeadMinutes'),
)

export function upsertClient(store: Registry, row: Omit<RegistryClientTable, 'health' | 'problem'>): void {
  store.run(insertClient, row)
}

/** A client whose file cannot be read, and that was not known before: its name is in the file. */
export function insertUnreadableClient(store: Registry, id: string, health: string, problem: string | null): void {
  store.run(insertUnreadable, { id, name: `Client ${id.slice(0, 8)}`, health, problem })
}

export function clearUnreadable(store: Registry, id: string): void {
  store.run(updateReadable, { id })
}

export function findClientState(store: ReadStore<RegistryDatabase>, id: string) {
  return store.first(selectClientState, { id })
}

export function listClientMarks(store: ReadStore<RegistryDatabase>) {
  return store.all(selectClientMarks, {})
}

export function deleteClientProjection(store: Registry, clientId: string): void {
  deletePostProjections(store, clientId)
  deleteDueItems(store, clientId, 'onboarding')
  deleteSeriesUpkeep(store, clientId)
  store.run(deleteClient, { id: clientId })
}

export function deletePostProjections(store: Registry, clientId: string): void {
  deleteDueItems(store, clientId, 'post')
  store.run(deleteSearchIndex, { clientId })
  store.run(deleteSearchablePosts, { clientId })
}

export function deleteDueItems(store: Registry, clientId: string, subjectKind: DueItem['subjectKind']): void {
  store.run(deleteDueItemRows, { clientId, subjectKind })
}

/** That a client's reminders were shown; kept when the client is deleted, because that can be undone. */
export function deleteReminderDeliveries(store: Registry, clientId: string): void {
  store.run(deleteDeliveries, { clientId })
}

export function deletePostProjection(store: Registry, clientId: string, postId: string): void {
  store.run(deleteDueItemRow, { clientId, subjectKind: 'post', subjectId: postId })
  const known = store.first(findSearchablePost, { clientId, postId })
  if (!known) return
  store.run(deleteSearchIndexRow, { rowid: known.rowid })
  store.run(deleteSearchablePostRow, { rowid: known.rowid })
}

/** What the index holds of a post, ready for it (`searchText`). */
export interface SearchTextInput {
  readonly title: string
  readonly caption: string
  readonly notes: string
}

const shownOf = (post: PostSourceRow): ShownColumns => ({
  title: post.display_title,
  state: post.state,
  scheduled_at: post.scheduled_at,
  platforms: post.platforms,
  revision: post.revision,
})

/** Of a post that the registry does not know yet. */
export function insertSearchablePost(
  store: Registry,
  clientId: string,
  post: PostSourceRow,
  text: SearchTextInput,
): void {
  const rowid = store.insert(insertSearchablePostRow, { clientId, postId: post.id, ...shownOf(post) })
  store.run(insertSearchIndex, { rowid, ...text })
}

export function upsertSearchablePost(
  store: Registry,
  clientId: string,
  post: PostSourceRow,
  text: SearchTextInput,
): void {
  const known = store.first(findSearchablePost, { clientId, postId: post.id })
  if (!known) {
    insertSearchablePost(store, clientId, post, text)
    return
  }
  store.run(updateSearchablePostRow, { rowid: known.rowid, ...shownOf(post) })
  store.run(deleteSearchIndexRow, { rowid: known.rowid })
  store.run(insertSearchIndex, { rowid: known.rowid, ...text })
}

export function upsertDueItem(store: Registry, item: DueItemInput): void {
  store.run(insertDueItem, item)
}

export function deleteDueItem(store: Registry, clientId: string, subjectKind: string, subjectId: string): void {
  store.run(deleteDueItemRow, { clientId, subjectKind, subjectId })
}

export function setRevision(store: Registry, clientId: string, revision: number): void {
  store.run(updateRevision, { id: clientId, revision })
}

export function setPostCount(store: Registry, clientId: string, count: number): void {
  store.run(updatePostCount, { id: clientId, count })
}

export function getLeadMinutes(store: ReadStore<RegistryDatabase>): number {
  const row = store.first(findLead, {})
  return row ? Number(row.value_json) : DEFAULT_SETTINGS.postReminderLeadMinutes
}

/** Joins the parts that many changes leave behind, so that a search visits one. */
export function mergeSearchIndex(store: Registry): void {
  store.run(optimizeSearchIndex, {})
}
