import { z } from 'zod'
import { PostState } from '../calendar/post'
import { AssetId, ClientId, PostId } from '../kernel/ids'
import { LocalDateTime } from '../kernel/time'
import { command, query } from '../rpc/procedure'
import { Asset, AssetFields, THUMBNAIL_MAX_SIDE } from './asset'

const ofClient = z.object({ clientId: ClientId })
const ofAsset = ofClient.extend({ assetId: AssetId })
const ofAssets = ofClient.extend({ assetIds: z.array(AssetId).max(10_000) })

/** Larger files come in pieces of this size: neither side ever holds a whole video. */
export const IMPORT_CHUNK_BYTES = 4 * 1024 ** 2
export const THUMBNAIL_MAX_BYTES = 500_000

const chunk = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= IMPORT_CHUNK_BYTES, 'This piece is too large')

/** What became of a file: `known` and `restored` name the file of the same content that was there before. */
export const ImportOutcome = z.enum(['added', 'known', 'restored'])
export type ImportOutcome = z.output<typeof ImportOutcome>

export const ImportStep = z.discriminatedUnion('isDone', [
  z.object({ isDone: z.literal(false), uploadId: z.string() }),
  z.object({ isDone: z.literal(true), outcome: ImportOutcome, asset: Asset }),
])
export type ImportStep = z.output<typeof ImportStep>

export const AssetUse = z.object({
  postId: PostId,
  title: z.string(),
  state: PostState,
  scheduledAt: LocalDateTime.nullable(),
})
export type AssetUse = z.output<typeof AssetUse>

/** Why a window could not make a thumbnail. */
export const ThumbnailFailure = z.enum(['not-decodable', 'too-slow', 'no-codec'])
export type ThumbnailFailure = z.output<typeof ThumbnailFailure>

const side = z.number().int().min(1).max(1_000_000)

export const mediaContract = {
  /** The whole library, newest first. */
  listAssets: query(ofClient, z.array(Asset)),
  /** In the order that is asked for; what is not there is left out. */
  getAssets: query(ofAssets, z.array(Asset)),
  /** The posts that use a file, next first. */
  listAssetUses: query(ofAsset, z.array(AssetUse)),
  /**
   * Begins with a file's first bytes, and ends with it when these are all. Refused with `file-type-not-supported`,
   * `file-damaged`, `file-empty` or `file-too-large`: judged by the content, whatever the name says.
   */
  beginImport: command(
    ofClient.extend({
      /** Any name that a file system may hand over; what cannot be stored of it is left out. */
      fileName: z.string().max(10_000),
      folder: AssetFields.shape.folder.optional(),
      byteSize: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
      bytes: chunk,
    }),
    ImportStep,
  ),
  continueImport: command(ofClient.extend({ uploadId: z.string(), bytes: chunk }), ImportStep),
  cancelImport: command(ofClient.extend({ uploadId: z.string() }), z.object({})),
  /** Many at once, all or none. */
  updateAssets: command(
    ofClient.extend({
      updates: z.array(z.object({ assetId: AssetId, changes: AssetFields.partial() })).max(10_000),
    }),
    z.array(Asset),
  ),
  /** All or none: refused with `asset-in-use` while a post uses one of them. The files leave the disk 30 days later. */
  deleteAssets: command(ofAssets, z.object({})),
  /** Takes back `deleteAssets`. */
  undeleteAssets: command(ofAssets, z.object({})),
  /**
   * Before a window decodes a file: false when nothing is to be made of it, or when it was tried twice already and
   * perhaps took the window down.
   */
  startThumbnail: command(ofAsset, z.object({ isWanted: z.boolean() })),
  /** WebP of at most 320 pixels a side, with what only the decoder knows. */
  storeThumbnail: command(
    ofAsset.extend({
      bytes: z
        .instanceof(Uint8Array)
        .refine((bytes) => bytes.length <= THUMBNAIL_MAX_BYTES, `More than ${THUMBNAIL_MAX_SIDE} pixels a side`),
      width: side.optional(),
      height: side.optional(),
      durationMs: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
    }),
    z.object({}),
  ),
  failThumbnail: command(ofAsset.extend({ failure: ThumbnailFailure }), z.object({})),
}
