import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import type { Topic } from '#shared/rpc/events'
import { AppError } from '#shared/rpc/appError'
import { createTemporaryFolder, type Workspace } from '../workspace'
import { backUpBeforeMigration } from './backups'
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
  /** The profile row, or everything: the whole client is projected anew. */
  isWhole = false
  isPostCountChanged = false

  post(postId: string, options: { isCountChanged?: boolean } = {}): void {
    this.posts.add(postId)
    this.topics.add('calendar').add('reminders')
    if (options.isCountChanged) this.isPostCountChanged = true
  }

  profile(): void {
    this.isWhole = true
    this.topics.add('clients').add('reminders').add('calendar')
  }

  topic(topic: Topic): void {
    this.topics.add(topic)
  }

  merge(other: ChangeSet): void {
    for (const id of other.posts) this.posts.add(id)
    for (const topic of other.topics) this.topics.add(topic)
    this.isWhole ||= other.isWhole
    this.isPostCountChanged ||= other.isPostCountChanged
  }
}

/** What the client files tell of themselves; the registry's projector listens. */
export interface ClientFilesListener {
  /** The first write since the file was opened is about to begin. */
  beforeFirstWrite(clientId: string): void
  committed(clientId: string, change: ChangeSet): void
  opened(clientId: string, revision: number): void
  /** Before a file is closed; the store can still be read. */
  closing(clientId: string): void
  unreadable(clientId: string, error: AppError): void
}

interface OpenClient {
  readonly db: BetterSqlite3.Database
  readonly store: WriteStore<ClientDatabase>
  hasWritten: boolean
}

/** Each costs about 180 kB and three file descriptors. */
const OPEN_LIMIT = 8

const getRevision = read<ClientDatabase>()((db, p: { key: string }) =>
  db.selectFrom('meta').select('value').where('key', '=', p.key),
)
const setRevision = write<ClientDatabase>()((db, p: { value: string }) =>
  db
    .insertInto('meta')
    .values({ key: 'revision', value: p.value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: p.value })),
)

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
    const client = this.get(clientId)
    if (!client.hasWritten) {
      this.listener.beforeFirstWrite(clientId)
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

  /** Makes the folder and the store of a new client and fills it in one go. On failure nothing stays behind. */
  create<T>(clientId: string, work: (store: WriteStore<ClientDatabase>, change: ChangeSet) => T): T {
    const folder = this.workspace.clientFolder(clientId)
    try {
      for (const each of [this.workspace.assetsFolder(clientId), this.workspace.backupsFolder(clientId)]) {
        mkdirSync(each, { recursive: true })
      }
      // Opened before it exists in any list: a crash here leaves an empty store that the next start removes.
      this.openFile(clientId)
      return this.write(clientId, work)
    } catch (error) {
      this.forget(clientId)
      rmSync(folder, { recursive: true, force: true })
      throw error
    }
  }

  /** Closes the store and moves its folder to the trash. */
  moveToTrash(clientId: string): void {
    this.close(clientId)
    const target = this.workspace.trashFolder(clientId)
    rmSync(target, { recursive: true, force: true })
    renameSync(this.workspace.clientFolder(clientId), target)
  }

  restoreFromTrash(clientId: string): void {
    const source = this.workspace.trashFolder(clientId)
    if (!existsSync(source)) throw new AppError('client-not-in-trash', 'This client is not in the trash any more.')
    if (existsSync(this.workspace.clientFolder(clientId))) {
      throw new AppError('client-exists', 'This client is not deleted.')
    }
    renameSync(source, this.workspace.clientFolder(clientId))
  }

  close(clientId: string): void {
    const client = this.open.get(clientId)
    if (!client) return
    this.listener.closing(clientId)
    this.open.delete(clientId)
    closeStore(client.db)
  }

  closeAll(): void {
    for (const clientId of [...this.open.keys()]) this.close(clientId)
    if (this.copies) rmSync(this.copies, { recursive: true, force: true })
  }

  private forget(clientId: string): void {
    const client = this.open.get(clientId)
    this.open.delete(clientId)
    client?.db.close()
  }

  private get(clientId: string): OpenClient {
    const known = this.open.get(clientId)
    if (known) {
      this.open.delete(clientId)
      this.open.set(clientId, known)
      return known
    }
    const file = this.workspace.clientFile(clientId)
    const inspection = inspectFile(file, newestVersion(clientMigrations))
    if (inspection.health !== 'sound') {
      const error = new AppError(`client-file-${inspection.health}`, inspection.problem ?? 'This client cannot be opened.')
      this.listener.unreadable(clientId, error)
      throw error
    }
    return this.guard(clientId, () => this.openFile(clientId))
  }

  private openFile(clientId: string): OpenClient {
    const db = openStore(this.pathToOpen(clientId), {
      applicationId: CLIENT_APPLICATION_ID,
      migrations: clientMigrations,
      backupBeforeMigration: (opened, from) =>
        backUpBeforeMigration(opened, this.workspace.backupsFolder(clientId), from),
    })
    const client: OpenClient = { db, store: new WriteStore(db), hasWritten: false }
    this.open.set(clientId, client)
    this.listener.opened(clientId, revisionOf(client.store))
    while (this.open.size > OPEN_LIMIT) {
      const [oldest] = this.open.keys()
      if (oldest === undefined || oldest === clientId) break
      this.close(oldest)
    }
    return client
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

  private guard<T>(clientId: string, work: () => T): T {
    try {
      return work()
    } catch (cause) {
      const code = sqliteCode(cause)
      if (code === undefined || !/^SQLITE_(NOTADB|CORRUPT)/.test(code)) throw cause
      const error = new AppError(
        'client-file-damaged',
        `The file ${this.workspace.clientFile(clientId)} is damaged (${(cause as Error).message}). It was kept as it is.`,
        { cause },
      )
      this.listener.unreadable(clientId, error)
      throw error
    }
  }
}
