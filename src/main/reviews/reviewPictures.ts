import type { ClientId } from '#shared/kernel/ids'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import type { ReviewDocument } from '#shared/reviews/document'
import type { PictureScaler } from '../windows/pictureScaler'

export const REVIEW_ENDING = '.html'

/** In the file, as base64. Mail programs take 20 to 25 MB and add a third. */
const BUDGET = 12_000_000
const LOGO_SIDE = 480

/** The more pictures, the smaller each: a phone shows them in a column of its own width. */
const SIDES = [
  { upTo: 20, side: 1_080 },
  { upTo: 60, side: 720 },
  { upTo: Number.POSITIVE_INFINITY, side: 480 },
] as const

export type FillPictures = (
  clientId: ClientId,
  document: ReviewDocument,
) => Promise<{ document: ReviewDocument; leftOut: string[] }>

interface FillerOptions {
  readonly api: () => Pick<Client<BackendApi>, 'reviews' | 'clients'>
  /** One for each file, so that none ends while another still needs it. */
  readonly openScaler: () => PictureScaler
  /** The bytes behind a path of the library; undefined when the file is gone. */
  readonly readMedia: (path: string) => Promise<Uint8Array | undefined>
}

const TOO_LARGE = 'Left out: the file would be too large for a mail.'
const NOT_THERE = 'This picture cannot be shown here.'

/** Puts the logo and the pictures into a document, as small as a mail needs them, and says what did not fit. */
export function createPictureFiller({ api, openScaler, readMedia }: FillerOptions): FillPictures {
  return async (clientId, document) => {
    const { clients, reviews } = api()
    const scaler = openScaler()
    const side = SIDES.find(({ upTo }) => document.pictures.length <= upTo)?.side ?? 480
    let left = BUDGET
    const scaled = async (bytes: Uint8Array | undefined, mediaType: string, longestSide: number) => {
      const source = bytes && (await scaler.scale(bytes, mediaType, longestSide))
      if (!source) return { source: '', problem: NOT_THERE }
      if (source.length > left) return { source: '', problem: TOO_LARGE }
      left -= source.length
      return { source, problem: '' }
    }
    try {
      const stored = await clients.getLogo({ clientId })
      const logo = stored ? (await scaled(stored.bytes, stored.mediaType, LOGO_SIDE)).source : ''
      const pictures: { source: string; note: string }[] = []
      const leftOut: string[] = []
      for (const { path, mediaType, fileName, note } of await reviews.listPictures({
        clientId,
        roundId: document.round,
      })) {
        const picture =
          path === null ? { source: '', problem: note } : await scaled(await readMedia(path), mediaType, side)
        pictures.push({ source: picture.source, note: picture.problem || note })
        if (picture.problem || note) leftOut.push(`${fileName || 'A picture'}: ${picture.problem || note}`)
      }
      return { document: { ...document, brand: { ...document.brand, logo }, pictures }, leftOut }
    } finally {
      scaler.close()
    }
  }
}
