import type BetterSqlite3 from 'better-sqlite3'
import type { StoreHealth } from '#shared/clients/client'
import { backUpBeforeMigration } from './backups'
import { registryMigrations } from './migrations/index'
import { closeStore, openStore, REGISTRY_APPLICATION_ID } from './openStore'
import type { RegistryClientTable, RegistryDatabase } from './schema'
import { read, type ReadStore, write, WriteStore } from './statement'

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
  db.selectFrom('client').select(['revision', 'time_zone', 'is_archived']).where('id', '=', p.id),
)

/** `registry.sqlite`: a projection of the client files plus what spans clients. */
export class Registry {
  private readonly db: BetterSqlite3.Database
  private readonly store: WriteStore<RegistryDatabase>
  private flushPending: () => void = () => {}

  constructor(file: string, backupsFolder: string) {
    this.db = openStore(file, {
      applicationId: REGISTRY_APPLICATION_ID,
      migrations: registryMigrations,
      backupBeforeMigration: (db, from) => backUpBeforeMigration(db, backupsFolder, from),
    })
    this.store = new WriteStore(this.db)
  }

  /** The projector writes behind; reads let it catch up first, so that everyone reads what was acknowledged. */
  setFlush(flushPending: () => void): void {
    this.flushPending = flushPending
  }

  read<T>(work: (store: ReadStore<RegistryDatabase>) => T): T {
    this.flushPending()
    return work(this.store)
  }

  /** One transaction. */
  write<T>(work: (store: WriteStore<RegistryDatabase>) => T): T {
    this.flushPending()
    return this.writeProjection(work)
  }

  /** For the projector itself: does not wait for pending changes. */
  writeProjection<T>(work: (store: WriteStore<RegistryDatabase>) => T): T {
    return this.store.transaction(() => work(this.store))
  }

  /** What it mirrors of a client, without waiting for pending changes; undefined for an unknown one. */
  findClientState(clientId: string): Pick<RegistryClientTable, 'revision' | 'time_zone' | 'is_archived'> | undefined {
    return this.store.first(selectClientState, { id: clientId })
  }

  /** Returns whether that is news. */
  setHealth(clientId: string, health: StoreHealth, problem: string | null): boolean {
    return this.writeProjection((store) => store.run(updateHealth, { id: clientId, health, problem })) > 0
  }

  setOpen(clientId: string, isOpen: boolean): void {
    this.writeProjection((store) => store.run(updateOpen, { id: clientId, isOpen: isOpen ? 1 : 0 }))
  }

  close(): void {
    closeStore(this.db)
  }
}
