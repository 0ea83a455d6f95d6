import type { ClientDatabase } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

const SUMMARY = [
  'post.id',
  'post.display_title',
  'post.state',
  'post.scheduled_at',
  'post.platforms',
  'post.pillar_id',
  'post.series_id',
  'post.revision',
] as const

// A post that was given a date elsewhere is no longer in the queue.
const selectQueue = read<ClientDatabase>()((db) =>
  db
    .selectFrom('queued_post')
    .innerJoin('post', 'post.id', 'queued_post.post_id')
    .select(SUMMARY)
    .where('post.deleted_at_utc', 'is', null)
    .where('post.scheduled_at', 'is', null)
    .orderBy('queued_post.position')
    .orderBy('post.id'),
)
const selectWaiting = read<ClientDatabase>()((db, p: { states: string }) =>
  db
    .selectFrom('post')
    .select(SUMMARY)
    .where('post.deleted_at_utc', 'is', null)
    .where('post.scheduled_at', 'is', null)
    .where('post.state', 'in', (eb) =>
      eb.selectFrom(eb.fn<{ value: string }>('json_each', [eb.val(p.states)]).as('state')).select('state.value'),
    )
    .where('post.id', 'not in', (eb) => eb.selectFrom('queued_post').select('queued_post.post_id'))
    .orderBy('post.updated_at_utc', 'desc')
    .orderBy('post.id'),
)
const selectChannels = read<ClientDatabase>()((db, p: { postIds: string }) =>
  db
    .selectFrom('post_version')
    .select(['post_id', 'channel_id'])
    .where('post_id', 'in', (eb) =>
      eb.selectFrom(eb.fn<{ value: string }>('json_each', [eb.val(p.postIds)]).as('wanted')).select('wanted.value'),
    )
    .orderBy('post_id')
    .orderBy('position'),
)
const deleteAll = write<ClientDatabase>()((db) => db.deleteFrom('queued_post'))
const insertRow = write<ClientDatabase>()((db, p: { post_id: string; position: number }) =>
  db.insertInto('queued_post').values({ post_id: p.post_id, position: p.position }),
)

/** Posts in the order of the queue. */
export function listQueueRows(store: Reads) {
  return store.all(selectQueue, {})
}

/** Posts without a date in these states that are not in the queue. */
export function listWaitingRows(store: Reads, states: readonly string[]) {
  return store.all(selectWaiting, { states: JSON.stringify(states) })
}

/** The channels of posts, in the order of their versions. */
export function listChannelsOfPosts(store: Reads, postIds: readonly string[]): Map<string, string[]> {
  const channels = new Map<string, string[]>()
  for (const row of store.all(selectChannels, { postIds: JSON.stringify(postIds) })) {
    const known = channels.get(row.post_id)
    if (known) known.push(row.channel_id)
    else channels.set(row.post_id, [row.channel_id])
  }
  return channels
}

export function replaceQueue(store: Writes, postIds: readonly string[]): void {
  store.run(deleteAll, {})
  for (const [position, postId] of postIds.entries()) store.run(insertRow, { post_id: postId, position })
}
