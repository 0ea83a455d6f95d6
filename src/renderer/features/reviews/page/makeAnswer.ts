import { ANSWER_FORMAT, ANSWER_VERSION, answerBlock, sealOf, type UnsealedAnswer } from '#shared/reviews/answerText'
import type { ReviewDocument } from '#shared/reviews/document'
import { type Decisions, storable } from './decisions'

export interface Tally {
  readonly approved: number
  readonly changes: number
  readonly comments: number
  readonly open: number
}

export function tallyOf(review: ReviewDocument, decisions: Decisions): Tally {
  const tally = { approved: 0, changes: 0, comments: 0, open: 0 }
  for (const { post } of review.posts) {
    const { decision, comment } = decisions.of(post)
    if (decision === 'approve') tally.approved++
    else if (decision === 'changes') tally.changes++
    else if (comment.trim() === '') tally.open++
    else tally.comments++
  }
  return tally
}

export interface FinishedAnswer {
  readonly json: string
  readonly text: string
  readonly fileName: string
}

/** The answer as a file, and as text for where files are awkward. */
export function makeAnswer(review: ReviewDocument, decisions: Decisions): FinishedAnswer {
  const answer: UnsealedAnswer = {
    format: ANSWER_FORMAT,
    version: ANSWER_VERSION,
    round: review.round,
    client: review.client,
    reviewer: storable(decisions.reviewer.trim()).slice(0, 300),
    savedAtUtc: new Date().toISOString(),
    decisions: review.posts.flatMap(({ post, fingerprint }) => {
      const { decision, comment, atUtc } = decisions.of(post)
      const said = storable(comment.trim())
      return decision === null && said === ''
        ? []
        : [{ post, fingerprint, decision: decision ?? 'comment', comment: said, atUtc }]
    }),
  }
  const json = JSON.stringify({ ...answer, seal: sealOf(answer, review.nonce) }, null, 1)
  const { approved, changes, comments } = tallyOf(review, decisions)
  const counts = [
    `${approved} approved`,
    `${changes} to change`,
    ...(comments > 0 ? [`${comments} with a comment only`] : []),
  ]
  const summary = `${review.clientName}, ${review.name}: ${counts.join(', ')}.`
  const day = new Date().toISOString().slice(0, 10)
  return { json, text: `${summary}\n\n${answerBlock(json)}\n`, fileName: `review-answer-${day}.json` }
}
