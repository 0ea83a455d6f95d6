import type { StoreHealth } from '#shared/clients/client'
import type { ClientId } from '#shared/kernel/ids'
import type { AppError } from '#shared/rpc/appError'
import type { BackendEvent, Topic } from '#shared/rpc/events'
import type { Log } from '../context'
import { ChangeSet, type ClientFiles, type ClientFilesListener } from '../db/clientFiles'
import { RegistryDamage } from '../db/damage'
import type { Registry } from '../db/registry'
import { sqliteCode } from '../db/sqlite'
import { projectClient } from './projectClient'
import {
  deleteClientProjection,
  deleteReminderDeliveries,
  insertUnreadableClient,
  mergeSearchIndex,
} from './registryProjectionRepo'

/** From here on the search index is worth a clean-up when the app is closed. */
const MANY_POSTS = 100

/**
 * Keeps the registry equal to the client files. It writes behind: a change is acknowledged when the
 * client's file has it, and projected right after, or before the next read of the registry. `is_open`
 * marks files that may be ahead of the registry, so that after a crash only those are projected again.
 */
export class Projector implements ClientFilesListener {
  private readonly registry: Registry
  private readonly log: Log
  private readonly emit: (event: BackendEvent) => void
  private readonly pending = new Map<string, ChangeSet>()
  private files: ClientFiles | undefined
  private isFlushing = false
  private hasProjectedMany = false
  private isScheduled = false

  constructor(registry: Registry, log: Log, emit: (event: BackendEvent) => void) {
    this.registry = registry
    this.log = log
    this.emit = emit
    registry.setFlush(() => this.flush())
  }

  attach(files: ClientFiles): void {
    this.files = files
  }

  isKnown(clientId: string): boolean {
    return this.registry.findClientState(clientId) !== undefined
  }

  beforeFirstWrite(clientId: string): void {
    this.registry.mending(() => this.registry.setOpen(clientId, true))
  }

  committed(clientId: string, change: ChangeSet): void {
    this.enqueue(clientId, change)
    this.tell(clientId, [...change.topics])
  }

  opened(clientId: string, revision: number): void {
    const expected = this.registry.findClientState(clientId)?.revision
    if (expected === undefined || revision === expected) return
    this.enqueueWhole(clientId)
    if (revision > expected) return
    const isNews = this.registry.setHealth(
      clientId,
      'older-than-expected',
      `The file holds change ${revision}, but change ${expected} was seen before: it may be an old copy. Nothing was deleted.`,
    )
    if (isNews) this.tell(clientId, ['clients', 'calendar', 'reminders'])
  }

  closing(clientId: string, hasWritten: boolean): void {
    if (this.pending.has(clientId)) this.flush()
    if (hasWritten && !this.pending.has(clientId)) this.registry.setOpen(clientId, false)
  }

  findDamage(clientId: string): string | undefined {
    return this.registry.findDamage(clientId)
  }

  unreadable(clientId: string, error: AppError): void {
    const health = error.code.replace(/^client-file-/, '') as StoreHealth
    if (this.markUnreadable(clientId, health, error.message)) this.tell(clientId, ['clients'])
  }

  /** Names in the registry what is wrong with a client's file, known or not. Returns whether that is news. */
  markUnreadable(clientId: string, health: StoreHealth, problem: string | null): boolean {
    if (this.isKnown(clientId)) return this.registry.setHealth(clientId, health, problem)
    this.registry.writeProjection((store) => insertUnreadableClient(store, clientId, health, problem))
    return true
  }

  /** Projects a client anew at the next flush. */
  enqueueWhole(clientId: string): void {
    const change = new ChangeSet()
    change.isWhole = true
    this.enqueue(clientId, change)
  }

  /** Takes in a client whose folder came back. */
  add(clientId: string): void {
    this.enqueueWhole(clientId)
    this.flush()
    this.tell(clientId, ['clients', 'calendar', 'reminders'])
  }

  /** Drops what the registry knows of a client. */
  remove(clientId: string): void {
    this.pending.delete(clientId)
    this.registry.writeProjection((store) => deleteClientProjection(store, clientId))
    this.tell(clientId, ['clients', 'calendar', 'reminders'])
  }

  /** As `remove`, and that its reminders were shown. */
  forget(clientId: string): void {
    this.registry.writeProjection((store) => deleteReminderDeliveries(store, clientId))
    this.remove(clientId)
  }

  /** A file that is older than expected is the right one. */
  acceptOlder(clientId: string): void {
    this.flush()
    if (this.registry.setHealth(clientId, 'sound', null)) this.tell(clientId, ['clients'])
  }

  flush(): void {
    const files = this.files
    if (this.isFlushing || !files) return
    this.isFlushing = true
    let damage: RegistryDamage | undefined
    try {
      for (const [clientId, change] of Array.from(this.pending)) {
        if (files.isWriting(clientId)) continue
        if (files.isDamaged(clientId)) {
          // What can still be read of it would pass for all there is.
          this.pending.delete(clientId)
          continue
        }
        try {
          files.read(clientId, (from) =>
            this.registry.writeProjection((to) =>
              projectClient(from, to, clientId, change, files.hasWritten(clientId)),
            ),
          )
          this.pending.delete(clientId)
          this.hasProjectedMany ||= change.isWhole || change.posts.size > MANY_POSTS
        } catch (error) {
          // Stays pending and marked as open: the next flush, or the next start, tries again.
          this.log('error', 'projection failed', { clientId, error: String(error) })
          if (/^client-(file-|not-found)/.test((error as AppError).code)) this.pending.delete(clientId)
          if (isImpossibleValue(error)) this.nameImpossibleValue(clientId, error)
          if (error instanceof RegistryDamage) {
            damage = error
            break
          }
        }
      }
    } finally {
      this.isFlushing = false
    }
    if (damage) this.registry.renew(damage)
  }

  private nameImpossibleValue(clientId: string, error: Error): void {
    this.pending.delete(clientId)
    this.markUnreadable(clientId, 'damaged', `The client’s file holds a value that cannot be: ${error.message}`)
  }

  /** Projects what is pending for the last time. */
  close(): void {
    this.flush()
    this.files = undefined
    if (!this.hasProjectedMany) return
    try {
      this.registry.writeProjection(mergeSearchIndex)
    } catch (error) {
      // Nothing is lost by it: a full disk must not keep the stores from being closed.
      this.log('warn', 'search index not merged', { error: String(error) })
    }
  }

  private enqueue(clientId: string, change: ChangeSet): void {
    const waiting = this.pending.get(clientId)
    if (waiting) waiting.merge(change)
    else this.pending.set(clientId, change)
    if (this.isScheduled) return
    this.isScheduled = true
    setImmediate(() => {
      this.isScheduled = false
      this.flush()
    })
  }

  private tell(clientId: string, topics: Topic[]): void {
    this.emit({ type: 'dataChanged', clientId: clientId as ClientId, topics })
  }
}

/** A stored zone or time that is none, or a value of another type than its column's: trying again would not help. */
function isImpossibleValue(error: unknown): error is Error {
  return error instanceof RangeError || sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') === true
}
