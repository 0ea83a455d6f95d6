/** The part of `localStorage` that is needed. */
export type KeptStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

interface ChangeKeeperOptions<Change> {
  readonly storage: KeptStorage
  /** Where in the storage the changes wait that are not acknowledged yet. */
  readonly storageKey: string
  /** Undefined for what is no change (any more). */
  readonly parse: (value: unknown) => Change | undefined
  /** What a change is a change of: a later one takes its place. */
  readonly keyOf: (change: Change) => string
  readonly store: (change: Change) => Promise<unknown>
  /** Returns the way to call it off. */
  readonly schedule: (run: () => void, delayMs: number) => () => void
}

export interface KeptChanges<Change> {
  /** Made and not acknowledged yet, the oldest first. */
  readonly changes: readonly Change[]
  /** Why the last try failed; null while it goes well. */
  readonly failure: string | null
}

export const RETRY_MS = 4_000

/**
 * Changes on their way to the store, one after the other in the order in which they were made. What the store does not
 * take stays, outlives a crash of the window, and is tried again until it is taken.
 */
export class ChangeKeeper<Change> {
  readonly #options: ChangeKeeperOptions<Change>
  readonly #watchers = new Set<() => void>()
  #snapshot: KeptChanges<Change>
  #callOff: (() => void) | undefined
  #underWay: Promise<void> | undefined

  constructor(options: ChangeKeeperOptions<Change>) {
    this.#options = options
    this.#snapshot = { changes: this.#read(), failure: null }
    if (this.#snapshot.changes.length > 0) this.#scheduleIn(0)
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  readonly getSnapshot = (): KeptChanges<Change> => this.#snapshot

  /** Keeps the change at once and stores it after the delay; what is typed waits for a pause. */
  put(change: Change, delayMs = 0): void {
    const key = this.#options.keyOf(change)
    const others = this.#snapshot.changes.filter((other) => this.#options.keyOf(other) !== key)
    this.#show({ changes: [...others, change], failure: this.#snapshot.failure })
    if (!this.#underWay) this.#scheduleIn(delayMs)
  }

  /** Tries now; resolves when the try is over, true when nothing is left. */
  async flush(): Promise<boolean> {
    this.#callOff?.()
    this.#underWay ??= this.#storeAll().finally(() => {
      this.#underWay = undefined
    })
    await this.#underWay
    return this.#snapshot.changes.length === 0
  }

  /** What it was about is gone. */
  discard(): void {
    this.#callOff?.()
    this.#show({ changes: [], failure: null })
  }

  #scheduleIn(delayMs: number): void {
    this.#callOff?.()
    this.#callOff = this.#options.schedule(() => void this.flush(), delayMs)
  }

  async #storeAll(): Promise<void> {
    const tried = new Set<Change>()
    let failure: string | null = null
    for (;;) {
      // Changed while it was on its way, it is another one and has its own turn.
      const next = this.#snapshot.changes.find((change) => !tried.has(change))
      if (next === undefined) break
      tried.add(next)
      try {
        await this.#options.store(next)
        this.#show({ ...this.#snapshot, changes: this.#snapshot.changes.filter((change) => change !== next) })
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error)
      }
    }
    if (failure !== this.#snapshot.failure) this.#show({ ...this.#snapshot, failure })
    if (this.#snapshot.changes.length > 0) this.#scheduleIn(RETRY_MS)
  }

  #show(next: KeptChanges<Change>): void {
    if (next.changes !== this.#snapshot.changes) this.#keep(next.changes)
    this.#snapshot = next
    for (const watcher of this.#watchers) watcher()
  }

  #keep(changes: readonly Change[]): void {
    const { storage, storageKey } = this.#options
    try {
      if (changes.length > 0) storage.setItem(storageKey, JSON.stringify(changes))
      else storage.removeItem(storageKey)
    } catch {
      // Without room for it the window itself still holds what was said and typed.
    }
  }

  #read(): readonly Change[] {
    const { storage, storageKey, parse } = this.#options
    try {
      const kept: unknown = JSON.parse(storage.getItem(storageKey) ?? '[]')
      return Array.isArray(kept)
        ? kept.flatMap((value) => {
            const change = parse(value)
            return change === undefined ? [] : [change]
          })
        : []
    } catch {
      return []
    }
  }
}
