import { sql } from 'kysely'
import type { Channel } from '#shared/clients/client'
import type { ChannelTable, ClientDatabase } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

const selectChannels = read<ClientDatabase>()((db) =>
  db.selectFrom('channel').selectAll().orderBy('position').orderBy('id'),
)
const selectLastPosition = read<ClientDatabase>()((db) =>
  db.selectFrom('channel').select((eb) => eb.fn.max('position').as('position')),
)
const insertChannelRow = write<ClientDatabase>()((db, p: ChannelTable) =>
  db.insertInto('channel').values({
    id: p.id,
    position: p.position,
    platform: p.platform,
    handle: p.handle,
    address: p.address,
    audience: p.audience,
    followers_at_start: p.followers_at_start,
  }),
)
const updateChannelRow = write<ClientDatabase>()((db, p: Omit<ChannelTable, 'position'>) =>
  db
    .updateTable('channel')
    .set({
      platform: p.platform,
      handle: p.handle,
      address: p.address,
      audience: p.audience,
      followers_at_start: p.followers_at_start,
    })
    .where('id', '=', p.id),
)
const deleteChannelRow = write<ClientDatabase>()((db, p: { id: string }) =>
  db.deleteFrom('channel').where('id', '=', p.id),
)
const selectPostsOfChannel = read<ClientDatabase>()((db, p: { channelId: string }) =>
  db
    .selectFrom('post_version')
    .innerJoin('post', 'post.id', 'post_version.post_id')
    .select(['post.id', 'post.deleted_at_utc'])
    .where('post_version.channel_id', '=', p.channelId),
)
const deleteVersionsOfChannel = write<ClientDatabase>()((db, p: { channelId: string }) =>
  db.deleteFrom('post_version').where('channel_id', '=', p.channelId),
)
const updatePlatforms = write<ClientDatabase>()((db, p: { postId: string }) =>
  db
    .updateTable('post')
    .set({
      platforms: sql<string>`coalesce((
        SELECT group_concat(platform, ',' ORDER BY platform) FROM (
          SELECT DISTINCT channel.platform FROM post_version
          JOIN channel ON channel.id = post_version.channel_id
          WHERE post_version.post_id = post.id
        )
      ), '')`,
    })
    .where('id', '=', p.postId),
)

export function listChannels(store: Reads): Channel[] {
  return store.all(selectChannels, {}).map(
    (row) =>
      ({
        id: row.id,
        platform: row.platform,
        handle: row.handle,
        address: row.address,
        audience: row.audience,
        followersAtStart: row.followers_at_start,
      }) as Channel,
  )
}

const toColumns = (channel: Channel): Omit<ChannelTable, 'position'> => ({
  id: channel.id,
  platform: channel.platform,
  handle: channel.handle,
  address: channel.address,
  audience: channel.audience,
  followers_at_start: channel.followersAtStart,
})

/** Adds a channel behind the others. */
export function insertChannel(store: Writes, channel: Channel): void {
  const position = (store.first(selectLastPosition, {})?.position ?? 0) + 1
  store.run(insertChannelRow, { ...toColumns(channel), position })
}

export function updateChannel(store: Writes, channel: Channel): void {
  store.run(updateChannelRow, toColumns(channel))
}

/** With the versions that posts have for it. */
export function deleteChannel(store: Writes, channelId: string): void {
  store.run(deleteVersionsOfChannel, { channelId })
  store.run(deleteChannelRow, { id: channelId })
}

export function listPostsOfChannel(store: Reads, channelId: string) {
  return store.all(selectPostsOfChannel, { channelId })
}

/** Brings the platforms that a post's row keeps in line with its versions. */
export function refreshPlatforms(store: Writes, postId: string): void {
  store.run(updatePlatforms, { postId })
}
