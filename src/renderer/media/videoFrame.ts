import { THUMBNAIL_MAX_SIDE } from '#shared/media/asset'

const LIMIT_MS = 15_000
/** The first picture of a film is often black. */
const AT_SECONDS = 1

export interface VideoFrame {
  readonly bitmap: ImageBitmap
  readonly width: number
  readonly height: number
  readonly durationMs: number | undefined
}

/** A frame near a video's beginning, as far as Chromium has its codec. */
export async function readVideoFrame(url: string): Promise<VideoFrame | 'no-codec' | 'too-slow'> {
  const video = document.createElement('video')
  video.muted = true
  video.preload = 'auto'
  const stop = new AbortController()
  const reached = (event: string) =>
    new Promise<'ok' | 'no-codec'>((resolve) => {
      video.addEventListener(event, () => resolve('ok'), { once: true, signal: stop.signal })
      video.addEventListener('error', () => resolve('no-codec'), { once: true, signal: stop.signal })
    })
  const limit = new Promise<'too-slow'>((resolve) => {
    const timer = setTimeout(() => resolve('too-slow'), LIMIT_MS)
    stop.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  try {
    const loaded = reached('loadeddata')
    video.src = url
    const start = await Promise.race([loaded, limit])
    if (start !== 'ok') return start
    const { videoWidth: width, videoHeight: height, duration } = video
    // Sound that plays, with a picture that does not.
    if (width === 0 || height === 0) return 'no-codec'
    if (duration > AT_SECONDS) {
      const sought = reached('seeked')
      video.currentTime = AT_SECONDS
      const at = await Promise.race([sought, limit])
      if (at !== 'ok') return at
    }
    const side = width >= height ? { resizeWidth: THUMBNAIL_MAX_SIDE } : { resizeHeight: THUMBNAIL_MAX_SIDE }
    const bitmap = await createImageBitmap(video, Math.max(width, height) > THUMBNAIL_MAX_SIDE ? side : {})
    return { bitmap, width, height, durationMs: Number.isFinite(duration) ? Math.round(duration * 1_000) : undefined }
  } catch {
    return 'no-codec'
  } finally {
    stop.abort()
    video.removeAttribute('src')
    video.load()
  }
}
