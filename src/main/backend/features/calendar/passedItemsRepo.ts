import type { UtcInstant } from '#shared/kernel/time'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

const selectPassedItems = read<RegistryDatabase>()((db, p: { beforeUtc: string }) =>
  db
    .selectFrom('due_item')
    .innerJoin('client', 'client.id', 'due_item.client_id')
    .select(['due_item.client_id', 'due_item.subject_id'])
    .where('due_item.subject_kind', '=', 'post')
    .where('due_item.due_at_utc', '<=', p.beforeUtc)
    .where('client.is_archived', '=', 0)
    .where('client.health', '=', 'sound'),
)

/** Posts of clients that can be written which are not out although their time is over, by client. */
export function listPassedPosts(store: ReadStore<RegistryDatabase>, beforeUtc: UtcInstant): Map<string, string[]> {
  const byClient = new Map<string, string[]>()
  for (const row of store.all(selectPassedItems, { beforeUtc })) {
    const posts = byClient.get(row.client_id)
    if (posts) posts.push(row.subject_id)
    else byClient.set(row.client_id, [row.subject_id])
  }
  return byClient
}
