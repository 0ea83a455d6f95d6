import type { Channel, ChannelFields } from '#shared/clients/client'
import { AppError } from '#shared/rpc/appError'
import type { ChangeSet } from '../../db/clientFiles'
import type { ClientDatabase } from '../../db/schema'
import type { ReadStore, WriteStore } from '../../db/statement'
import {
  deleteChannel,
  listChannels,
  listPostsOfChannel,
  refreshPlatforms,
  updateChannel as updateChannelRow,
} from './channelsRepo'

function getChannel(store: ReadStore<ClientDatabase>, channelId: string): Channel {
  const channel = listChannels(store).find(({ id }) => id === channelId)
  if (!channel) {
    throw new AppError('channel-not-found', 'This channel does not exist any more.', { field: 'channelId' })
  }
  return channel
}

export function updateChannel(
  store: WriteStore<ClientDatabase>,
  change: ChangeSet,
  channelId: string,
  changes: Partial<ChannelFields>,
): Channel {
  const before = getChannel(store, channelId)
  const after = { ...before, ...changes }
  updateChannelRow(store, after)
  change.topic('clients')
  if (after.platform !== before.platform) refreshPosts(store, change, channelId)
  return after
}

/** Deleted posts lose their version for the channel; posts that are not deleted keep the channel from going. */
export function removeChannel(store: WriteStore<ClientDatabase>, change: ChangeSet, channelId: string): void {
  const channel = getChannel(store, channelId)
  const posts = listPostsOfChannel(store, channelId)
  const inUse = posts.filter((post) => post.deleted_at_utc === null).length
  if (inUse > 0) {
    const shown = channel.handle || channel.platform
    throw new AppError(
      'channel-in-use',
      `${inUse === 1 ? 'One post has' : `${inUse} posts have`} a version for ${shown}. Remove it there first.`,
      { field: 'channelId' },
    )
  }
  deleteChannel(store, channelId)
  for (const post of posts) refreshPlatforms(store, post.id)
  change.topic('clients')
}

function refreshPosts(store: WriteStore<ClientDatabase>, change: ChangeSet, channelId: string): void {
  for (const post of listPostsOfChannel(store, channelId)) {
    refreshPlatforms(store, post.id)
    if (post.deleted_at_utc === null) change.post(post.id)
  }
}
