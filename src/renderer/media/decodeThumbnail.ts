import type { ThumbnailAnswer, ThumbnailRequest } from './thumbnailWorker'

const DECODING_LIMIT_MS = 20_000

export type Thumbnail = Extract<ThumbnailAnswer, { isDone: true }>

let worker: Worker | undefined

function endWorker(): void {
  worker?.terminate()
  worker = undefined
}

/** One at a time. A file that takes too long, or takes the worker down, costs its worker and nothing else. */
export function decodeThumbnail(request: ThumbnailRequest): Promise<Thumbnail | 'not-decodable' | 'too-slow'> {
  worker ??= new Worker(new URL('./thumbnailWorker.ts', import.meta.url), { type: 'module' })
  const current = worker
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish('too-slow'), DECODING_LIMIT_MS)
    const finish = (result: Thumbnail | 'not-decodable' | 'too-slow') => {
      clearTimeout(timer)
      current.removeEventListener('message', onMessage)
      current.removeEventListener('error', onError)
      resolve(result)
      if (result === 'too-slow') endWorker()
    }
    const onMessage = ({ data }: MessageEvent<ThumbnailAnswer>) => finish(data.isDone ? data : 'not-decodable')
    const onError = () => {
      endWorker()
      finish('not-decodable')
    }
    current.addEventListener('message', onMessage)
    current.addEventListener('error', onError)
    current.postMessage(request, request.source instanceof ImageBitmap ? [request.source] : [])
  })
}

/** Frees what decoding took, when nothing is left to decode. */
export const restDecoder = endWorker
