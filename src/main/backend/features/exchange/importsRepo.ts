import { sql } from 'kysely'
import type { ClientDatabase, PostImportTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

/** Nobody has touched a post since it was made. */
const FIRST_REVISION = 1

const insertImportRow = write<ClientDatabase>()((db, p: PostImportTable) =>
  db.insertInto('post_import').values({
    id: p.id,
    position: p.position,
    source: p.source,
    file_name: p.file_name,
    sha256: p.sha256,
    imported_at_utc: p.imported_at_utc,
    created_posts: p.created_posts,
    duplicate_rows: p.duplicate_rows,
    refused_rows: p.refused_rows,
    undone_at_utc: p.undone_at_utc,
  }),
)
const insertImportedPost = write<ClientDatabase>()((db, p: { import_id: string; post_id: string }) =>
  db.insertInto('post_import_post').values({ import_id: p.import_id, post_id: p.post_id }),
)
const selectNewestPosition = read<ClientDatabase>()((db) =>
  db.selectFrom('post_import').select((eb) => eb.fn.max<number | null>('position').as('position')),
)
const selectImports = read<ClientDatabase>()((db) =>
  db
    .selectFrom('post_import')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('post_import_post')
        .innerJoin('post', 'post.id', 'post_import_post.post_id')
        .whereRef('post_import_post.import_id', '=', 'post_import.id')
        .where('post.deleted_at_utc', 'is', null)
        .where('post.revision', '=', sql.lit(FIRST_REVISION))
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .as('unchanged'),
    )
    .orderBy('position', 'desc'),
)
const findImportRow = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('post_import').selectAll().where('id', '=', p.id),
)
const selectImportedPosts = read<ClientDatabase>()((db, p: { importId: string }) =>
  db
    .selectFrom('post_import_post')
    .innerJoin('post', 'post.id', 'post_import_post.post_id')
    .select(['post.id', 'post.display_title', 'post.revision'])
    .where('post_import_post.import_id', '=', p.importId)
    .where('post.deleted_at_utc', 'is', null)
    .orderBy('post.scheduled_at'),
)
const setUndone = write<ClientDatabase>()((db, p: { id: string; at: string }) =>
  db.updateTable('post_import').set({ undone_at_utc: p.at }).where('id', '=', p.id),
)

export function insertImport(
  store: Writes,
  row: Omit<PostImportTable, 'position' | 'undone_at_utc'>,
  postIds: readonly string[],
): void {
  const position = (store.first(selectNewestPosition, {})?.position ?? 0) + 1
  store.run(insertImportRow, { ...row, position, undone_at_utc: null })
  for (const postId of postIds) store.run(insertImportedPost, { import_id: row.id, post_id: postId })
}

/** Newest first, with how many of its posts are still as they came. */
export function listImports(store: Reads) {
  return store.all(selectImports, {})
}

export function findImport(store: Reads, id: string): PostImportTable | undefined {
  return store.first(findImportRow, { id })
}

/** Posts of an import that are there, by whether they were changed since. */
export function listImportedPosts(store: Reads, importId: string) {
  return store
    .all(selectImportedPosts, { importId })
    .map((row) => ({ id: row.id, title: row.display_title, isChanged: row.revision !== FIRST_REVISION }))
}

export function markUndone(store: Writes, id: string, atUtc: string): void {
  store.run(setUndone, { id, at: atUtc })
}
