import { z } from 'zod'
import { PostFields } from '#shared/calendar/post'
import type { ClientId, PostId } from '#shared/kernel/ids'

/** The part of `localStorage` that drafts need. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** What was typed into a post and is not yet acknowledged by the backend. */
const StoredDraft = z.object({
  changes: PostFields.partial(),
  /** Fingerprint of each changed field as it was before, to tell whether it has changed elsewhere since. */
  before: z.record(z.string(), z.string()),
})
export type StoredDraft = z.output<typeof StoredDraft>

const PREFIX = 'unsaved-post'

const keyOf = (clientId: ClientId, postId: PostId) => `${PREFIX}/${clientId}/${postId}`

/** False when the storage is full or off; the text then is only in the window until it is saved. */
export function storeDraft(storage: TextStorage, clientId: ClientId, postId: PostId, draft: StoredDraft): boolean {
  try {
    storage.setItem(keyOf(clientId, postId), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function findDraft(storage: TextStorage, clientId: ClientId, postId: PostId): StoredDraft | undefined {
  const text = storage.getItem(keyOf(clientId, postId))
  if (text === null) return undefined
  try {
    const parsed = StoredDraft.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

export function dropDraft(storage: TextStorage, clientId: ClientId, postId: PostId): void {
  storage.removeItem(keyOf(clientId, postId))
}

/** Posts of a client with text that never reached the backend, after a crash of the window. */
export function listDraftedPosts(storage: TextStorage, clientId: ClientId): PostId[] {
  const prefix = `${PREFIX}/${clientId}/`
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length) as PostId)
}

/** Short and quick, for telling texts of any length apart; cyrb53, not cryptographic. */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value)
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return `${text.length}-${(high >>> 0).toString(16)}${(low >>> 0).toString(16)}`
}
