import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { createTemporaryFolder } from '../workspace'
import { openSqlite } from './sqlite'

interface StoreCheck {
  /** For people; null when every page and reference is right. */
  readonly problem: string | null
  /** Of the client's file; 0 when it cannot be read. */
  readonly revision: number
  /** What the media library says that it has; empty for a store of before there was one. */
  readonly assets: readonly StoredAsset[]
}

export interface StoredAsset {
  readonly sha256: string
  readonly media_type: string
  readonly file_name: string
}

const SHOWN_FINDINGS = 3

/** What SQLite's check of every page, index and value finds first; undefined when all is right. */
export function findDamage(db: BetterSqlite3.Database): string | undefined {
  try {
    const findings = (db.pragma('integrity_check') as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((finding) => finding !== 'ok')
    return findings.length > 0 ? findings.slice(0, SHOWN_FINDINGS).join('; ') : undefined
  } catch (error) {
    return (error as Error).message
  }
}

function listAssets(db: BetterSqlite3.Database): StoredAsset[] {
  const hasLibrary = db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'asset'`).pluck().get() === 1
  if (!hasLibrary) return []
  return db
    .prepare('SELECT sha256, media_type, file_name FROM asset WHERE deleted_at_utc IS NULL ORDER BY file_name')
    .all() as StoredAsset[]
}

/** Reads a client's store in full. A copy is read, because opening a store in WAL mode already writes beside it. */
export function checkStore(file: string): StoreCheck {
  const folder = createTemporaryFolder()
  try {
    const copy = join(folder, 'copy.sqlite')
    for (const suffix of ['', '-wal']) {
      if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix)
    }
    const db = openSqlite(copy)
    try {
      const damage = findDamage(db)
      if (damage !== undefined) return { problem: `The file ${file} is damaged: ${damage}`, revision: 0, assets: [] }
      const broken = db.pragma('foreign_key_check') as { table: string }[]
      if (broken.length > 0) {
        const tables = [...new Set(broken.map((row) => row.table))].join(', ')
        return {
          problem: `The file ${file} has ${broken.length} rows that point nowhere (${tables}).`,
          revision: 0,
          assets: [],
        }
      }
      const profile = db.prepare('SELECT count(*) FROM profile').pluck().get()
      if (profile !== 1) return { problem: `The file ${file} holds no client.`, revision: 0, assets: [] }
      const revision = db.prepare(`SELECT value FROM meta WHERE key = 'revision'`).pluck().get()
      return { problem: null, revision: Number(revision ?? 0), assets: listAssets(db) }
    } finally {
      db.close()
    }
  } catch (error) {
    return { problem: `The file ${file} cannot be read: ${(error as Error).message}`, revision: 0, assets: [] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
