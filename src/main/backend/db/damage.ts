import { sqliteCode } from './sqlite'

/** The registry is damaged, whichever client's file was being read meanwhile. It can be made anew. */
export class RegistryDamage extends Error {
  /** In SQLite's words, for what is told when even a new one fails. */
  readonly code = 'SQLITE_CORRUPT'

  constructor(cause: Error) {
    super(cause.message, { cause })
    this.name = 'RegistryDamage'
  }
}

/**
 * Whether an error tells that what a store holds is not what was written. SQLite says so of its structure; a text that is
 * no JSON any more says so when it is read, and nothing else in a store is parsed in a way that throws this.
 */
export function isDamage(error: unknown): error is Error {
  return error instanceof SyntaxError || /^SQLITE_(NOTADB|CORRUPT)/.test(sqliteCode(error) ?? '')
}

/** While a store is opened, SQLite's general complaints are about the file too: no statement of ours has run yet. */
export function isDamageAtOpening(error: unknown): error is Error {
  return isDamage(error) || /^SQLITE_(ERROR|FORMAT)/.test(sqliteCode(error) ?? '')
}
