import type { ClientDatabase, ReviewAnswerTable, ReviewDecisionTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

const selectAnswers = read<ClientDatabase>()((db, p: { roundId: string }) =>
  db
    .selectFrom('review_answer')
    .selectAll('review_answer')
    .select((eb) =>
      eb
        .selectFrom('review_decision')
        .whereRef('review_decision.answer_id', '=', 'review_answer.id')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .as('decision_count'),
    )
    .where('round_id', '=', p.roundId)
    .orderBy('imported_at_utc')
    .orderBy('id'),
)
const selectAnswer = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('review_answer').selectAll().where('id', '=', p.id),
)
const selectSealed = read<ClientDatabase>()((db, p: { roundId: string; seal: string }) =>
  db.selectFrom('review_answer').selectAll().where('round_id', '=', p.roundId).where('seal', '=', p.seal),
)
const insertAnswerRow = write<ClientDatabase>()((db, p: ReviewAnswerTable) =>
  db.insertInto('review_answer').values({
    id: p.id,
    round_id: p.round_id,
    seal: p.seal,
    reviewer: p.reviewer,
    saved_at_utc: p.saved_at_utc,
    imported_at_utc: p.imported_at_utc,
    source_name: p.source_name,
  }),
)
const deleteAnswerRow = write<ClientDatabase>()((db, p: { id: string }) =>
  db.deleteFrom('review_answer').where('id', '=', p.id),
)
const selectDecisions = read<ClientDatabase>()((db, p: { answerId: string }) =>
  db.selectFrom('review_decision').selectAll().where('answer_id', '=', p.answerId),
)
const insertDecisionRow = write<ClientDatabase>()((db, p: ReviewDecisionTable) =>
  db.insertInto('review_decision').values({
    answer_id: p.answer_id,
    post_id: p.post_id,
    fingerprint: p.fingerprint,
    decision: p.decision,
    comment: p.comment,
    decided_at_utc: p.decided_at_utc,
    outcome: p.outcome,
    state_before: p.state_before,
    state_after: p.state_after,
    revision_after: p.revision_after,
  }),
)
const selectPostDecisions = read<ClientDatabase>()((db, p: { postId: string }) =>
  db
    .selectFrom('review_decision')
    .innerJoin('review_answer', 'review_answer.id', 'review_decision.answer_id')
    .innerJoin('review_round', 'review_round.id', 'review_answer.round_id')
    .innerJoin('review_item', (join) =>
      join
        .onRef('review_item.round_id', '=', 'review_round.id')
        .onRef('review_item.post_id', '=', 'review_decision.post_id'),
    )
    .selectAll('review_decision')
    .select([
      'review_round.id as round_id',
      'review_round.name as round_name',
      'review_round.sent_at_utc',
      'review_answer.reviewer',
      'review_answer.imported_at_utc',
      'review_item.content_json',
    ])
    .where('review_decision.post_id', '=', p.postId)
    .orderBy('review_decision.decided_at_utc', 'desc')
    .orderBy('review_answer.imported_at_utc', 'desc')
    .orderBy('review_answer.id'),
)

export function listAnswerRows(store: Reads, roundId: string) {
  return store.all(selectAnswers, { roundId })
}

export function findAnswerRow(store: Reads, id: string): ReviewAnswerTable | undefined {
  return store.first(selectAnswer, { id })
}

export function findSealedAnswer(store: Reads, roundId: string, seal: string): ReviewAnswerTable | undefined {
  return store.first(selectSealed, { roundId, seal })
}

export function insertAnswer(store: Writes, row: ReviewAnswerTable): void {
  store.run(insertAnswerRow, row)
}

/** With its decisions. */
export function deleteAnswer(store: Writes, id: string): void {
  store.run(deleteAnswerRow, { id })
}

export function listDecisionRows(store: Reads, answerId: string): ReviewDecisionTable[] {
  return store.all(selectDecisions, { answerId })
}

export function insertDecision(store: Writes, row: ReviewDecisionTable): void {
  store.run(insertDecisionRow, row)
}

/** Every decision on a post, the latest first. */
export function listPostDecisionRows(store: Reads, postId: string) {
  return store.all(selectPostDecisions, { postId })
}

export type PostDecisionRow = ReturnType<typeof listPostDecisionRows>[number]
