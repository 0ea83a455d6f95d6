import { THUMBNAIL_MAX_SIDE } from '#shared/media/asset'

/** Decodes and shrinks, away from the interface's thread; ended from outside when it takes too long. */
export interface ThumbnailRequest {
  readonly source: Blob | ImageBitmap
  /** As far as they are known; a decoder that knows what is wanted shrinks while it decodes. */
  readonly width: number | null
  readonly height: number | null
}

export type ThumbnailAnswer =
  | { readonly isDone: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly width: number; readonly height: number }
  | { readonly isDone: false }

const QUALITY = 0.82

const scope = globalThis as unknown as {
  postMessage(message: ThumbnailAnswer, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ThumbnailRequest>) => void): void
}

scope.addEventListener('message', (event) => void answer(event.data))

async function answer(request: ThumbnailRequest): Promise<void> {
  try {
    const made = await make(request)
    scope.postMessage(made, [made.bytes.buffer])
  } catch {
    scope.postMessage({ isDone: false }, [])
  }
}

async function make({ source, width, height }: ThumbnailRequest) {
  const bitmap = source instanceof ImageBitmap ? source : await decode(source, width ?? 0, height ?? 0)
  const scale = Math.min(1, THUMBNAIL_MAX_SIDE / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  )
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas in this worker')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY })
  return {
    isDone: true as const,
    bytes: new Uint8Array(await blob.arrayBuffer()),
    width: canvas.width,
    height: canvas.height,
  }
}

/** The longer side alone is named, so that the shape stays, whatever the camera's turn. */
function decode(blob: Blob, width: number, height: number): Promise<ImageBitmap> {
  if (Math.max(width, height) <= THUMBNAIL_MAX_SIDE) return createImageBitmap(blob)
  const side = width >= height ? { resizeWidth: THUMBNAIL_MAX_SIDE } : { resizeHeight: THUMBNAIL_MAX_SIDE }
  return createImageBitmap(blob, { ...side, resizeQuality: 'medium', imageOrientation: 'from-image' })
}
