import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'

/**
 * Only root on Linux can mount; on other machines tests that need it are not in the list at all. Where root must not
 * mount (a container without CAP_SYS_ADMIN) they fail with the reason: a fault that was not tried is not survived.
 */
export const canBeAskedToMount = process.platform === 'linux' && process.getuid?.() === 0

function mount(...words: readonly string[]): void {
  try {
    execFileSync('mount', words, { stdio: 'pipe' })
  } catch (error) {
    const { stderr } = error as { stderr?: Buffer }
    throw new Error(
      `This test needs to mount: mount ${words.join(' ')}: ${stderr?.toString('utf8').trim() || (error as Error).message}. ` +
        'In a container, start it with --cap-add SYS_ADMIN (and --security-opt apparmor=unconfined where AppArmor is on).',
      { cause: error },
    )
  }
}

/** A disk of its own that is soon full. */
export function mountSmallDisk(folder: string, bytes: number): void {
  mkdirSync(folder, { recursive: true })
  mount('-t', 'tmpfs', '-o', `size=${bytes}`, 'clientele-test', folder)
}

/** The folder stays what it is, and nobody, root included, can write there. */
export function mountReadOnly(folder: string): void {
  mount('--bind', folder, folder)
  mount('-o', 'remount,ro,bind', folder)
}

/** Takes a mount away; a process that still holds a file there does not keep it. */
export function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' })
}
