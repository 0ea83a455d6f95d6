import { ASSET_MAX_DECODED_PIXELS, isDrawable, kindOf, type MediaType } from '#shared/media/asset'
import { readImageHeader } from './imageHeader'
import { type ReadBytes, readMovieHeader, readStillSize } from './isoMedia'

/** What is known of a file without decoding it. */
export interface MediaFacts {
  readonly width: number | null
  readonly height: number | null
  readonly durationMs: number | null
  /** Why no picture of it can be made, for people; "" while there is no reason. */
  readonly problem: string
}

const NOTHING: MediaFacts = { width: null, height: null, durationMs: null, problem: '' }

/**
 * Size and length from the headers alone. Undefined: a picture whose header tells no size, which nothing can show.
 * `head` is the file's beginning, `read` the file.
 */
export function inspectMedia(
  mediaType: MediaType,
  head: Uint8Array,
  read: ReadBytes,
  byteSize: number,
): MediaFacts | undefined {
  if (mediaType === 'image/svg+xml') {
    return { ...NOTHING, problem: 'No preview: an SVG file is kept as it is and never opened here.' }
  }
  if (mediaType === 'video/mp4' || mediaType === 'video/quicktime') {
    return { ...NOTHING, ...readMovieHeader(read, byteSize) }
  }
  // WebM tells its size only to a decoder.
  if (kindOf(mediaType) !== 'picture') return NOTHING
  const size = mediaType === 'image/avif' || mediaType === 'image/heic' ? readStillSize(head) : readImageHeader(head)
  if (!size || size.width === 0 || size.height === 0) return undefined
  const { width, height } = size
  return { width, height, durationMs: null, problem: problemOf(mediaType, width, height) }
}

function problemOf(mediaType: MediaType, width: number, height: number): string {
  if (!isDrawable(mediaType)) return 'No preview: HEIC cannot be shown here. Most platforms want it as JPEG.'
  if (width * height > ASSET_MAX_DECODED_PIXELS) {
    return `No preview: ${width} × ${height} pixels are more than ${ASSET_MAX_DECODED_PIXELS / 1_000_000} megapixels.`
  }
  return ''
}
