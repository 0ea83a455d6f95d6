import { createContext, use, useEffect, useSyncExternalStore } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'

/** The posts that are picked for a bulk change, and the order in which posts are shown, for ranges and for all. */
export interface Picking {
  readonly ids: () => ReadonlySet<PostId>
  watch(onChange: () => void): () => void
  toggle(postId: PostId): void
  /** From the post that was picked last to this one, in the order in which they are shown. */
  pickUpTo(postId: PostId): void
  pickAllShown(): void
  clear(): void
  /** Picked posts that are gone are let go. */
  show(order: readonly PostId[]): void
  /** Keys that are about the picked posts, wherever the focus is among posts. */
  takeKey(key: string): boolean
  setKeys(keys: PickingKeys): void
}

/** By the key's name in lower case. */
export type PickingKeys = Readonly<Record<string, () => void>>

/** As many as one change takes. */
const LIMIT = 10_000
const NONE: ReadonlySet<PostId> = new Set()

export function createPicking(): Picking {
  let picked: ReadonlySet<PostId> = NONE
  let shown: readonly PostId[] = []
  let last: PostId | undefined
  let keys: PickingKeys = {}
  const watchers = new Set<() => void>()
  const replace = (next: ReadonlySet<PostId>) => {
    picked = next
    for (const watcher of watchers) watcher()
  }
  return {
    ids: () => picked,
    watch(onChange) {
      watchers.add(onChange)
      return () => watchers.delete(onChange)
    },
    toggle(postId) {
      const next = new Set(picked)
      if (!next.delete(postId) && next.size < LIMIT) next.add(postId)
      last = postId
      replace(next)
    },
    pickUpTo(postId) {
      const [from, to] = [last === undefined ? -1 : shown.indexOf(last), shown.indexOf(postId)]
      const range = from < 0 || to < 0 ? [postId] : shown.slice(Math.min(from, to), Math.max(from, to) + 1)
      if (from < 0) last = postId
      replace(new Set([...picked, ...range].slice(0, LIMIT)))
    },
    pickAllShown: () => replace(new Set(shown.slice(0, LIMIT))),
    clear() {
      last = undefined
      if (picked.size > 0) replace(NONE)
    },
    show(order) {
      shown = order
      if (picked.size === 0) return
      const there = new Set(order)
      const kept = new Set([...picked].filter((postId) => there.has(postId)))
      if (kept.size < picked.size) replace(kept)
    },
    takeKey(key) {
      const run = picked.size > 0 ? keys[key.toLowerCase()] : undefined
      run?.()
      return run !== undefined
    },
    setKeys(next) {
      keys = next
    },
  }
}

const nothingToPick = createPicking()
export const PickingContext = createContext<Picking>(nothingToPick)

/** Whether a post is picked; renders again only when that changes. */
export function usePicked(postId: PostId): boolean {
  const picking = use(PickingContext)
  return useSyncExternalStore(picking.watch, () => picking.ids().has(postId))
}

export function usePickedIds(picking: Picking): ReadonlySet<PostId> {
  return useSyncExternalStore(picking.watch, picking.ids)
}

/** Says what a view shows, in its order. Posts that leave it are no longer picked. Undefined: another view says it. */
export function useShownPosts(posts: readonly Pick<PostSummary, 'id' | 'plannedAt'>[] | undefined): void {
  const picking = use(PickingContext)
  useEffect(() => {
    // A planned repeat is no post that a bulk change could change.
    if (posts) picking.show(posts.filter(({ plannedAt }) => plannedAt === undefined).map(({ id }) => id))
  }, [picking, posts])
}
