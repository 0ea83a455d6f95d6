import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

export const selectPostsOfAll = read<RegistryDatabase>()((db, p: { from: string; to: string }) =>
  db
    .selectFrom('searchable_post')
    .innerJoin('client', 'client.id', 'searchable_post.client_id')
    .select([
      'searchable_post.client_id',
      'searchable_post.post_id',
      'searchable_post.title',
      'searchable_post.state',
      'searchable_post.scheduled_at',
      'searchable_post.platforms',
      'searchable_post.revision',
      'client.time_zone',
    ])
    .where('client.is_archived', '=', 0)
    .where('searchable_post.scheduled_at', '>=', p.from)
    .where('searchable_post.scheduled_at', '<', p.to)
    .orderBy('searchable_post.scheduled_at')
    .orderBy('searchable_post.post_id'),
)

/** Posts of clients that are not archived, by their own wall times. */
export function listPostRowsOfAll(store: ReadStore<RegistryDatabase>, from: string, to: string) {
  return store.all(selectPostsOfAll, { from, to })
}
