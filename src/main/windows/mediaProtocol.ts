import type { FileHandle } from 'node:fs/promises'
import { open, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { parseMediaPath } from '#shared/media/mediaAddress'

const PIECE_BYTES = 262_144

interface Range {
  readonly start: number
  /** Last byte, included. */
  readonly end: number
}

/**
 * A file of a client's library, or undefined when there is none at this path. Which window may ask for which client is
 * decided before (windows/security.ts).
 */
export async function answerMedia(
  workspaceFolder: string,
  path: string,
  rangeHeader: string | null,
): Promise<Response | undefined> {
  const address = parseMediaPath(path)
  if (!address) return undefined
  const clientFolder = join(workspaceFolder, 'clients', address.clientId)
  const handle = await openInside(clientFolder, join(clientFolder, 'assets', address.file))
  if (!handle) return undefined
  const { size } = await handle.stat()
  const headers: Record<string, string> = {
    'content-type': address.mediaType,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // What a page may not even be, should somebody manage to open one of these as a page.
    'content-security-policy': "default-src 'none'; sandbox",
    'accept-ranges': 'bytes',
  }
  const range = readRange(rangeHeader, size)
  if (range === 'impossible') {
    await handle.close()
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  headers['content-length'] = String(end - start + 1)
  if (range) headers['content-range'] = `bytes ${start}-${end}/${size}`
  return new Response(streamOf(handle, { start, end }), { status: range ? 206 : 200, headers })
}

/** Only what really lies in the client's own folder: a link to elsewhere is none of its files. */
async function openInside(clientFolder: string, file: string): Promise<FileHandle | undefined> {
  let handle: FileHandle | undefined
  try {
    const real = await realpath(file)
    if (!real.startsWith((await realpath(clientFolder)) + sep)) return undefined
    handle = await open(real, 'r')
    if ((await handle.stat()).isFile()) return handle
  } catch {
    // Not there, or not to be read: the window says so where the picture would be.
  }
  await handle?.close()
  return undefined
}

/** RFC 9110 §14.1.2, one range; several at once are answered with the whole, as §14.2 allows. */
function readRange(header: string | null, size: number): Range | 'impossible' | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end ? 'impossible' : { start, end }
}

/** Read as fast as it is taken: a video is never in memory as a whole. */
function streamOf(handle: FileHandle, { start, end }: Range): ReadableStream<Uint8Array> {
  let at = start
  return new ReadableStream({
    async pull(controller) {
      try {
        const { buffer, bytesRead } = await handle.read(
          new Uint8Array(Math.min(PIECE_BYTES, end - at + 1)),
          0,
          undefined,
          at,
        )
        at += bytesRead
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead))
        if (bytesRead > 0 && at <= end) return
        controller.close()
      } catch (error) {
        controller.error(error)
      }
      await handle.close()
    },
    cancel: () => handle.close(),
  })
}
