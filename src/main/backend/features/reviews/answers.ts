import { displayTitle, type PostState } from '#shared/calendar/post'
import { nowUtc } from '#shared/kernel/clock'
import type { ClientId, PostId, ReviewAnswerId } from '#shared/kernel/ids'
import { localDateTimeOf, type TimeZone, type UtcInstant } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import { clientTag, sealOf } from '#shared/reviews/answerText'
import { changedAspects } from '#shared/reviews/content'
import type { AnswerEffect } from '#shared/reviews/contract'
import { judgeDecision } from '#shared/reviews/rules'
import { type BackendContext, createId } from '../../context'
import type { ClientDatabase, ReviewItemTable, ReviewRoundTable } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { getProfileRow } from '../../projection/clientSourceRepo'
import { findPost, type PostChange, putPostInState } from '../calendar/handlers'
import { createClientsHandlers } from '../clients/handlers'
import * as repo from './answersRepo'
import { answerWasAltered, type ReadAnswer } from './readAnswer'
import { contentOf, countingDecision, createPostReader } from './reviewedPost'
import { findRoundRow, listItemRows } from './roundsRepo'

type Reads = ReadStore<ClientDatabase>

interface MatchedAnswer extends ReadAnswer {
  readonly round: ReviewRoundTable
  readonly items: ReadonlyMap<string, ReviewItemTable>
}

/** Whose answer it is, by its tag: only the client's own file can open it. */
async function unknownRound(context: BackendContext, { answer }: ReadAnswer, clientId: ClientId): Promise<AppError> {
  const clients = await createClientsHandlers(context).listClients({})
  const owner = clients.find(({ id }) => clientTag(id, answer.round) === answer.client)
  if (owner && owner.id !== clientId) {
    return new AppError(
      'answer-of-another-client',
      `This answer is about “${owner.name}”. Open that client and import it there. Nothing was changed.`,
    )
  }
  return owner
    ? new AppError(
        'review-unknown',
        'The review that this answer belongs to is not in the studio any more. Nothing was changed.',
      )
    : new AppError('answer-of-unknown-client', 'This answer belongs to no client of this studio. Nothing was changed.')
}

/** The round that an answer is about. Throws when it is none of this client's, altered, or imported already. */
export async function matchAnswer(
  context: BackendContext,
  clientId: ClientId,
  read: ReadAnswer,
): Promise<MatchedAnswer> {
  const { answer, sealed } = read
  const found = context.clientFiles.read(clientId, (store) => {
    const round = findRoundRow(store, answer.round)
    if (!round || clientTag(clientId, answer.round) !== answer.client) return undefined
    if (sealOf(sealed, round.nonce) !== answer.seal) throw answerWasAltered()
    const items = new Map(listItemRows(store, round.id).map((item) => [item.post_id, item]))
    const seen = new Set<string>()
    for (const { post, fingerprint } of answer.decisions) {
      if (seen.has(post) || items.get(post)?.fingerprint !== fingerprint) throw answerWasAltered()
      seen.add(post)
    }
    assertFirstTime(store, round.id, answer.seal)
    return { ...read, round, items }
  })
  if (!found) throw await unknownRound(context, read, clientId)
  return found
}

function assertFirstTime(store: Reads, roundId: string, seal: string): void {
  const twin = repo.findSealedAnswer(store, roundId, seal)
  if (!twin) return
  const zone = getProfileRow(store).time_zone as TimeZone
  const [day, time] = localDateTimeOf(twin.imported_at_utc as UtcInstant, zone).split('T')
  throw new AppError(
    'answer-already-imported',
    `This answer${twin.reviewer ? ` from ${twin.reviewer}` : ''} was imported on ${day} at ${time} already. Nothing was changed.`,
  )
}

/** What the answer does to each post, in the order of the round. */
export function effectsOf(context: BackendContext, store: Reads, { answer, items }: MatchedAnswer): AnswerEffect[] {
  const readPost = createPostReader(context, store)
  const now = nowUtc(context.clock)
  return answer.decisions
    .map((given) => ({ ...given, item: items.get(given.post) }))
    .sort((one, other) => (one.item?.position ?? 0) - (other.item?.position ?? 0))
    .flatMap(({ post, decision, comment, atUtc, item }) => {
      if (!item) return []
      const current = readPost(post)
      const latest = countingDecision(repo.listPostDecisionRows(store, post))
      const { outcome, state } = judgeDecision({
        decision,
        sentFingerprint: item.fingerprint,
        post: current ?? null,
        hasLaterDecision: latest !== undefined && latest.decided_at_utc > clamped(atUtc, now),
      })
      const changed = current && outcome === 'changed-since'
      return {
        postId: post,
        title: current?.title ?? item.title,
        scheduledAt: current?.scheduledAt ?? null,
        sentFor: item.scheduled_at as AnswerEffect['sentFor'],
        decision,
        comment,
        outcome,
        before: current?.state ?? null,
        after: state,
        changed: changed ? changedAspects(contentOf(item.content_json), current.content) : [],
      }
    })
}

/** A reviewer's clock may be ahead: a decision is never later than its import. */
function clamped(at: UtcInstant, now: UtcInstant): UtcInstant {
  return at < now ? at : now
}

/** All decisions of an answer in the caller's transaction: their states, and the log. */
export function storeAnswer(open: PostChange, matched: MatchedAnswer, sourceName: string) {
  const { context, store, change } = open
  const { answer, round } = matched
  assertFirstTime(store, round.id, answer.seal)
  const now = nowUtc(context.clock)
  const effects = effectsOf(context, store, matched)
  const answerId = createId<ReviewAnswerId>(context)
  repo.insertAnswer(store, {
    id: answerId,
    round_id: round.id,
    seal: answer.seal,
    reviewer: answer.reviewer,
    saved_at_utc: answer.savedAtUtc,
    imported_at_utc: now,
    source_name: sourceName,
  })
  const decidedAt = new Map(answer.decisions.map(({ post, atUtc }) => [post, clamped(atUtc, now)]))
  for (const { postId, decision, comment, outcome, before, after } of effects) {
    const moved = after !== null && after !== before ? putPostInState(open, postId, after) : undefined
    repo.insertDecision(store, {
      answer_id: answerId,
      post_id: postId,
      fingerprint: matched.items.get(postId)?.fingerprint ?? '',
      decision,
      comment,
      decided_at_utc: decidedAt.get(postId) ?? now,
      outcome,
      state_before: before,
      state_after: after,
      revision_after: moved?.revision ?? null,
    })
  }
  change.topic('reviews')
  return { answerId, effects }
}

/** Takes an import back, log and states; a post that was changed since keeps its state. */
export function undoImport(open: PostChange, answerId: string): { kept: { postId: PostId; title: string }[] } {
  const { store, change } = open
  if (!repo.findAnswerRow(store, answerId)) {
    throw new AppError('review-answer-not-found', 'This import was taken back already.')
  }
  const kept: { postId: PostId; title: string }[] = []
  for (const row of repo.listDecisionRows(store, answerId)) {
    if (row.revision_after === null || row.state_before === null) continue
    const post = findPost(store, row.post_id)
    if (!post) continue
    if (post.revision === row.revision_after) putPostInState(open, post.id, row.state_before as PostState)
    else kept.push({ postId: post.id, title: displayTitle(post.title, post.caption) })
  }
  repo.deleteAnswer(store, answerId)
  change.topic('reviews')
  return { kept }
}
