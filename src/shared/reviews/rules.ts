import type { PostState } from '../calendar/post'
import type { AnswerDecision } from './answerText'

/** What became of a decision when it was imported. */
export type DecisionOutcome =
  /** It holds, and the post's state followed where it had to. */
  | 'applied'
  /** A comment without a decision. */
  | 'noted'
  /** The post is another one than the client saw. */
  | 'changed-since'
  /** It is out already. */
  | 'published'
  /** Its time passed before the answer came. */
  | 'expired'
  | 'deleted'
  /** A later answer of the same round was imported before. */
  | 'superseded'

interface DecisionCase {
  readonly decision: AnswerDecision
  readonly sentFingerprint: string
  /** `null`: the post was deleted. */
  readonly post: { readonly fingerprint: string; readonly state: PostState; readonly isPastDue: boolean } | null
  readonly hasLaterDecision: boolean
}

/** What a decision does to a post. Nothing is applied to anything but the version that the client saw. */
export function judgeDecision(given: DecisionCase): { outcome: DecisionOutcome; state: PostState | null } {
  const { decision, post } = given
  if (post === null) return { outcome: 'deleted', state: null }
  const stay = (outcome: DecisionOutcome) => ({ outcome, state: post.state })
  if (decision === 'comment') return stay('noted')
  if (given.hasLaterDecision) return stay('superseded')
  if (post.state === 'published') return stay('published')
  if (post.fingerprint !== given.sentFingerprint) return stay('changed-since')
  if (post.state === 'missed' || (post.isPastDue && decision === 'approve')) return stay('expired')
  // On hold is the freelancer's own decision; the client's is kept beside it.
  if (post.state === 'on-hold') return stay('applied')
  if (decision === 'changes') return { outcome: 'applied', state: 'changes-requested' }
  return { outcome: 'applied', state: post.state === 'scheduled' ? 'scheduled' : 'approved' }
}

/** How a post stands with its client. */
export type ApprovalStatus =
  | 'not-sent'
  | 'waiting'
  | 'changed-since-sent'
  | 'approved'
  /** Approved, and edited since: it has to be asked for again. */
  | 'approved-earlier-version'
  /** Approved, but its time passed and it is not out: it has to be asked for again. */
  | 'approval-expired'
  | 'changes-requested'
  /** Edited since the client asked for changes; not sent again yet. */
  | 'changes-made'

interface ApprovalCase {
  readonly fingerprint: string
  readonly state: PostState
  readonly isPastDue: boolean
  /** Fingerprint that was sent last. */
  readonly sent: string | null
  /** The decision that counts: the last one that was applied. */
  readonly decision: { readonly decision: AnswerDecision; readonly fingerprint: string } | null
}

export function approvalStatus({ fingerprint, state, isPastDue, sent, decision }: ApprovalCase): ApprovalStatus {
  if (decision?.fingerprint === fingerprint) {
    if (decision.decision === 'changes') return 'changes-requested'
    return isPastDue && state !== 'published' ? 'approval-expired' : 'approved'
  }
  if (sent === fingerprint) return 'waiting'
  if (decision) return decision.decision === 'approve' ? 'approved-earlier-version' : 'changes-made'
  return sent === null ? 'not-sent' : 'changed-since-sent'
}

/** Whether the freelancer has to do something before the post may go out: ask, ask again, or change it. */
export function needsReview(status: ApprovalStatus): boolean {
  return status !== 'approved' && status !== 'waiting' && status !== 'not-sent'
}

/** Whether a post that is sent to its client becomes "in review": drafts, and what was sent back. */
export function entersReview(state: PostState): boolean {
  return state === 'idea' || state === 'draft' || state === 'changes-requested'
}
