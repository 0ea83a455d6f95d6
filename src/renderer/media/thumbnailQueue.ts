import type { ClientId } from '#shared/kernel/ids'
import { type Asset, kindOf, mayHaveThumbnail } from '#shared/media/asset'
import type { ThumbnailFailure } from '#shared/media/contract'
import { AppError } from '#shared/rpc/appError'
import { backend } from '../api/connection'
import { decodeThumbnail, restDecoder, type Thumbnail } from './decodeThumbnail'
import { assetUrl } from './mediaWords'
import { readVideoFrame } from './videoFrame'

interface Job {
  readonly clientId: ClientId
  readonly asset: Asset
  /** The file itself, while the window still has it. */
  readonly file: File | undefined
}

interface Made {
  readonly thumbnail: Thumbnail
  readonly size?: { readonly width: number; readonly height: number; readonly durationMs?: number | undefined }
}

let waiting: Job[] = []
let isRunning = false
/** Each file once in a window's life: whatever goes wrong, it cannot go wrong for ever. */
const taken = new Set<string>()

const keyOf = (clientId: ClientId, asset: Asset) => `${clientId} ${asset.id}`

/** Has a thumbnail made of what has none and may have one, after those that already wait. */
export function requestThumbnail(clientId: ClientId, asset: Asset, file?: File): void {
  if (asset.hasThumbnail || asset.isMissing || asset.problem !== '' || !mayHaveThumbnail(asset.mediaType)) return
  if (taken.has(keyOf(clientId, asset))) return
  taken.add(keyOf(clientId, asset))
  waiting.push({ clientId, asset, file })
  if (!isRunning) void run()
}

async function run(): Promise<void> {
  isRunning = true
  for (let job = waiting.shift(); job; job = waiting.shift()) {
    try {
      await makeThumbnail(job)
    } catch (error) {
      forget(job)
      // What else went wrong, in a workspace that is only read for example, would meet each of the client's files.
      if (!(error instanceof AppError && error.code === 'asset-not-found')) dropWaiting(job.clientId)
    }
  }
  restDecoder()
  isRunning = false
}

/** The next look at the library asks again. */
function forget({ clientId, asset }: Job): void {
  taken.delete(keyOf(clientId, asset))
}

function dropWaiting(clientId: ClientId): void {
  for (const job of waiting) if (job.clientId === clientId) forget(job)
  waiting = waiting.filter((job) => job.clientId !== clientId)
}

async function makeThumbnail(job: Job): Promise<void> {
  const { media } = backend.api
  const ofAsset = { clientId: job.clientId, assetId: job.asset.id }
  const { isWanted } = await media.startThumbnail(ofAsset)
  if (!isWanted) return
  const made = kindOf(job.asset.mediaType) === 'video' ? await ofVideo(job) : await ofPicture(job)
  if (typeof made === 'string') await media.failThumbnail({ ...ofAsset, failure: made })
  else await media.storeThumbnail({ ...ofAsset, bytes: made.thumbnail.bytes, ...made.size })
}

async function ofPicture({ clientId, asset, file }: Job): Promise<Made | ThumbnailFailure> {
  const source = file ?? (await (await fetch(assetUrl(clientId, asset))).blob())
  const thumbnail = await decodeThumbnail({ source, width: asset.width, height: asset.height })
  return typeof thumbnail === 'string' ? thumbnail : { thumbnail }
}

async function ofVideo({ clientId, asset, file }: Job): Promise<Made | ThumbnailFailure> {
  const url = file ? URL.createObjectURL(file) : assetUrl(clientId, asset)
  try {
    const frame = await readVideoFrame(url)
    if (typeof frame === 'string') return frame
    const { bitmap, ...size } = frame
    const thumbnail = await decodeThumbnail({ source: bitmap, width: null, height: null })
    return typeof thumbnail === 'string' ? thumbnail : { thumbnail, size }
  } finally {
    if (file) URL.revokeObjectURL(url)
  }
}
