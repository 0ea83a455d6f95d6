import type { ResultError } from '#shared/rpc/procedure'
import type { Log } from './context'
import { sqliteCode } from './db/sqlite'

const SQLITE_MESSAGES: readonly (readonly [RegExp, string, string])[] = [
  [/^SQLITE_(FULL|IOERR_SHMSIZE)/, 'disk-full', 'The disk is full. Nothing was lost: free some space, then try again.'],
  [
    /^SQLITE_(READONLY|PERM|CANTOPEN)/,
    'not-writable',
    'The file cannot be written. Check the folder’s permissions, then try again.',
  ],
  [/^SQLITE_BUSY/, 'file-busy', 'Another program is using the file. Close it there, then try again.'],
  [/^SQLITE_IOERR/, 'disk-error', 'The disk reported an error. Nothing was changed; check the disk, then try again.'],
  [/^SQLITE_(NOTADB|CORRUPT)/, 'file-damaged', 'The file is damaged. It was kept as it is.'],
]

/** Words for what SQLite or the file system refused; everything else is a fault of ours and goes to the log. */
export function describeFailure(error: unknown, path: string, log: Log): ResultError {
  const code = sqliteCode(error) ?? ((error as { code?: string } | null)?.code === 'ENOSPC' ? 'SQLITE_FULL' : undefined)
  if (code !== undefined) {
    const known = SQLITE_MESSAGES.find(([pattern]) => pattern.test(code))
    log('warn', 'store failed', { path, code })
    if (known) return { code: known[1], message: known[2] }
  }
  log('error', 'handler failed', {
    path,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
  return { code: 'internal-error', message: 'Something unexpected went wrong. Nothing was changed.' }
}
