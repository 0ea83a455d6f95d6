import { z } from 'zod'
import { BrandFont, Platform } from '../clients/client'
import { PostId, ReviewRoundId } from '../kernel/ids'

export const DOCUMENT_FORMAT = 'clientele-review'

const Digest = z.string().regex(/^[0-9a-f]{64}$/)

/** A picture where a version shows it; `picture` is its place among the document's pictures. */
const ShownPicture = z.object({ picture: z.number().int().nonnegative(), altText: z.string() })

/** What channels with the same content have in common. */
const ShownVersion = z.object({
  channels: z.array(z.object({ platform: Platform, handle: z.string() })),
  caption: z.string(),
  firstComment: z.string(),
  link: z.string(),
  pictures: z.array(ShownPicture),
})
export type ShownVersion = z.output<typeof ShownVersion>

/**
 * All that a review file says. Ids are those that an answer is matched by; nothing else of the client's store is in
 * it, and dates are words already.
 */
export const ReviewDocument = z.object({
  format: z.literal(DOCUMENT_FORMAT),
  version: z.literal(1),
  round: ReviewRoundId,
  nonce: Digest,
  /** `clientTag` */
  client: z.string(),
  clientName: z.string(),
  name: z.string(),
  message: z.string(),
  /** Empty: whenever it suits. */
  answerBy: z.string(),
  zone: z.string(),
  brand: z.object({
    primaryColor: z.string(),
    titleFont: BrandFont,
    /** A data URL, or empty. */
    logo: z.string(),
  }),
  posts: z.array(
    z.object({
      post: PostId,
      fingerprint: Digest,
      /** Both empty without a date. */
      day: z.string(),
      time: z.string(),
      versions: z.array(ShownVersion),
    }),
  ),
  /** Each once, however many posts show it. */
  pictures: z.array(
    z.object({
      /** A data URL, or empty when it cannot be seen. */
      source: z.string(),
      /** What it is a picture of, such as a video, or why it cannot be seen; empty for a usual picture. */
      note: z.string(),
    }),
  ),
})
export type ReviewDocument = z.output<typeof ReviewDocument>
