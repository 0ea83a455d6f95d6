import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const ballast = (folder: string) => join(folder, 'ballast')

/** Leaves `freeBytes` on the disk that holds the folder, down to whole pages. */
export function fillDisk(folder: string, freeBytes = 0): void {
  const { bavail, bsize } = statfsSync(folder)
  let left = bavail * bsize - freeBytes
  const descriptor = openSync(ballast(folder), 'a')
  const block = Buffer.alloc(64 * 1024, 1)
  try {
    while (left > 0) left -= writeSync(descriptor, block, 0, Math.min(left, block.length))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(descriptor)
  }
}

export function freeDisk(folder: string): void {
  rmSync(ballast(folder), { force: true })
}
