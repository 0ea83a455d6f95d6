import { join } from 'node:path'
import { openSqlite } from '#backend/db/sqlite'

/** What a registry mirrors of the client files, in an order that does not depend on how it came about. */
export function readRegistry(folder: string): Record<string, unknown[]> {
  const db = openSqlite(join(folder, 'registry.sqlite'), { readonly: true })
  try {
    const posts = db
      .prepare(
        'SELECT rowid, client_id, post_id, title, state, scheduled_at FROM searchable_post ORDER BY client_id, post_id',
      )
      .all() as { rowid: number; client_id: string; post_id: string }[]
    const postOfRow = new Map(posts.map((post) => [post.rowid, `${post.client_id} ${post.post_id}`]))
    db.exec(`CREATE VIRTUAL TABLE temp.word USING fts5vocab('main', 'post_search', 'instance')`)
    const words = (db.prepare('SELECT term, doc, col, offset FROM temp.word').all() as Record<string, unknown>[])
      .map((word) => `${String(postOfRow.get(word['doc'] as number))} ${JSON.stringify({ ...word, doc: 0 })}`)
      .sort()
    return {
      clients: db.prepare('SELECT * FROM client ORDER BY id').all(),
      dueItems: db.prepare('SELECT * FROM due_item ORDER BY client_id, subject_kind, subject_id').all(),
      posts: posts.map((post) => ({ ...post, rowid: 0 })),
      words,
    }
  } finally {
    db.close()
  }
}
