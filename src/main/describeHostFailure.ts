import type { ResultError } from '#shared/rpc/procedure'

/** Words for what a host call threw; the log gets the rest. */
export function describeHostFailure(error: unknown, path: string): ResultError {
  console.error(`${path} failed:`, error)
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code === 'ENOSPC') return { code: 'disk-full', message: 'The disk is full. Free some space, then try again.' }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return { code: 'not-writable', message: 'The folder cannot be written. Check its permissions, then try again.' }
  }
  return { code: 'internal-error', message: 'Something unexpected went wrong.' }
}
