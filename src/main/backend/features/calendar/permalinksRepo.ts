import type { ChannelId } from '#shared/kernel/ids'
import type { PostPermalink } from '#shared/calendar/post'
import type { ClientDatabase, PostPermalinkTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

const selectPermalinks = read<ClientDatabase>()((db, p: { postId: string }) =>
  db.selectFrom('post_permalink').select(['channel_id', 'url']).where('post_id', '=', p.postId).orderBy('channel_id'),
)
const upsertPermalink = write<ClientDatabase>()((db, p: PostPermalinkTable) =>
  db
    .insertInto('post_permalink')
    .values({ post_id: p.post_id, channel_id: p.channel_id, url: p.url })
    .onConflict((conflict) => conflict.columns(['post_id', 'channel_id']).doUpdateSet({ url: p.url })),
)
const deletePermalink = write<ClientDatabase>()((db, p: { postId: string; channelId: string }) =>
  db.deleteFrom('post_permalink').where('post_id', '=', p.postId).where('channel_id', '=', p.channelId),
)

export function listPermalinks(store: ReadStore<ClientDatabase>, postId: string): PostPermalink[] {
  return store
    .all(selectPermalinks, { postId })
    .map((row) => ({ channelId: row.channel_id as ChannelId, url: row.url }))
}

/** An empty link takes the known one away. */
export function setPermalink(store: WriteStore<ClientDatabase>, postId: string, channelId: string, url: string): void {
  if (url === '') store.run(deletePermalink, { postId, channelId })
  else store.run(upsertPermalink, { post_id: postId, channel_id: channelId, url })
}
