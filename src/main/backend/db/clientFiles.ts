import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import type { Topic } from '#shared/rpc/events'
import { AppError } from '#shared/rpc/appError'
import { createTemporaryFolder, type Workspace } from '../workspace'
import { backUpBeforeMigration } from './backups'
import { findDamage } from './checkStoreRepo'
import { isDamage, isDamageAtOpening, RegistryDamage } from './damage'
import { inspectFile } from './inspectFile'
import { newestVersion } from './migrate'
import { clientMigrations } from './migrations/index'
import { CLIENT_APPLICATION_ID, closeStore, openStore } from './openStore'
import type { ClientDatabase } from './schema'
import { sqliteCode } from './sqlite'
import { read, type ReadStore, write, WriteStore } from './statement'

/** What a transaction changed, so that the registry and the windows can follow. */
export class ChangeSet {
  readonly posts = new Set<string>()
  readonly topics = new Set<Topic>()
  /** Everything is projected anew. */
  isWhole = false
  isProfileChanged = false
  isPostCountChanged = false
  /** A repeated post's rule, end or made range. */
  isSeriesChanged = false
  /** The onboarding's checklist. */
  isChecklistChanged = false

  post(postId: string, options: { isCountChanged?: boolean } = {}): void {
    this.posts.add(postId)
    this.topics.add('calendar').add('reminders')
    if (options.isCountChanged) this.isPostCountChanged = true
  }

  /** The profile row; due dates follow when its zone or archived state did change. */
  profile(): void {
    this.isProfileChanged = true
    this.topics.add('clients').add('reminders').add('calendar')
  }

  series(): void {
    this.isSeriesChanged = true
    this.topics.add('calendar')
  }

  checklist(): void {
    this.isChecklistChanged = true
    this.topics.add('onboarding').add('reminders')
  }

  topic(topic: Topic): void {
    this.topics.add(topic)
  }

  merge(other: ChangeSet): void {
    for (const id of other.posts) this.posts.add(id)
    for (const topic of other.topics) this.topics.add(topic)
    this.isWhole ||= other.isWhole
    this.isProfileChanged ||= other.isProfileChanged
    this.isPostCountChanged ||= other.isPostCountChanged
    this.isSeriesChanged ||= other.isSeriesChanged
    this.isChecklistChanged ||= other.isChecklistChanged
  }
}

/** What the client files tell of themselves; the registry's projector listens. */
export interface ClientFilesListener {
  /** The first write since the file was opened is about to begin. */
  beforeFirstWrite(clientId: string): void
  committed(clientId: string, change: ChangeSet): void
  opened(clientId: string, revision: number): void
  /** Before a file is closed; the store can still be read. */
  closing(clientId: string, hasWritten: boolean): void
  unreadable(clientId: string, error: AppError): void
  /** Whether anything but a folder says that there is such a client. */
  isKnown(clientId: string): boolean
  /** What an earlier run found to be damaged inside the file. */
  findDamage(clientId: string): string | undefined
}

interface OpenClient {
  readonly db: BetterSqlite3.Database
  readonly store: WriteStore<ClientDatabase>
  hasWritten: boolean
  /** Once something in it was found to be damaged, it is only read. */
  damage: AppError | undefined
  /** It was checked in full since it was opened. */
  isConfirmed: boolean
}

/** How many stores stay open. Each costs about 180 kB and three file descriptors. */
export const OPEN_LIMIT = 8

const getRevision = read<ClientDatabase>()((db, p: { key: string }) =>
  db.selectFrom('meta').select('value').where('key', '=', p.key),
)
const setRevision = write<ClientDatabase>()((db, p: { value: string }) =>
  db
    .insertInto('meta')
    .values({ key: 'revision', value: p.value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: p.value })),
)

/** In one statement with the revision: both are read whenever a client is opened. */
const getOwner = read<ClientDatabase>()((db) =>
  db
    .selectFrom('profile')
    .select(['id', 'name'])
    .select((eb) => eb.selectFrom('meta').select('value').where('key', '=', 'revision').as('revision')),
)
const setOwner = write<ClientDatabase>()((db, p: { id: string }) => db.updateTable('profile').set({ id: p.id }))

export function revisionOf(store: ReadStore<ClientDatabase>): number {
  return Number(store.first(getRevision, { key: 'revision' })?.value ?? 0)
}

/** Opens, caches and closes the clients' stores. The only way to a client's data. */
export class ClientFiles {
  private readonly workspace: Workspace
  private readonly listener: ClientFilesListener
  // Insertion order is the order of last use.
  private readonly open = new Map<string, OpenClient>()
  private copies: string | undefined

  constructor(workspace: Workspace, listener: ClientFilesListener) {
    this.workspace = workspace
    this.listener = listener
  }

  read<T>(clientId: string, work: (store: ReadStore<ClientDatabase>) => T): T {
    const client = this.get(clientId)
    return this.guard(clientId, () => work(client.store))
  }

  /**
   * One transaction on the client's file. When this returns, it is on the disk; the registry and the
   * windows follow from what `work` puts into the change set.
   */
  write<T>(clientId: string, work: (store: WriteStore<ClientDatabase>, change: ChangeSet) => T): T {
    let client = this.get(clientId)
    if (client.damage) throw client.damage
    if (!client.hasWritten) {
      this.listener.beforeFirstWrite(clientId)
      // A registry that had to be made anew has read and closed all files.
      client = this.get(clientId)
      client.hasWritten = true
    }
    const change = new ChangeSet()
    const result = this.guard(clientId, () =>
      client.store.transaction(() => {
        const value = work(client.store, change)
        client.store.run(setRevision, { value: String(revisionOf(client.store) + 1) })
        return value
      }),
    )
    this.listener.committed(clientId, change)
    return result
  }

  /**
   * Makes a new client in one go. Its folder is filled beside the others and takes its place when it is
   * whole, so that a crash leaves a client or nothing.
   */
  create<T>(clientId: string, work: (store: WriteStore<ClientDatabase>, change: ChangeSet) => T): T {
    const folder = this.workspace.newClientFolder(clientId)
    const change = new ChangeSet()
    let db: BetterSqlite3.Database | undefined
    let result: T
    try {
      for (const name of ['assets', 'backups']) mkdirSync(join(folder, name), { recursive: true })
      db = openStore(join(folder, 'client.sqlite'), {
        applicationId: CLIENT_APPLICATION_ID,
        migrations: clientMigrations,
      })
      const store = new WriteStore<ClientDatabase>(db)
      result = store.transaction(() => {
        const value = work(store, change)
        store.run(setRevision, { value: '1' })
        return value
      })
      closeStore(db)
      renameSync(folder, this.workspace.clientFolder(clientId))
      this.workspace.syncClientFolders()
    } catch (error) {
      db?.close()
      rmSync(folder, { recursive: true, force: true })
      throw error
    }
    change.isWhole = true
    this.listener.committed(clientId, change)
    return result
  }

  /** Closes the store and moves its folder to the trash. */
  moveToTrash(clientId: string): void {
    if (!existsSync(this.workspace.clientFolder(clientId))) throw this.notFound(clientId)
    this.close(clientId)
    const target = this.workspace.trashFolder(clientId)
    // Someone put a folder of this name there by hand: it is not ours to throw away.
    if (existsSync(target)) renameSync(target, `${target}.before-${Date.now()}`)
    mkdirSync(dirname(target), { recursive: true })
    renameSync(this.workspace.clientFolder(clientId), target)
    this.workspace.syncClientFolders()
  }

  /** Closes the store and takes its folder away for good; one that is not there is no failure. */
  discard(clientId: string): void {
    this.close(clientId)
    const folder = this.workspace.clientFolder(clientId)
    if (existsSync(folder)) {
      // From here on a crash leaves nothing that the next start would take for a client.
      const leftover = this.workspace.newClientFolder(clientId)
      renameSync(folder, leftover)
      rmSync(leftover, { recursive: true, force: true })
    }
    this.workspace.syncClientFolders()
  }

  restoreFromTrash(clientId: string): void {
    const source = this.workspace.trashFolder(clientId)
    if (existsSync(this.workspace.clientFolder(clientId))) {
      throw new AppError('client-exists', 'This client is not deleted.')
    }
    if (!existsSync(source)) throw new AppError('client-not-in-trash', 'This client is not in the trash any more.')
    renameSync(source, this.workspace.clientFolder(clientId))
    this.workspace.syncClientFolders()
  }

  close(clientId: string): void {
    const client = this.open.get(clientId)
    if (!client) return
    this.listener.closing(clientId, client.hasWritten)
    this.open.delete(clientId)
    closeStore(client.db)
  }

  /** Whether changes were made since the file was opened. */
  hasWritten(clientId: string): boolean {
    return this.open.get(clientId)?.hasWritten ?? false
  }

  /** Whether something in the open file was found to be damaged. */
  isDamaged(clientId: string): boolean {
    return this.open.get(clientId)?.damage !== undefined
  }

  /** Whether a transaction is under way, so that a read would see what may yet be undone. */
  isWriting(clientId: string): boolean {
    return this.open.get(clientId)?.db.inTransaction ?? false
  }

  closeAll(): void {
    for (const clientId of Array.from(this.open.keys())) this.close(clientId)
    if (this.copies) rmSync(this.copies, { recursive: true, force: true })
  }

  private get(clientId: string): OpenClient {
    const known = this.open.get(clientId)
    if (known) {
      this.open.delete(clientId)
      this.open.set(clientId, known)
      return known
    }
    const file = this.workspace.clientFile(clientId)
    const inspection = inspectFile(file, newestVersion(clientMigrations), CLIENT_APPLICATION_ID)
    if (inspection.health === 'missing' && !this.listener.isKnown(clientId)) throw this.notFound(clientId)
    return this.guard(
      clientId,
      () => {
        if (inspection.health !== 'sound') {
          throw new AppError(
            `client-file-${inspection.health}`,
            inspection.problem ?? 'This client’s file cannot be opened.',
          )
        }
        return this.openFile(clientId)
      },
      isDamageAtOpening,
    )
  }

  private notFound(clientId: string): AppError {
    return new AppError('client-not-found', `There is no client with the id ${clientId}.`, { field: 'clientId' })
  }

  private openFile(clientId: string): OpenClient {
    const db = openStore(this.pathToOpen(clientId), {
      applicationId: CLIENT_APPLICATION_ID,
      migrations: clientMigrations,
      mustExist: true,
      backupBeforeMigration: (opened, from) => {
        // In a read-only workspace only a copy is migrated.
        if (!this.workspace.isReadOnly) backUpBeforeMigration(opened, this.workspace.backupsFolder(clientId), from)
      },
    })
    const problem = this.listener.findDamage(clientId)
    const damage = problem === undefined ? undefined : new AppError('client-file-damaged', problem)
    const client: OpenClient = { db, store: new WriteStore(db), hasWritten: false, damage, isConfirmed: false }
    let revision: number
    try {
      const owner = client.store.first(getOwner, {})
      this.assertOwner(clientId, client, owner)
      revision = Number(owner?.revision ?? 0)
    } catch (error) {
      db.close()
      throw error
    }
    this.open.set(clientId, client)
    this.listener.opened(clientId, revision)
    for (const [oldest, { db: oldestDb }] of this.open) {
      if (this.open.size <= OPEN_LIMIT) break
      if (oldest !== clientId && !oldestDb.inTransaction) this.close(oldest)
    }
    return client
  }

  /** A folder that was copied by hand becomes a client of its own; a file that was put into a known folder does not. */
  private assertOwner(
    clientId: string,
    { db, store }: Pick<OpenClient, 'db' | 'store'>,
    owner: { readonly id: string; readonly name: string } | undefined,
  ): void {
    if (owner === undefined || owner.id === clientId) return
    if (this.listener.isKnown(clientId)) {
      throw new AppError(
        'client-file-foreign',
        `The file ${this.workspace.clientFile(clientId)} belongs to the client “${owner.name}” (${owner.id}). It was kept as it is.`,
      )
    }
    const damage = findDamage(db)
    if (damage !== undefined) {
      throw new AppError(
        'client-file-damaged',
        `The file ${this.workspace.clientFile(clientId)} is damaged (${damage}). It was kept as it is.`,
      )
    }
    store.transaction(() => store.run(setOwner, { id: clientId }))
  }

  /** A store in WAL mode cannot even be read in a folder that cannot be written: there, a copy is opened. */
  private pathToOpen(clientId: string): string {
    const file = this.workspace.clientFile(clientId)
    if (!this.workspace.isReadOnly) return file
    this.copies ??= createTemporaryFolder()
    const copy = join(this.copies, `${clientId}.sqlite`)
    for (const suffix of ['', '-wal']) {
      if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix)
    }
    return copy
  }

  private guard<T>(clientId: string, work: () => T, tellsOfDamage: (error: unknown) => error is Error = isDamage): T {
    try {
      return work()
    } catch (cause) {
      const error = this.describeDamage(clientId, cause, tellsOfDamage)
      if (!error) throw cause
      const client = this.open.get(clientId)
      if (client) client.damage ??= error
      this.listener.unreadable(clientId, error)
      throw error
    }
  }

  private describeDamage(
    clientId: string,
    cause: unknown,
    tellsOfDamage: (error: unknown) => error is Error,
  ): AppError | undefined {
    if (cause instanceof RegistryDamage) return undefined
    if (cause instanceof AppError) {
      if (cause.code.startsWith('client-file-')) return cause
      return cause.code.startsWith('file-') ? new AppError(`client-${cause.code}`, cause.message, { cause }) : undefined
    }
    const finding = tellsOfDamage(cause) ? cause.message : this.confirmDamage(clientId, cause)
    if (finding === undefined) return undefined
    return new AppError(
      'client-file-damaged',
      `The file ${this.workspace.clientFile(clientId)} is damaged (${finding}). It was kept as it is.`,
      { cause },
    )
  }

  /**
   * A failure that nobody foresaw is a fault of ours, or comes of a value that cannot be, such as NULL in a column that
   * has none: then the store does not pass SQLite's own check.
   */
  private confirmDamage(clientId: string, cause: unknown): string | undefined {
    const client = this.open.get(clientId)
    if (!client || sqliteCode(cause) !== undefined || client.isConfirmed) return undefined
    client.isConfirmed = true
    return findDamage(client.db)
  }
}
