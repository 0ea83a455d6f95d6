import { isAwaitingPublication, PostState } from '#shared/calendar/post'
import { Brand } from '#shared/clients/client'
import { instantOf, type LocalDateTime, type TimeZone } from '#shared/kernel/time'
import type { BackendEvent } from '#shared/rpc/events'
import type { ClientId } from '#shared/kernel/ids'
import type { Log } from '../context'
import { ChangeSet, type ClientFiles, type ClientFilesListener, revisionOf } from '../db/clientFiles'
import type { Registry } from '../db/registry'
import type { ClientDatabase, ProfileTable, RegistryDatabase } from '../db/schema'
import type { ReadStore, WriteStore } from '../db/statement'
import * as source from './clientSourceRepo'
import * as target from './registryProjectionRepo'

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

  beforeFirstWrite(clientId: string): void {
    this.registry.setOpen(clientId, true)
  }

  committed(clientId: string, change: ChangeSet): void {
    const waiting = this.pending.get(clientId)
    if (waiting) waiting.merge(change)
    else this.pending.set(clientId, change)
    if (!this.isScheduled) {
      this.isScheduled = true
      setImmediate(() => {
        this.isScheduled = false
        this.flush()
      })
    }
    this.emit({ type: 'dataChanged', clientId: clientId as ClientId, topics: [...change.topics] })
  }

  opened(clientId: string, revision: number): void {
    const expected = this.registry.findRevision(clientId)
    if (expected === undefined || revision === expected || revision === 0) return
    this.enqueueWhole(clientId)
    if (revision < expected && !this.pending.has(clientId)) return
    if (revision < expected) {
      this.registry.setHealth(
        clientId,
        'older-than-expected',
        `The file holds change ${revision}, but change ${expected} was seen before: it may be an old copy. Nothing was deleted.`,
      )
    }
  }

  closing(clientId: string): void {
    if (this.pending.has(clientId)) this.flush()
    if (!this.pending.has(clientId)) this.registry.setOpen(clientId, false)
  }

  unreadable(clientId: string, error: { code: string; message: string }): void {
    const health = error.code.replace(/^client-file-/, '') as Parameters<Registry['setHealth']>[1]
    this.registry.setHealth(clientId, health, error.message)
    this.emit({ type: 'dataChanged', clientId: clientId as ClientId, topics: ['clients'] })
  }

  /** Projects a client anew at the next flush. */
  enqueueWhole(clientId: string): void {
    const change = new ChangeSet()
    change.profile()
    const waiting = this.pending.get(clientId)
    if (waiting) waiting.merge(change)
    else this.pending.set(clientId, change)
  }

  /** Drops what the registry knows of a client. */
  remove(clientId: string): void {
    this.pending.delete(clientId)
    this.registry.writeProjection((store) => target.deleteClientProjection(store, clientId))
  }

  flush(): void {
    if (this.isFlushing || !this.files) return
    this.isFlushing = true
    try {
      for (const [clientId, change] of [...this.pending]) {
        try {
          const files = this.files
          files.read(clientId, (from) => this.registry.writeProjection((to) => project(from, to, clientId, change)))
          this.pending.delete(clientId)
        } catch (error) {
          // Stays pending and marked as open: the next flush, or the next start, tries again.
          this.log('error', 'projection failed', { clientId, error: String(error) })
          if ((error as { code?: string }).code?.startsWith('client-file-')) this.pending.delete(clientId)
        }
      }
    } finally {
      this.isFlushing = false
    }
  }
}

function project(
  from: ReadStore<ClientDatabase>,
  to: WriteStore<RegistryDatabase>,
  clientId: string,
  change: ChangeSet,
): void {
  const profile = source.getProfileRow(from)
  const revision = revisionOf(from)
  const isArchived = profile.archived_at_utc !== null
  if (change.isWhole) {
    target.upsertClient(to, {
      id: clientId,
      name: profile.name,
      color: Brand.parse(JSON.parse(profile.brand_json)).primaryColor,
      logo_hash: profile.logo_hash,
      tags_json: profile.tags_json,
      time_zone: profile.time_zone,
      locale: profile.locale,
      currency: profile.currency,
      is_archived: isArchived ? 1 : 0,
      post_count: source.countPosts(from),
      revision,
      is_open: 1,
    })
    target.deletePostProjections(to, clientId)
    const lead = target.getLeadMinutes(to)
    for (const post of source.iteratePosts(from)) projectPost(to, profile, post, lead, isArchived, true)
    return
  }
  if (change.posts.size > 0) {
    const lead = target.getLeadMinutes(to)
    for (const postId of change.posts) {
      const post = source.findPostRow(from, postId)
      if (post && post.deleted_at_utc === null) projectPost(to, profile, post, lead, isArchived, false)
      else target.deletePostProjection(to, clientId, postId)
    }
  }
  if (change.isPostCountChanged) target.setPostCount(to, clientId, source.countPosts(from))
  target.setRevision(to, clientId, revision)
}

function projectPost(
  to: WriteStore<RegistryDatabase>,
  profile: ProfileTable,
  post: source.PostSourceRow,
  leadMinutes: number,
  isArchived: boolean,
  isFresh: boolean,
): void {
  const clientId = profile.id
  target.upsertSearchablePost(to, clientId, post, isFresh)
  const isDue = !isArchived && post.scheduled_at !== null && isAwaitingPublication(PostState.parse(post.state))
  if (isDue && post.scheduled_at !== null) {
    const dueAtUtc = instantOf(post.scheduled_at as LocalDateTime, profile.time_zone as TimeZone)
    target.upsertDueItem(to, {
      clientId,
      subjectKind: 'post',
      subjectId: post.id,
      title: post.display_title,
      state: post.state,
      platforms: post.platforms,
      dueAt: post.scheduled_at,
      dueAtUtc,
      leadMinutes,
    })
  } else if (!isFresh) {
    target.deleteDueItem(to, clientId, 'post', post.id)
  }
}
