import { openSqlite } from '#backend/db/sqlite'

export interface StoredPost {
  readonly id: string
  readonly title: string
  readonly caption: string
  readonly notes: string
  readonly state: string
  readonly scheduledAt: string | null
  readonly permalink: string
  readonly revision: number
  readonly isDeleted: boolean
  readonly versions: readonly { readonly channelId: string; readonly caption: string | null }[]
}

export interface StoredClient {
  readonly posts: readonly StoredPost[]
  readonly imports: readonly { readonly fileName: string; readonly rows: number }[]
  readonly goals: string
  readonly revision: number
  /** What contradicts itself inside the store. */
  readonly problems: readonly string[]
}

/** Rules that hold between the rows of a store: each finds what a torn transaction would leave. */
const RULES: readonly (readonly [string, string])[] = [
  [
    'posts whose history does not begin with their creation',
    `SELECT id FROM post WHERE 'created' IS NOT (SELECT kind FROM post_event WHERE post_id = post.id ORDER BY id LIMIT 1)`,
  ],
  [
    'posts with fewer events than revisions',
    `SELECT id FROM post WHERE revision > (SELECT count(*) FROM post_event WHERE post_id = post.id)`,
  ],
  [
    'deleted posts whose history does not end with that',
    `SELECT id FROM post WHERE deleted_at_utc IS NOT NULL
     AND 'deleted' IS NOT (SELECT kind FROM post_event WHERE post_id = post.id ORDER BY id DESC LIMIT 1)`,
  ],
  [
    'posts whose platforms are not those of their versions',
    `SELECT id FROM post WHERE platforms <> coalesce((SELECT group_concat(platform) FROM (
       SELECT DISTINCT c.platform FROM post_version v JOIN channel c ON c.id = v.channel_id
       WHERE v.post_id = post.id ORDER BY c.platform)), '')`,
  ],
  [
    'imports with other rows than they say',
    `SELECT id FROM metrics_import WHERE new_rows + changed_rows + ignored_rows
     <> (SELECT count(*) FROM post_metric WHERE import_id = metrics_import.id)`,
  ],
  [
    'figures that count twice or never',
    `SELECT external_id FROM post_metric GROUP BY platform, external_id HAVING sum(is_current) <> 1`,
  ],
]

/** Reads a closed store past the backend, so that what is compared is what the disk holds. */
export function readStoredClient(file: string): StoredClient {
  const db = openSqlite(file, { readonly: true })
  try {
    const all = <Row>(sql: string) => db.prepare(sql).all() as Row[]
    const problems = [
      ...all<{ integrity_check: string }>('PRAGMA integrity_check').map((row) => row.integrity_check),
      ...all<{ table: string }>('PRAGMA foreign_key_check').map(({ table }) => `a row of ${table} points nowhere`),
    ].filter((finding) => finding !== 'ok')
    for (const [what, sql] of RULES) {
      const found = db.prepare(sql).pluck().all()
      if (found.length > 0) problems.push(`${found.length} ${what}: ${String(found[0])}`)
    }
    const versions = Map.groupBy(
      all<{ post_id: string; channel_id: string; caption: string | null }>(
        'SELECT post_id, channel_id, caption FROM post_version ORDER BY post_id, position',
      ),
      (row) => row.post_id,
    )
    return {
      posts: all<Record<string, string & number>>('SELECT * FROM post').map((row) => ({
        id: row['id'] ?? '',
        title: row['title'] ?? '',
        caption: row['caption'] ?? '',
        notes: row['notes'] ?? '',
        state: row['state'] ?? '',
        scheduledAt: row['scheduled_at'] ?? null,
        permalink: row['permalink'] ?? '',
        revision: row['revision'] ?? 0,
        isDeleted: row['deleted_at_utc'] !== null,
        versions: (versions.get(row['id'] ?? '') ?? []).map((version) => ({
          channelId: version.channel_id,
          caption: version.caption,
        })),
      })),
      imports: all<{ file_name: string; rows: number }>(
        'SELECT file_name, (SELECT count(*) FROM post_metric WHERE import_id = metrics_import.id) AS rows FROM metrics_import',
      ).map(({ file_name, rows }) => ({ fileName: file_name, rows })),
      goals: db.prepare('SELECT goals FROM profile').pluck().get() as string,
      revision: Number(db.prepare(`SELECT value FROM meta WHERE key = 'revision'`).pluck().get()),
      problems,
    }
  } finally {
    db.close()
  }
}
