import type { PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import type { ReviewItem, ReviewRound } from '#shared/reviews/contract'
import { needsReview } from '#shared/reviews/rules'

export interface RoundView {
  readonly round: ReviewRound
  /** Posts that the client may still decide on. */
  readonly open: number
  /** Their time passed before they were approved. */
  readonly late: number
  readonly approved: number
  readonly toChange: number
  readonly isAnswered: boolean
  /** The day to answer by has passed, and something is open. */
  readonly isOverdue: boolean
  /** Posts to ask for again: changed since, or their time passed. */
  readonly again: readonly PostId[]
}

const isOut = ({ post }: ReviewItem) => post === null || post.state === 'published'

/** Waiting for the client, as this round sent it. */
export function isOpen(item: ReviewItem): boolean {
  return item.decision === null && isOfThisVersion(item) && !item.post?.isPastDue
}

const isOfThisVersion = (item: ReviewItem) => item.post !== null && !isOut(item) && item.post.changed.length === 0

/** `laterPosts`: those that a newer round holds as well; they are asked for there. */
export function toRoundView(round: ReviewRound, laterPosts: ReadonlySet<string>, today: LocalDate): RoundView {
  const current = round.items.filter(({ postId }) => !laterPosts.has(postId))
  const open = current.filter(isOpen).length
  const decided = (wanted: string) => round.items.filter(({ decision }) => decision?.decision === wanted).length
  return {
    round,
    open,
    late: current.filter((item) => isOfThisVersion(item) && item.post?.isPastDue && item.post.status === 'waiting')
      .length,
    approved: decided('approve'),
    toChange: decided('changes'),
    isAnswered: round.answers.length > 0,
    isOverdue: open > 0 && round.answerBy !== null && round.answerBy < today,
    again: current
      .filter((item) => !isOut(item) && item.post !== null && needsReview(item.post.status))
      .filter(({ post }) => post?.status !== 'changes-requested')
      .map(({ postId }) => postId),
  }
}

/** `rounds` newest first, as the backend lists them. */
export function toRoundViews(rounds: readonly ReviewRound[], today: LocalDate): RoundView[] {
  const seen = new Set<string>()
  return rounds.map((round) => {
    const view = toRoundView(round, seen, today)
    for (const { postId } of round.items) seen.add(postId)
    return view
  })
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
