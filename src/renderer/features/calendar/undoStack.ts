export interface UndoEntry {
  run(): Promise<void>
  /** Nothing was done after all. */
  forget(): void
  /** Calls back once it cannot be taken back any more; at once when that is so already. */
  onEnd(listener: () => void): void
}

/** What can be taken back, newest last. An entry is run at most once, whoever asks: the notification or Ctrl+Z. */
export interface UndoStack {
  push(undo: () => Promise<unknown>): UndoEntry
  undoLatest(): Promise<boolean>
}

const DEPTH = 100

interface Entry {
  readonly undo: () => Promise<unknown>
  readonly listeners: (() => void)[]
}

export function createUndoStack(): UndoStack {
  let entries: readonly Entry[] = []
  /** False when it was not there any more. */
  const end = (entry: Entry): boolean => {
    if (!entries.includes(entry)) return false
    entries = entries.filter((other) => other !== entry)
    for (const listener of entry.listeners) listener()
    return true
  }
  const run = async (entry: Entry) => {
    if (end(entry)) await entry.undo()
  }
  return {
    push(undo) {
      const entry: Entry = { undo, listeners: [] }
      entries = [...entries, entry]
      const oldest = entries[0]
      if (oldest && entries.length > DEPTH) end(oldest)
      return {
        run: () => run(entry),
        forget: () => void end(entry),
        onEnd(listener) {
          if (entries.includes(entry)) entry.listeners.push(listener)
          else listener()
        },
      }
    },
    async undoLatest() {
      const latest = entries.at(-1)
      if (!latest) return false
      await run(latest)
      return true
    },
  }
}
