export interface UndoEntry {
  run(): Promise<void>
  /** Nothing was done after all. */
  forget(): void
}

/** What can be taken back, newest last. An entry is run at most once, whoever asks: the notification or Ctrl+Z. */
export interface UndoStack {
  push(undo: () => Promise<unknown>): UndoEntry
  undoLatest(): Promise<boolean>
}

const DEPTH = 100

export function createUndoStack(): UndoStack {
  let entries: { readonly undo: () => Promise<unknown> }[] = []
  const run = async (entry: { readonly undo: () => Promise<unknown> }) => {
    if (!entries.includes(entry)) return
    entries = entries.filter((other) => other !== entry)
    await entry.undo()
  }
  return {
    push(undo) {
      const entry = { undo }
      entries = [...entries, entry].slice(-DEPTH)
      return {
        run: () => run(entry),
        forget: () => {
          entries = entries.filter((other) => other !== entry)
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
