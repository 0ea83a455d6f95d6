import type { PostState } from '#shared/calendar/post'
import { nowUtc } from '#shared/kernel/clock'
import type { ReviewRoundId } from '#shared/kernel/ids'
import type { LocalDateTime } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import { changedAspects } from '#shared/reviews/content'
import type { NewReviewRound, PostDecision, PostReviews, ReviewItem, ReviewRound } from '#shared/reviews/contract'
import { entersReview } from '#shared/reviews/rules'
import { createId } from '../../context'
import type { BackendContext } from '../../context'
import type { ClientDatabase, ReviewItemTable, ReviewRoundTable } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { findPost, type PostChange, putPostInState } from '../calendar/handlers'
import { takeUpOccurrence } from '../series/handlers'
import { listAnswerRows } from './answersRepo'
import { contentOf, createPostReader, standingOf } from './reviewedPost'
import * as repo from './roundsRepo'

const NONCE_BYTES = 32

export function getRound(store: ReadStore<ClientDatabase>, roundId: string): ReviewRoundTable {
  const row = repo.findRoundRow(store, roundId)
  if (!row) throw new AppError('review-not-found', 'This review does not exist any more.')
  return row
}

/** Keeps what is sent exactly as it is now. Posts go by their dates, those without one last. */
export function createRound(open: PostChange, round: NewReviewRound): { roundId: ReviewRoundId; putInReview: number } {
  const { context, store, change } = open
  const taken = (round.repeats ?? []).map((repeat) => takeUpOccurrence(open, repeat))
  const postIds = new Set<string>([...round.postIds, ...taken])
  if (postIds.size === 0) throw new AppError('review-empty', 'Choose at least one post.', { field: 'postIds' })
  const readPost = createPostReader(context, store)
  const posts = [...postIds].map((postId) => {
    const current = readPost(postId)
    if (!current) throw new AppError('post-not-found', 'A chosen post does not exist any more.', { field: 'postIds' })
    if (current.state === 'published') {
      throw new AppError('review-post-published', `“${current.title || 'Untitled post'}” is published already.`, {
        field: 'postIds',
      })
    }
    return current
  })
  const roundId = createId<ReviewRoundId>(context)
  repo.insertRound(store, {
    id: roundId,
    name: round.name,
    message: round.message,
    answer_by: round.answerBy,
    nonce: Buffer.from(context.random.bytes(NONCE_BYTES)).toString('hex'),
    sent_at_utc: nowUtc(context.clock),
  })
  const last = '9999'
  posts.sort((one, other) => ((one.scheduledAt ?? last) < (other.scheduledAt ?? last) ? -1 : 1))
  let putInReview = 0
  for (const [position, current] of posts.entries()) {
    const enters = round.putsInReview && entersReview(current.state)
    repo.insertItem(store, {
      round_id: roundId,
      post_id: current.post.id,
      position,
      title: current.title,
      scheduled_at: current.scheduledAt,
      fingerprint: current.fingerprint,
      content_json: JSON.stringify(current.content),
      state_before: enters ? current.state : null,
    })
    if (!enters) continue
    putPostInState(open, current.post.id, 'in-review')
    putInReview++
  }
  change.topic('reviews')
  return { roundId, putInReview }
}

/** States come back where nobody changed them since. */
export function undoRound(open: PostChange, roundId: string): void {
  const { store, change } = open
  getRound(store, roundId)
  if (listAnswerRows(store, roundId).length > 0) {
    throw new AppError('review-answered', 'An answer to this review was imported; take that back first.')
  }
  for (const item of repo.listItemRows(store, roundId)) {
    if (item.state_before === null) continue
    if (findPost(store, item.post_id)?.state === 'in-review') {
      putPostInState(open, item.post_id, item.state_before as PostState)
    }
  }
  repo.deleteRound(store, roundId)
  change.topic('reviews')
}

export function listRounds(context: BackendContext, store: ReadStore<ClientDatabase>): ReviewRound[] {
  const readPost = createPostReader(context, store)
  const toItem = (row: ReviewItemTable): ReviewItem => {
    const current = readPost(row.post_id)
    const standing = current && standingOf(store, current)
    const decision = standing?.decisions.find(({ round_id }) => round_id === row.round_id)
    return {
      postId: row.post_id,
      title: row.title,
      sentFor: row.scheduled_at as LocalDateTime | null,
      post: current
        ? {
            title: current.title,
            state: current.state,
            scheduledAt: current.scheduledAt,
            status: standing?.status ?? 'not-sent',
            changed:
              current.fingerprint === row.fingerprint
                ? []
                : changedAspects(contentOf(row.content_json), current.content),
            isPastDue: current.isPastDue,
          }
        : null,
      decision: decision
        ? {
            decision: decision.decision,
            comment: decision.comment,
            reviewer: decision.reviewer,
            outcome: decision.outcome,
          }
        : null,
    } as ReviewItem
  }
  return repo.listRoundRows(store).map(
    (row) =>
      ({
        id: row.id,
        name: row.name,
        message: row.message,
        answerBy: row.answer_by,
        sentAtUtc: row.sent_at_utc,
        items: repo.listItemRows(store, row.id).map(toItem),
        answers: listAnswerRows(store, row.id).map((answer) => ({
          id: answer.id,
          reviewer: answer.reviewer,
          savedAtUtc: answer.saved_at_utc,
          importedAtUtc: answer.imported_at_utc,
          sourceName: answer.source_name,
          decisionCount: answer.decision_count ?? 0,
        })),
      }) as ReviewRound,
  )
}

export function getPostReviews(context: BackendContext, store: ReadStore<ClientDatabase>, postId: string): PostReviews {
  const current = createPostReader(context, store)(postId)
  if (!current) throw new AppError('post-not-found', 'This post does not exist any more.')
  const { status, changed, decisions } = standingOf(store, current)
  return {
    status,
    changed,
    isPastDue: current.isPastDue,
    isOut: current.state === 'published',
    log: decisions.map(
      (row) =>
        ({
          roundName: row.round_name,
          sentAtUtc: row.sent_at_utc,
          reviewer: row.reviewer,
          decidedAtUtc: row.decided_at_utc,
          importedAtUtc: row.imported_at_utc,
          decision: row.decision,
          comment: row.comment,
          outcome: row.outcome,
          isOfThisVersion: row.fingerprint === current.fingerprint,
        }) as PostDecision,
    ),
  }
}
