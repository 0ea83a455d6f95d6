import type { Post, PostFields } from '#shared/calendar/post'
import type { ClientId } from '#shared/kernel/ids'
import { AppError } from '#shared/rpc/appError'
import { dropDraft, findDraft, fingerprint, storeDraft, type TextStorage } from './draftStorage'
import { changesBetween, type FieldName, fieldsOf, isSameField, namesOf, pick } from './postFields'

export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }
  /** The same fields were changed here and elsewhere; a person has to choose. */
  | { readonly kind: 'conflict'; readonly theirs: Post; readonly fields: readonly FieldName[] }

export interface DraftSnapshot {
  readonly post: Post
  readonly fields: PostFields
  readonly status: SaveStatus
  /** Text from before a crash of the window came back. */
  readonly isRestored: boolean
}

export interface DraftPorts {
  readonly clientId: ClientId
  readonly storage: TextStorage
  save(changes: Partial<PostFields>, basedOnRevision: number): Promise<Post>
  load(): Promise<Post>
  /** Runs later; returns the way to cancel. */
  schedule(run: () => void, delayMs: number): () => void
}

export const AUTOSAVE_DELAY_MS = 600
const RESTART_DELAY_MS = 1_000
// Writing a megabyte takes milliseconds: such texts wait for a short pause.
const LARGE_TEXT = 100_000
const LARGE_TEXT_DELAY_MS = 150

/**
 * A post while it is being edited. Every keystroke is put aside, every pause is saved, one save at a time;
 * what is put aside goes only when the backend has acknowledged it.
 */
export class PostDraft {
  readonly #ports: DraftPorts
  readonly #listeners = new Set<() => void>()
  #snapshot: DraftSnapshot
  #cancelSave: (() => void) | undefined
  #cancelStore: (() => void) | undefined
  #running: Promise<boolean> | undefined

  constructor(post: Post, ports: DraftPorts) {
    this.#ports = ports
    this.#snapshot = { post, fields: fieldsOf(post), status: { kind: 'saved' }, isRestored: false }
    this.#restore()
  }

  getSnapshot = (): DraftSnapshot => this.#snapshot

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  get isObserved(): boolean {
    return this.#listeners.size > 0
  }

  get hasChanges(): boolean {
    return namesOf(this.#changes()).length > 0
  }

  edit(changes: Partial<PostFields>): void {
    const fields = { ...this.#snapshot.fields, ...changes }
    const { kind } = this.#snapshot.status
    this.#set({ fields, ...(kind === 'conflict' || kind === 'saving' ? {} : { status: { kind: 'unsaved' } as const }) })
    this.#storeSoon()
    if (kind !== 'conflict') this.#saveAfter(AUTOSAVE_DELAY_MS)
  }

  /** Saves now what is not saved; false when something stays unsaved. */
  async flush(): Promise<boolean> {
    this.#cancelSave?.()
    this.#store()
    // A save under way does not know what was typed since it began.
    if (this.#running) await this.#running
    if (this.#snapshot.status.kind === 'conflict') return false
    this.#running ??= this.#save().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  /** A newer state of the post, from another change of ours or from elsewhere. */
  accept(post: Post): void {
    if (this.#running) {
      void this.#running.then(() => this.accept(post))
      return
    }
    if (post.revision > this.#snapshot.post.revision) this.#rebase(post)
  }

  keepMine(): void {
    this.#decide([])
  }

  takeTheirs(): void {
    const { status } = this.#snapshot
    if (status.kind === 'conflict') this.#decide(status.fields)
  }

  dismissRestored(): void {
    this.#set({ isRestored: false })
  }

  /** Forgets what is unsaved: the post was deleted. */
  discard(): void {
    this.#cancelSave?.()
    this.#cancelStore?.()
    dropDraft(this.#ports.storage, this.#ports.clientId, this.#snapshot.post.id)
    this.#set({ fields: fieldsOf(this.#snapshot.post), status: { kind: 'saved' } })
  }

  #decide(taken: readonly FieldName[]): void {
    const { status, fields } = this.#snapshot
    if (status.kind !== 'conflict') return
    const kept = namesOf(this.#changes()).filter((name) => !taken.includes(name))
    this.#set({
      post: status.theirs,
      fields: { ...fieldsOf(status.theirs), ...pick(fields, kept) },
      status: { kind: 'unsaved' },
    })
    void this.flush()
  }

  #changes(): Partial<PostFields> {
    return changesBetween(fieldsOf(this.#snapshot.post), this.#snapshot.fields)
  }

  async #save(): Promise<boolean> {
    const { post, fields } = this.#snapshot
    const changes = this.#changes()
    if (namesOf(changes).length === 0) {
      this.#settle()
      return true
    }
    this.#set({ status: { kind: 'saving' } })
    try {
      const saved = await this.#ports.save(changes, post.revision)
      // What the backend tidied (white space, say) counts as saved, unless it was typed over meanwhile.
      const typedOver = changesBetween(fields, this.#snapshot.fields)
      this.#set({ post: saved, fields: this.#keeping({ ...fieldsOf(saved), ...typedOver }) })
    } catch (error) {
      return this.#handleFailure(error)
    }
    return this.#settle()
  }

  // What says the same keeps its identity, so that nothing is counted again.
  #keeping(fields: PostFields): PostFields {
    const { fields: shown } = this.#snapshot
    const isSame = namesOf(changesBetween(shown, fields)).length === 0 && shown.scheduledAt === fields.scheduledAt
    return isSame ? shown : fields
  }

  #settle(): boolean {
    const isClean = !this.hasChanges
    this.#set({ status: { kind: isClean ? 'saved' : 'unsaved' } })
    if (isClean) this.#forgetStored()
    else this.#saveAfter(AUTOSAVE_DELAY_MS)
    return isClean
  }

  async #handleFailure(error: unknown): Promise<boolean> {
    if (error instanceof AppError && error.code === 'post-changed-elsewhere') {
      try {
        this.#rebase(await this.#ports.load())
        return false
      } catch (loadError) {
        this.#fail(loadError)
        return false
      }
    }
    this.#fail(error)
    return false
  }

  #fail(error: unknown): void {
    this.#set({ status: { kind: 'failed', message: error instanceof Error ? error.message : String(error) } })
    // The data process comes back by itself, so nobody has to press a button for that.
    if (error instanceof AppError && error.code === 'backend-restarted') this.#saveAfter(RESTART_DELAY_MS)
  }

  // Fields that only one side changed are taken over; the same field changed twice needs a decision.
  #rebase(theirs: Post): void {
    const base = fieldsOf(this.#snapshot.post)
    const mine = this.#changes()
    const other = fieldsOf(theirs)
    const clashing = namesOf(mine).filter((name) => !isSameField(name, base, other) && !isSameField(name, mine, other))
    if (clashing.length > 0) {
      this.#cancelSave?.()
      this.#set({ status: { kind: 'conflict', theirs, fields: clashing } })
      return
    }
    this.#set({ post: theirs, fields: this.#keeping({ ...other, ...mine }) })
    this.#settle()
  }

  #restore(): void {
    const { storage, clientId } = this.#ports
    const { post, fields } = this.#snapshot
    const stored = findDraft(storage, clientId, post.id)
    if (!stored) return
    const names = namesOf(stored.changes).filter((name) => !isSameField(name, stored.changes, fields))
    if (names.length === 0) {
      dropDraft(storage, clientId, post.id)
      return
    }
    const mine = Object.fromEntries(names.map((name) => [name, stored.changes[name]]))
    const clashing = names.filter((name) => stored.before[name] !== fingerprint(fields[name]))
    this.#snapshot = {
      post,
      fields: { ...fields, ...mine },
      status: clashing.length > 0 ? { kind: 'conflict', theirs: post, fields: clashing } : { kind: 'unsaved' },
      isRestored: true,
    }
    if (clashing.length === 0) this.#saveAfter(0)
  }

  #saveAfter(delayMs: number): void {
    this.#cancelSave?.()
    this.#cancelSave = this.#ports.schedule(() => void this.flush(), delayMs)
  }

  #storeSoon(): void {
    this.#cancelStore?.()
    const { fields } = this.#snapshot
    const size = fields.versions.reduce((sum, version) => sum + (version.caption?.length ?? 0), fields.caption.length)
    if (size < LARGE_TEXT) this.#store()
    else this.#cancelStore = this.#ports.schedule(() => this.#store(), LARGE_TEXT_DELAY_MS)
  }

  #store(): void {
    this.#cancelStore?.()
    this.#cancelStore = undefined
    const { post } = this.#snapshot
    const { storage, clientId } = this.#ports
    const changes = this.#changes()
    const names = namesOf(changes)
    if (names.length === 0) {
      dropDraft(storage, clientId, post.id)
      return
    }
    const base = fieldsOf(post)
    const before = Object.fromEntries(names.map((name) => [name, fingerprint(base[name])]))
    storeDraft(storage, clientId, post.id, { changes, before })
  }

  #forgetStored(): void {
    this.#cancelStore?.()
    dropDraft(this.#ports.storage, this.#ports.clientId, this.#snapshot.post.id)
  }

  #set(part: Partial<DraftSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...part }
    for (const listener of this.#listeners) listener()
  }
}
