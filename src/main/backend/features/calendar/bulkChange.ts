import { createHash } from 'node:crypto'
import type { BulkOutcome, LeftPost } from '#shared/calendar/bulk'
import { nowUtc } from '#shared/kernel/clock'
import type { BulkChangeId, PostId } from '#shared/kernel/ids'
import { AppError } from '#shared/rpc/appError'
import { createId } from '../../context'
import type { ClientDatabase, PostTable } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import {
  deleteBulkChange,
  hasBulkChange,
  insertBulkChange,
  insertBulkChangePost,
  listBulkChangePosts,
} from './bulkChangeRepo'
import { type PostChange, restorePost } from './changePost'
import { hasCampaign, hasPillar } from './planRepo'
import { listContent } from './postRows'
import { findPostRow } from './postsRepo'

type Before = Pick<PostTable, 'scheduled_at' | 'state' | 'pillar_id' | 'campaign_id' | 'deleted_at_utc'>

const BOOKKEEPING: ReadonlySet<string> = new Set(['revision', 'created_at_utc', 'updated_at_utc', 'deleted_at_utc'])

/**
 * Tells whether a post is what it was. Not its revision: a change that was taken back again is none, and must not keep
 * an earlier one from being taken back.
 */
function contentOf(store: ReadStore<ClientDatabase>, row: PostTable): string {
  const columns = Object.entries(row)
    .filter(([column]) => !BOOKKEEPING.has(column))
    // Rows that are read and rows that were just made name their columns in another order.
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const content = [columns, row.deleted_at_utc !== null, listContent(store, row.id)]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** Remembers what a bulk change did, for its way back, and what it left. */
function startBulkChange({ context, store }: PostChange) {
  const left: LeftPost[] = []
  let changeId: BulkChangeId | null = null
  let changed = 0
  return {
    /** `work` checks before it writes, so that a refusal leaves nothing half done. */
    attempt(postId: string, title: string, work: () => { before: Before; after: PostTable } | undefined): void {
      try {
        const done = work()
        if (!done || done.after.revision === (done.before as Partial<PostTable>).revision) return
        if (changeId === null) {
          changeId = createId<BulkChangeId>(context)
          insertBulkChange(store, changeId, nowUtc(context.clock))
        }
        const { before, after } = done
        insertBulkChangePost(store, {
          bulk_change_id: changeId,
          post_id: after.id,
          content_sha256: contentOf(store, after),
          scheduled_at: before.scheduled_at,
          state: before.state,
          pillar_id: before.pillar_id,
          campaign_id: before.campaign_id,
          deleted_at_utc: before.deleted_at_utc,
        })
        changed++
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        left.push({ postId: postId as PostId, title, reason: error.message })
      }
    },
    outcome: (): BulkOutcome => ({ changeId, changed, left }),
  }
}

/** Does the same to each post; those that refuse stay as they are and are named. */
export function changeMany(
  open: PostChange,
  postIds: readonly string[],
  apply: (before: PostTable) => PostTable,
): BulkOutcome {
  const bulk = startBulkChange(open)
  for (const postId of new Set(postIds)) {
    const before = findPostRow(open.store, postId)
    bulk.attempt(postId, before?.display_title ?? '', () => {
      if (!before || before.deleted_at_utc !== null) {
        throw new AppError('post-not-found', 'It does not exist any more.')
      }
      return { before, after: apply(before) }
    })
  }
  return bulk.outcome()
}

/** Makes a post of each source; `make` returns the new row. */
export function createMany<Source extends { readonly postId: string; readonly title: string }>(
  open: PostChange,
  sources: readonly Source[],
  make: (source: Source) => PostTable | undefined,
): BulkOutcome {
  const bulk = startBulkChange(open)
  for (const source of sources) {
    bulk.attempt(source.postId, source.title, () => {
      const after = make(source)
      if (!after) return undefined
      const { scheduled_at, state, pillar_id, campaign_id } = after
      // Before, there was none: taking it back deletes the post.
      const deleted_at_utc = nowUtc(open.context.clock)
      return { before: { scheduled_at, state, pillar_id, campaign_id, deleted_at_utc }, after }
    })
  }
  return bulk.outcome()
}

/** Throws `bulk-change-gone` when it was taken back already or is too long ago. */
export function undoBulkChange(open: PostChange, changeId: string): { restored: number; left: LeftPost[] } {
  const { store } = open
  if (!hasBulkChange(store, changeId)) {
    throw new AppError('bulk-change-gone', 'This change cannot be taken back any more.')
  }
  const left: LeftPost[] = []
  let restored = 0
  for (const { post_id, content_sha256, scheduled_at, state, deleted_at_utc, ...plan } of listBulkChangePosts(
    store,
    changeId,
  )) {
    const now = findPostRow(store, post_id)
    if (!now || contentOf(store, now) !== content_sha256) {
      left.push({
        postId: post_id as PostId,
        title: now?.display_title ?? '',
        reason: now ? 'It was changed since.' : 'It does not exist any more.',
      })
      continue
    }
    const pillar_id = plan.pillar_id !== null && hasPillar(store, plan.pillar_id) ? plan.pillar_id : null
    const campaign_id = plan.campaign_id !== null && hasCampaign(store, plan.campaign_id) ? plan.campaign_id : null
    restorePost(open, now, { scheduled_at, state, deleted_at_utc, pillar_id, campaign_id })
    restored++
  }
  deleteBulkChange(store, changeId)
  return { restored, left }
}
