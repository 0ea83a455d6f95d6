import { readFile, stat } from 'node:fs/promises'
import { AppError } from '#shared/rpc/appError'

/** Throws `file-not-readable`, or `file-too-large` before anything of it is read. */
export async function readInputFile(
  file: string,
  limitBytes = Number.POSITIVE_INFINITY,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { size } = await stat(file)
    if (size > limitBytes) {
      const [megabytes, limit] = [size, limitBytes].map((bytes) => Math.ceil(bytes / 1_000_000))
      throw new AppError('file-too-large', `The file ${file} has ${megabytes} MB; at most ${limit} MB can be read.`)
    }
    return new Uint8Array(await readFile(file))
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('file-not-readable', `The file ${file} cannot be read: ${(cause as Error).message}`, { cause })
  }
}
