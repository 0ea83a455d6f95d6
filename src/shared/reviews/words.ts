import type { AnswerDecision } from './answerText'
import type { ChangedAspect } from './content'
import type { ApprovalStatus, DecisionOutcome } from './rules'

export const DECISION_NAMES: Readonly<Record<AnswerDecision, string>> = {
  approve: 'Approved',
  changes: 'Changes requested',
  comment: 'Comment',
}

/** `caption and pictures` */
export function aspectWords(changed: readonly ChangedAspect[]): string {
  return changed.length < 2 ? (changed[0] ?? '') : `${changed.slice(0, -1).join(', ')} and ${changed.at(-1)}`
}

/** What became of a decision; empty when it was simply applied. */
export function outcomeWords(outcome: DecisionOutcome, changed: readonly ChangedAspect[]): string {
  switch (outcome) {
    case 'applied':
    case 'noted':
      return ''
    case 'changed-since':
      return changed.length > 0 ? `Changed after it was sent: ${aspectWords(changed)}` : 'Changed after it was sent'
    case 'published':
      return 'Published before the answer came'
    case 'expired':
      return 'Its time passed before the answer came'
    case 'deleted':
      return 'The post was deleted'
    case 'superseded':
      return 'A later answer is here already'
  }
}

/** How a post stands with its client, in a few words. */
export function statusWords(status: ApprovalStatus, isPastDue = false): string {
  switch (status) {
    case 'not-sent':
      return 'Not sent to the client'
    case 'waiting':
      return isPastDue ? 'Its time passed without an approval' : 'Waiting for the client'
    case 'changed-since-sent':
      return 'Changed after it was sent'
    case 'approved':
      return 'Approved by the client'
    case 'approved-earlier-version':
      return 'Approved in an earlier version'
    case 'approval-expired':
      return 'Approval expired at its time'
    case 'changes-requested':
      return 'Changes requested'
    case 'changes-made':
      return 'Changed after the client asked for it'
  }
}
