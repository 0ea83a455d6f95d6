import type { Platform } from '#shared/clients/client'
import type { ClientId, PostId, ReviewRoundId } from '#shared/kernel/ids'
import type { LocalDate, LocalDateTime } from '#shared/kernel/time'
import { isDrawable, kindOf, type MediaType } from '#shared/media/asset'
import { assetPath, thumbnailPath } from '#shared/media/mediaAddress'
import { clientTag } from '#shared/reviews/answerText'
import { canonicalJson } from '#shared/reviews/canonicalJson'
import type { ReviewedVersion } from '#shared/reviews/content'
import type { PictureSource } from '#shared/reviews/contract'
import { DOCUMENT_FORMAT, type ReviewDocument, type ShownVersion } from '#shared/reviews/document'
import { createReviewDates, zoneWords } from '#shared/reviews/reviewDates'
import type { BackendContext } from '../../context'
import { createClientsHandlers } from '../clients/handlers'
import { contentOf } from './reviewedPost'
import { getRound } from './rounds'
import { findAssetByContent, listItemRows } from './roundsRepo'

/** Everything that goes into a review file, field by field: what is not named here does not leave the studio. */
export async function makeDocument(
  context: BackendContext,
  clientId: ClientId,
  roundId: ReviewRoundId,
): Promise<ReviewDocument> {
  const profile = await createClientsHandlers(context).getClient({ clientId })
  const dates = createReviewDates(profile.locale)
  return context.clientFiles.read(clientId, (store) => {
    const round = getRound(store, roundId)
    const items = listItemRows(store, roundId)
    const pictures = pictureHashes(items)
    return {
      format: DOCUMENT_FORMAT,
      version: 1,
      round: roundId,
      nonce: round.nonce,
      client: clientTag(clientId, roundId),
      clientName: profile.name,
      name: round.name,
      message: round.message,
      answerBy: round.answer_by === null ? '' : dates.day(round.answer_by as LocalDate),
      zone: zoneWords(profile.timeZone),
      brand: { primaryColor: profile.brand.primaryColor, titleFont: profile.brand.titleFont, logo: '' },
      posts: items.map((item) => ({
        post: item.post_id as PostId,
        fingerprint: item.fingerprint,
        day: item.scheduled_at === null ? '' : dates.heading(item.scheduled_at as LocalDateTime),
        time: item.scheduled_at === null ? '' : dates.time(item.scheduled_at as LocalDateTime),
        versions: shownVersions(contentOf(item.content_json), pictures),
      })),
      pictures: pictures.map(() => ({ source: '', note: '' })),
    }
  })
}

function pictureHashes(items: readonly { readonly content_json: string }[]): string[] {
  const hashes = items.flatMap(({ content_json }) =>
    contentOf(content_json).flatMap(({ media }) => media.map(({ sha256 }) => sha256)),
  )
  return [...new Set(hashes)]
}

/** Larger ones would have to go through the main process as a whole. */
const PICTURE_LIMIT_BYTES = 60_000_000

/** A picture itself, a still of a video, or nothing where neither can be shown. */
export function listPictures(context: BackendContext, clientId: ClientId, roundId: ReviewRoundId): PictureSource[] {
  return context.clientFiles.read(clientId, (store) => {
    getRound(store, roundId)
    return pictureHashes(listItemRows(store, roundId)).map((sha256): PictureSource => {
      const row = findAssetByContent(store, sha256)
      if (!row) return { path: null, mediaType: '', fileName: '', note: 'This picture is not in the library any more.' }
      const mediaType = row.media_type as MediaType
      const fileName = row.file_name
      if (isDrawable(mediaType) && row.byte_size <= PICTURE_LIMIT_BYTES) {
        return { path: assetPath(clientId, { sha256, mediaType }), mediaType, fileName, note: '' }
      }
      const isVideo = kindOf(mediaType) === 'video'
      if (row.has_thumbnail === 1) {
        const note = isVideo ? 'A video: this is a still from it.' : ''
        return { path: thumbnailPath(clientId, { sha256 }), mediaType: 'image/webp', fileName, note }
      }
      const note = isVideo ? 'A video, which cannot be shown here.' : 'This kind of file cannot be shown here.'
      return { path: null, mediaType, fileName, note }
    })
  })
}

/** Channels that show the same are shown once. */
function shownVersions(content: readonly ReviewedVersion[], pictures: readonly string[]): ShownVersion[] {
  const shown = new Map<string, ShownVersion>()
  for (const { platform, handle, caption, firstComment, link, media } of content) {
    const body = {
      caption,
      firstComment,
      link,
      pictures: media.map(({ sha256, altText }) => ({ picture: pictures.indexOf(sha256), altText })),
    }
    const key = canonicalJson(body)
    const channels = platform === null ? [] : [{ platform: platform satisfies Platform, handle }]
    const known = shown.get(key)
    if (known) known.channels.push(...channels)
    else shown.set(key, { channels, ...body })
  }
  return [...shown.values()]
}
