import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconMessage,
  IconMessageReport,
  IconRefreshAlert,
} from '@tabler/icons-react'
import type { Decision } from '#shared/reviews/answer'
import type { ApprovalStatus } from '#shared/reviews/rules'
import { DECISION_NAMES, statusWords } from '#shared/reviews/words'
import classes from './DecisionMark.module.css'

const DECISIONS = {
  approve: { Icon: IconCircleCheck, tone: 'good' },
  changes: { Icon: IconMessageReport, tone: 'ask' },
  comment: { Icon: IconMessage, tone: 'quiet' },
} as const

/** What a client said of a post: a sign and the word. */
export function DecisionMark({ decision }: { readonly decision: Decision }) {
  const { Icon, tone } = DECISIONS[decision]
  return (
    <span className={classes.mark} data-tone={tone}>
      <Icon size={16} aria-hidden />
      {DECISION_NAMES[decision]}
    </span>
  )
}

const STATUSES = {
  'not-sent': { Icon: IconClock, tone: 'quiet' },
  waiting: { Icon: IconClock, tone: 'quiet' },
  'changed-since-sent': { Icon: IconRefreshAlert, tone: 'ask' },
  approved: { Icon: IconCircleCheck, tone: 'good' },
  'approved-earlier-version': { Icon: IconRefreshAlert, tone: 'ask' },
  'approval-expired': { Icon: IconAlertTriangle, tone: 'bad' },
  'changes-requested': { Icon: IconMessageReport, tone: 'ask' },
  'changes-made': { Icon: IconRefreshAlert, tone: 'ask' },
} as const

interface ApprovalMarkProps {
  readonly status: ApprovalStatus
  readonly isPastDue: boolean
}

/** How a post stands with its client: a sign and the words. */
export function ApprovalMark({ status, isPastDue }: ApprovalMarkProps) {
  const isLate = status === 'waiting' && isPastDue
  const { Icon, tone } = isLate ? { Icon: IconAlertTriangle, tone: 'bad' } : STATUSES[status]
  return (
    <span className={classes.mark} data-tone={tone}>
      <Icon size={16} aria-hidden />
      {statusWords(status, isPastDue)}
    </span>
  )
}
