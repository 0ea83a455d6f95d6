import type { UnsavedAnswer } from '#shared/onboarding/presentation'

interface KeptAnswersOptions {
  /** Rejects while the store cannot take it. */
  readonly save: (answer: UnsavedAnswer) => Promise<unknown>
  readonly onStored: (answer: UnsavedAnswer) => void
  readonly unsaved: () => readonly UnsavedAnswer[]
  readonly retryMs?: number
}

export interface KeptAnswers {
  /** Tries now, and again until nothing is unsaved. */
  retry(): void
  /** One last time, without waiting for it. */
  stop(): void
}

const RETRY_MS = 3_000

/** Stores what a damaged or busy store refused, oldest first, as soon as it takes it. */
export function createKeptAnswers({ save, onStored, unsaved, retryMs = RETRY_MS }: KeptAnswersOptions): KeptAnswers {
  let timer: NodeJS.Timeout | undefined
  let isSaving = false
  let isStopped = false

  const saveAll = async () => {
    if (isSaving) return
    isSaving = true
    clearTimeout(timer)
    for (const answer of unsaved()) {
      try {
        await save(answer)
        onStored(answer)
      } catch {
        // The next may be refused for another reason; this one is tried again with all.
      }
    }
    isSaving = false
    if (!isStopped && unsaved().length > 0) {
      timer = setTimeout(() => void saveAll(), retryMs)
      timer.unref()
    }
  }

  return {
    retry: () => void saveAll(),
    stop() {
      if (unsaved().length > 0) void saveAll()
      isStopped = true
      clearTimeout(timer)
    },
  }
}
