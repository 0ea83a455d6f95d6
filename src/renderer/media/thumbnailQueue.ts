import type { ClientId } from '#shared/kernel/ids'
import { type Asset, kindOf, mayHaveThumbnail } from '#shared/media/asset'
import type { ThumbnailFailure } from '#shared/media/contract'
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
    } catch {
      // The file was deleted meanwhile, or the data process is away: the next look at the library asks again.
      taken.delete(keyOf(job.clientId, job.asset))
      waiting = waiting.filter(({ clientId }) => clientId !== job.clientId)
    }
  }
  restDecoder()
  isRunning = false
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
