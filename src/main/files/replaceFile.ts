import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Written beside it and renamed: whoever looks sees the old file or the new one, never half of it. */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(file)
  const part = join(folder, `.${randomUUID()}.part`)
  try {
    await mkdir(folder, { recursive: true })
    const handle = await open(part, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, file)
  } catch (cause) {
    await rm(part, { force: true }).catch(() => {})
    throw cause
  }
}

/** Why a file could not be written, for people. */
export function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'ENOSPC') return 'the disk is full.'
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'the folder cannot be written.'
  if (code === 'EISDIR') return 'a folder has this name.'
  if (code === 'EBUSY') return 'another program has the file open.'
  return message
}
