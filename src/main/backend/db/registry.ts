import type BetterSqlite3 from 'better-sqlite3'
import type { StoreHealth } from '#shared/clients/client'
import { backUpBeforeMigration } from './backups'
import { isDamage, RegistryDamage } from './damage'
import { registryMigrations } from './migrations/index'
import { closeStore, openStore, REGISTRY_APPLICATION_ID } from './openStore'
import { carryOver, readCarriedOver } from './registryCarryOverRepo'
import type { RegistryClientTable, RegistryDatabase } from './schema'
import { read, type ReadStatement, type ReadStore, write, type WriteStatement, WriteStore } from './statement'

const updateHealth = write<RegistryDatabase>()((db, p: { id: string; health: string; problem: string | null }) =>
  db
    .updateTable('client')
    .set({ health: p.health, problem: p.problem })
    .where('id', '=', p.id)
    .where((eb) => eb.or([eb('health', '!=', p.health), eb('problem', 'is distinct from', p.problem)])),
)
const updateOpen = write<RegistryDatabase>()((db, p: { id: string; isOpen: number }) =>
  db.updateTable('client').set({ is_open: p.isOpen }).where('id', '=', p.id).where('is_open', '!=', p.isOpen),
)
const selectClientState = read<RegistryDatabase>()((db, p: { id: string }) =>
  db.selectFrom('client').select(['revision', 'stage']).where('id', '=', p.id),
)
const selectDamage = read<RegistryDatabase>()((db, p: { id: string; health: StoreHealth }) =>
  db.selectFrom('client').select('problem').where('id', '=', p.id).where('health', '=', p.health),
)

const RENEWALS_A_RUN = 3

/** `registry.sqlite`: a projection of the client files plus what spans clients. */
export class Registry {
  private db: BetterSqlite3.Database
  private store: RegistryStore
  private readonly open: () => BetterSqlite3.Database
  private readonly setAside: (problem: string) => void
  private flushPending: () => void = () => {}
  private fillFromFiles: () => void = () => {}
  private isRenewing = false
  private renewals = 0

  /** `setAside` moves a damaged file out of the way. */
  constructor(file: string, backupsFolder: string, setAside: (problem: string) => void = () => {}) {
    this.open = () =>
      openStore(file, {
        applicationId: REGISTRY_APPLICATION_ID,
        migrations: registryMigrations,
        backupBeforeMigration: (db, from) => backUpBeforeMigration(db, backupsFolder, from),
      })
    this.setAside = setAside
    this.db = this.open()
    this.store = new RegistryStore(this.db)
  }

  /** Throws when the list of clients contradicts itself; the rest shows where it is read. */
  assertClientsAreSound(): void {
    const [finding] = this.db.pragma('integrity_check(client)') as { integrity_check: string }[]
    if (finding?.integrity_check !== 'ok') throw new RegistryDamage(new Error(finding?.integrity_check))
  }

  /** The projector writes behind; reads let it catch up first, so that everyone reads what was acknowledged. */
  setFlush(flushPending: () => void): void {
    this.flushPending = flushPending
  }

  /** How a new registry is filled from the client files, at the start and when this one is found to be damaged. */
  setFill(fill: () => void): void {
    this.fillFromFiles = fill
  }

  fill(): void {
    this.mending(() => this.fillFromFiles())
  }

  read<T>(work: (store: ReadStore<RegistryDatabase>) => T): T {
    return this.mending(() => {
      this.flushPending()
      return work(this.store)
    })
  }

  /** One transaction. */
  write<T>(work: (store: WriteStore<RegistryDatabase>) => T): T {
    return this.mending(() => {
      this.flushPending()
      return this.writeProjection(work)
    })
  }

  /** For the projector itself: does not wait for pending changes. */
  writeProjection<T>(work: (store: WriteStore<RegistryDatabase>) => T): T {
    return this.store.transaction(() => work(this.store))
  }

  /** Makes the registry anew and tries once more when it turns out to be damaged. */
  mending<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof RegistryDamage || isDamage(error)) || !this.renew(error)) throw error
      return work()
    }
  }

  /**
   * Sets a damaged registry aside and fills a new one; settings and deliveries come along where they can still be read.
   * Returns whether it did: a disk that damages one after the other is beyond mending.
   */
  renew(cause: Error): boolean {
    // Whoever holds the transaction has to give it up first, and tries again.
    if (this.db.inTransaction) throw cause
    if (this.isRenewing || this.renewals >= RENEWALS_A_RUN) return false
    this.isRenewing = true
    this.renewals++
    try {
      const carried = readCarriedOver(this.db)
      this.db.close()
      this.setAside(cause.message)
      this.db = this.open()
      this.store = new RegistryStore(this.db)
      carryOver(this.db, carried)
      this.fillFromFiles()
      return true
    } finally {
      this.isRenewing = false
    }
  }

  /** What it mirrors of a client, without waiting for pending changes; undefined for an unknown one. */
  findClientState(clientId: string): Pick<RegistryClientTable, 'revision' | 'stage'> | undefined {
    return this.store.first(selectClientState, { id: clientId })
  }

  /** What was found to be damaged inside a client's file. */
  findDamage(clientId: string): string | undefined {
    return this.store.first(selectDamage, { id: clientId, health: 'damaged' })?.problem ?? undefined
  }

  /** Returns whether that is news. */
  setHealth(clientId: string, health: StoreHealth, problem: string | null): boolean {
    return this.writeProjection((store) => store.run(updateHealth, { id: clientId, health, problem })) > 0
  }

  setOpen(clientId: string, isOpen: boolean): void {
    this.writeProjection((store) => store.run(updateOpen, { id: clientId, isOpen: isOpen ? 1 : 0 }))
  }

  /** Writes the file anew without the free space in which deleted rows stay readable, and empties its log. */
  compact(): void {
    this.mending(() => {
      this.flushPending()
      this.db.exec('VACUUM')
      this.db.pragma('wal_checkpoint(TRUNCATE)')
    })
  }

  close(): void {
    closeStore(this.db)
  }
}

/** Says of its own damage that it is its own: it is written while a client's file is read. */
class RegistryStore extends WriteStore<RegistryDatabase> {
  override all<P, R>(statement: ReadStatement<P, R>, parameters: P): R[] {
    return ofRegistry(() => super.all(statement, parameters))
  }

  override first<P, R>(statement: ReadStatement<P, R>, parameters: P): R | undefined {
    return ofRegistry(() => super.first(statement, parameters))
  }

  override run<P>(statement: WriteStatement<P>, parameters: P): number {
    return ofRegistry(() => super.run(statement, parameters))
  }

  override insert<P>(statement: WriteStatement<P>, parameters: P): number {
    return ofRegistry(() => super.insert(statement, parameters))
  }
}

function ofRegistry<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw isDamage(error) ? new RegistryDamage(error) : error
  }
}
