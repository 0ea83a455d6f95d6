import type { ClientDatabase, PostEventTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

const selectEvents = read<ClientDatabase>()((db, p: { postId: string }) =>
  db
    .selectFrom('post_event')
    .select(['at_utc', 'kind', 'from_value', 'to_value'])
    .where('post_id', '=', p.postId)
    .orderBy('id'),
)
const selectStateBefore = read<ClientDatabase>()((db, p: { postId: string; state: string }) =>
  db
    .selectFrom('post_event')
    .select('from_value')
    .where('post_id', '=', p.postId)
    .where('kind', '=', 'state-changed')
    .where('to_value', '=', p.state)
    .orderBy('id', 'desc')
    .limit(1),
)
const insertEvent = write<ClientDatabase>()((db, p: Omit<PostEventTable, 'id'>) =>
  db.insertInto('post_event').values({
    post_id: p.post_id,
    at_utc: p.at_utc,
    kind: p.kind,
    from_value: p.from_value,
    to_value: p.to_value,
  }),
)

export function listPostEventRows(store: ReadStore<ClientDatabase>, postId: string) {
  return store.all(selectEvents, { postId })
}

export function insertPostEvent(store: WriteStore<ClientDatabase>, event: Omit<PostEventTable, 'id'>): void {
  store.run(insertEvent, event)
}

/** What a post was before it last became this. */
export function findStateBefore(store: ReadStore<ClientDatabase>, postId: string, state: string): string | undefined {
  return store.first(selectStateBefore, { postId, state })?.from_value
}
