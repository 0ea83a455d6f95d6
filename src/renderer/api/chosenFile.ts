import { AppError } from '#shared/rpc/appError'

/** A file's name as calls take it: any name, but not of any length. */
export function nameOfFile(file: File): string {
  return file.name.slice(0, 1_000).toWellFormed()
}

/** Throws `file-too-large` before anything of a larger file is read. */
export async function bytesOfFile(file: File, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > limitBytes) {
    const [size, limit] = [file.size, limitBytes].map((bytes) => Math.ceil(bytes / 1_000_000))
    throw new AppError('file-too-large', `The file has ${size} MB; at most ${limit} MB can be read.`)
  }
  return new Uint8Array(await file.arrayBuffer())
}
