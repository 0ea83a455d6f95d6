import { type BulkOutcome, dayInMonth, type MonthPosition } from '#shared/calendar/bulk'
import type { PostMedia, PostVersion } from '#shared/calendar/post'
import type { AssetId, ChannelId } from '#shared/kernel/ids'
import { type LocalDateTime, localDateOf, type Month } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import type { ClientDatabase, PostTable } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { createMany } from './bulkChange'
import type { PostChange } from './changePost'
import { createPosts } from './createPosts'
import { findAssetByContent, findAssetContent } from './planRepo'
import { listContent } from './postRows'
import { findPostRow, listChannelPlatforms } from './postsRepo'

/** What is taken over of a post; without a row it is gone. */
interface Source {
  readonly postId: string
  readonly title: string
  readonly row: PostTable | undefined
  readonly content: { readonly versions: readonly PostVersion[]; readonly media: readonly PostMedia[] }
}

function readSources(store: ReadStore<ClientDatabase>, postIds: readonly string[]): Source[] {
  return Array.from(new Set(postIds), (postId) => {
    const found = findPostRow(store, postId)
    const row = found?.deleted_at_utc === null ? found : undefined
    return {
      postId,
      title: found?.display_title ?? '',
      row,
      content: row ? listContent(store, postId) : { versions: [], media: [] },
    }
  })
}

interface Copy {
  readonly scheduledAt: LocalDateTime | null
  readonly versions: readonly PostVersion[]
  readonly media: readonly PostMedia[]
  readonly keepsPlan: boolean
}

function insertCopy(open: PostChange, { row }: Source, copy: Copy): PostTable | undefined {
  if (!row) throw new AppError('post-not-found', 'It does not exist any more.')
  const post = {
    title: row.title,
    caption: row.caption,
    notes: row.notes,
    scheduledAt: copy.scheduledAt,
    state: copy.scheduledAt === null ? ('idea' as const) : ('draft' as const),
    versions: [...copy.versions],
    media: [...copy.media],
    pillarId: copy.keepsPlan ? (row.pillar_id as never) : null,
    campaignId: copy.keepsPlan ? (row.campaign_id as never) : null,
  }
  return createPosts(open.context, open.store, open.change, [post], (_index, field) => field)[0]
}

export function duplicateToMonth(
  open: PostChange,
  postIds: readonly string[],
  month: Month,
  position: MonthPosition,
): BulkOutcome {
  return createMany(open, readSources(open.store, postIds), (source) => {
    const at = source.row?.scheduled_at as LocalDateTime | null | undefined
    if (at === null) throw new AppError('post-without-date', 'It has no date.')
    const scheduledAt = at ? (`${dayInMonth(localDateOf(at), month, position)}T${at.slice(11)}` as LocalDateTime) : null
    return insertCopy(open, source, { ...source.content, scheduledAt, keepsPlan: true })
  })
}

/** A post as another client's library and channels can take it: media by their content, channels by their platform. */
interface ForeignSource extends Source {
  readonly platforms: ReadonlyMap<string, string>
  readonly contents: ReadonlyMap<string, string>
}

/** Read before the other client's transaction begins: two files are never open for one change. */
export function readForeignSources(store: ReadStore<ClientDatabase>, postIds: readonly string[]): ForeignSource[] {
  const platforms = listChannelPlatforms(store)
  return readSources(store, postIds).map((source) => {
    const { versions, media } = source.content
    const contents = new Map<string, string>()
    for (const { assetId } of [...media, ...versions.flatMap((version) => version.media ?? [])]) {
      const sha256 = findAssetContent(store, assetId)
      if (sha256 !== undefined) contents.set(assetId, sha256)
    }
    return { ...source, platforms, contents }
  })
}

export function insertForeignCopies(open: PostChange, sources: readonly ForeignSource[]) {
  const channels = new Map<string, string>()
  // The first channel of a platform is the main one.
  for (const [id, platform] of listChannelPlatforms(open.store)) {
    if (!channels.has(platform)) channels.set(platform, id)
  }
  let withoutMedia = 0
  let withoutChannels = 0
  const outcome = createMany(open, sources, (source) => {
    let isMediaMissing = false
    const take = (media: readonly PostMedia[]) =>
      media.flatMap((item): PostMedia[] => {
        const sha256 = source.contents.get(item.assetId)
        const assetId = sha256 === undefined ? undefined : findAssetByContent(open.store, sha256)
        if (assetId === undefined) isMediaMissing = true
        return assetId === undefined ? [] : [{ assetId: assetId as AssetId, altText: item.altText }]
      })
    const taken = new Set<string>()
    const versions = source.content.versions.flatMap((version): PostVersion[] => {
      const channelId = channels.get(source.platforms.get(version.channelId) ?? '')
      if (channelId === undefined || taken.has(channelId)) return []
      taken.add(channelId)
      return [
        {
          ...version,
          channelId: channelId as ChannelId,
          media: version.media === null ? null : take(version.media),
        },
      ]
    })
    const media = take(source.content.media)
    const scheduledAt = (source.row?.scheduled_at ?? null) as LocalDateTime | null
    const copy = insertCopy(open, source, { versions, media, scheduledAt, keepsPlan: false })
    if (isMediaMissing) withoutMedia++
    if (versions.length < source.content.versions.length) withoutChannels++
    return copy
  })
  return { ...outcome, withoutMedia, withoutChannels }
}
