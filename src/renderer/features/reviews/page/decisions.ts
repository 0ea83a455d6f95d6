import type { AnswerDecision } from '#shared/reviews/answerText'
import type { ReviewDocument } from '#shared/reviews/document'

export interface PostDraft {
  /** null: not decided; with a comment it is sent as a comment alone. */
  decision: Exclude<AnswerDecision, 'comment'> | null
  comment: string
  atUtc: string
}

/** What the reviewer said so far, kept by the browser where it lets us. */
export interface Decisions {
  readonly reviewer: string
  /** False: closing the page loses everything that was not saved. */
  readonly isKept: boolean
  of(post: string): PostDraft
  change(post: string, change: Partial<Omit<PostDraft, 'atUtc'>>): void
  name(reviewer: string): void
  onChange(listener: () => void): void
}

interface Kept {
  reviewer: string
  posts: Record<string, PostDraft>
}

function openStorage(): Storage | null {
  try {
    // In a sandboxed preview, or with cookies switched off, even looking at it throws.
    const { localStorage } = window
    localStorage.setItem('clientele-review', '1')
    return localStorage
  } catch {
    return null
  }
}

function isDraft(value: unknown): value is PostDraft {
  if (typeof value !== 'object' || value === null) return false
  const { decision, comment, atUtc } = value as Record<string, unknown>
  const isDecision = decision === null || decision === 'approve' || decision === 'changes'
  return isDecision && typeof comment === 'string' && typeof atUtc === 'string'
}

function readKept(storage: Storage | null, key: string): Kept {
  const kept: Kept = { reviewer: '', posts: Object.create(null) as Kept['posts'] }
  try {
    const value = JSON.parse(storage?.getItem(key) ?? 'null') as { reviewer?: unknown; posts?: object } | null
    if (typeof value?.reviewer === 'string') kept.reviewer = value.reviewer
    for (const [post, draft] of Object.entries(value?.posts ?? {})) if (isDraft(draft)) kept.posts[post] = draft
  } catch {
    // Something else has the name, or it was cut off: begin anew.
  }
  return kept
}

/** What a file can hold: no halves of characters, and no NUL. */
export function storable(text: string): string {
  // A pattern that looks behind would keep the whole page from running in older Safari.
  return Array.from(text, (character) => (/^[\uD800-\uDFFF\0]$/.test(character) ? '\uFFFD' : character)).join('')
}

export function openDecisions(review: ReviewDocument): Decisions {
  const storage = openStorage()
  const key = `clientele-review ${review.round}`
  const kept = readKept(storage, key)
  const listeners: (() => void)[] = []
  const store = () => {
    try {
      storage?.setItem(key, JSON.stringify(kept))
    } catch {
      // A full storage keeps what it has; the answer is saved as a file anyway.
    }
    for (const listener of listeners) listener()
  }
  const of = (post: string): PostDraft => kept.posts[post] ?? { decision: null, comment: '', atUtc: '' }
  return {
    get reviewer() {
      return kept.reviewer
    },
    isKept: storage !== null,
    of,
    change(post, change) {
      kept.posts[post] = { ...of(post), ...change, atUtc: new Date().toISOString() }
      store()
    },
    name(reviewer) {
      kept.reviewer = reviewer
      store()
    },
    onChange: (listener) => void listeners.push(listener),
  }
}
