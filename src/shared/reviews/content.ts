import { captionFor, mediaFor, type PostFields, type PostMedia } from '../calendar/post'
import type { Platform } from '../clients/client'
import { canonicalJson } from './canonicalJson'
import { sha256Hex } from './sha256'

/** A post as its client sees it on one channel: everything that follows something else is resolved. */
export interface ReviewedVersion {
  /** Empty: the post has no channels yet. */
  readonly channelId: string
  readonly platform: Platform | null
  readonly handle: string
  readonly caption: string
  readonly firstComment: string
  readonly link: string
  readonly media: readonly ReviewedMedia[]
}

export interface ReviewedMedia {
  /** Content of the picture or video, by its hash. */
  readonly sha256: string
  readonly altText: string
}

interface Resolvers {
  readonly channel: (channelId: string) => { readonly platform: Platform; readonly handle: string } | undefined
  readonly asset: (assetId: string) => { readonly sha256: string; readonly altText: string } | undefined
}

/** What of a post a review is about. Its title, notes, state, pillar and campaign are the freelancer's own. */
export function reviewedContent(
  post: Pick<PostFields, 'caption' | 'media' | 'versions'>,
  { channel, asset }: Resolvers,
): ReviewedVersion[] {
  const resolve = (media: readonly PostMedia[]) =>
    media.map(({ assetId, altText }) => {
      const known = asset(assetId)
      return { sha256: known?.sha256 ?? '', altText: altText ?? known?.altText ?? '' }
    })
  if (post.versions.length === 0) {
    const { caption, media } = post
    return [{ channelId: '', platform: null, handle: '', caption, firstComment: '', link: '', media: resolve(media) }]
  }
  return post.versions.map((version) => ({
    channelId: version.channelId,
    platform: channel(version.channelId)?.platform ?? null,
    handle: channel(version.channelId)?.handle ?? '',
    caption: captionFor(post, version),
    firstComment: version.firstComment,
    link: version.link,
    media: resolve(mediaFor(post, version)),
  }))
}

/**
 * Which version of a post that is. Order of the channels and their handles are no part of it; neither is the date:
 * a plan is moved about, and what the client approves is the post (docs/decisions/0013).
 */
export function fingerprintOf(content: readonly ReviewedVersion[]): string {
  const versions = content
    .map(({ channelId, caption, firstComment, link, media }) => ({
      channelId,
      caption,
      firstComment,
      link,
      media: media.map(({ sha256, altText }) => ({ sha256, altText })),
    }))
    .sort((one, other) => (one.channelId < other.channelId ? -1 : 1))
  return sha256Hex(canonicalJson({ format: 1, versions }))
}

export type ChangedAspect = 'channels' | 'caption' | 'first comment' | 'link' | 'pictures' | 'alt text'

/** In which ways two versions of a post differ. */
export function changedAspects(before: readonly ReviewedVersion[], after: readonly ReviewedVersion[]): ChangedAspect[] {
  const changed = new Set<ChangedAspect>()
  const ofChannel = new Map(after.map((version) => [version.channelId, version]))
  if (before.length !== after.length) changed.add('channels')
  for (const old of before) {
    const now = ofChannel.get(old.channelId)
    if (!now) {
      changed.add('channels')
      continue
    }
    if (old.caption !== now.caption) changed.add('caption')
    if (old.firstComment !== now.firstComment) changed.add('first comment')
    if (old.link !== now.link) changed.add('link')
    const pictures = (version: ReviewedVersion) => version.media.map(({ sha256 }) => sha256).join()
    if (pictures(old) !== pictures(now)) changed.add('pictures')
    else if (old.media.some(({ altText }, index) => altText !== now.media[index]?.altText)) changed.add('alt text')
  }
  return [...changed]
}
