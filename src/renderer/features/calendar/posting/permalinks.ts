import type { Post, PostPermalink } from '#shared/calendar/post'
import type { Channel } from '#shared/clients/client'
import { channelWords } from '../editor/channelWords'

export interface PermalinkRow extends PostPermalink {
  readonly label: string
}

/** Where a post can be found: on each of its channels, and as a whole where it has none or where that is known already. */
export function permalinkRows(
  post: Pick<Post, 'versions' | 'permalinks' | 'permalink'>,
  channels: readonly Channel[],
): PermalinkRow[] {
  const known = new Map(post.permalinks.map(({ channelId, url }) => [channelId, url]))
  const rows = channels
    .filter(({ id }) => known.has(id) || post.versions.some(({ channelId }) => channelId === id))
    .map((channel) => ({
      channelId: channel.id,
      label: `Link on ${channelWords(channel, channels)}`,
      url: known.get(channel.id) ?? '',
    }))
  if (rows.length > 0 && post.permalink === '') return rows
  return [...rows, { channelId: null, label: 'Link to the published post', url: post.permalink }]
}
