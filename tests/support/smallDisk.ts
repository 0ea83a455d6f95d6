import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own that can be full. */
export interface SmallDisk {
  readonly folder: string
  /** Takes every byte that is left, or leaves about this many. */
  fill(leftBytes?: number): void
  free(): void
  makeReadOnly(): void
  unmount(): void
}

/** Only root on Linux can mount; elsewhere tests that need it are left out. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0

/**
 * Undefined where nobody can expect it to work. Where root must not mount, as in a container without CAP_SYS_ADMIN,
 * it throws the reason: a fault that was not tried is not survived.
 */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  if (!canMount) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'clientele-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    const reason = (error as { stderr?: Buffer }).stderr?.toString('utf8').trim() || (error as Error).message
    throw new Error(
      `This test mounts a small disk, which is refused here: ${reason}. ` +
        'Start the container with --cap-add SYS_ADMIN (where AppArmor is on: and --security-opt apparmor=unconfined).',
      { cause: error },
    )
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: (leftBytes = 0) => {
      const { bavail, bsize } = statfsSync(folder)
      const file = openSync(ballast, 'a')
      try {
        // With nothing to be left the last byte is found by trying.
        fillWith(file, leftBytes > 0 ? bavail * bsize - leftBytes : Number.POSITIVE_INFINITY)
      } finally {
        closeSync(file)
      }
    },
    free: () => rmSync(ballast, { force: true }),
    makeReadOnly: () => {
      execFileSync('mount', ['-o', 'remount,ro', folder], { stdio: 'ignore' })
    },
    unmount: () => {
      execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function fillWith(file: number, bytes: number): void {
  for (const size of [1_048_576, 4_096]) {
    const block = Buffer.alloc(size)
    try {
      for (; bytes > 0; bytes -= size) writeSync(file, block, 0, Math.min(size, bytes))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
}
