import { ANSWER_FORMAT, ANSWER_VERSION, type AnswerDecision, sealOf } from '#shared/reviews/answerText'
import type { ReviewDocument } from '#shared/reviews/document'

type Said = AnswerDecision | { readonly decision: AnswerDecision; readonly comment: string }

interface AnswerOptions {
  readonly reviewer?: string
  readonly atUtc?: string
  /** Changes made to the sealed answer, as somebody with an editor would make them. */
  readonly edit?: (answer: Record<string, unknown>) => void
}

/** What the review page saves for these decisions, by the place of the post; null: not decided. */
export function answerOf(
  review: ReviewDocument,
  said: readonly (Said | null)[],
  { reviewer = 'Ana', atUtc = '2026-03-11T10:00:00.000Z', edit }: AnswerOptions = {},
): Uint8Array<ArrayBuffer> {
  const answer = {
    format: ANSWER_FORMAT,
    version: ANSWER_VERSION,
    round: review.round,
    client: review.client,
    reviewer,
    savedAtUtc: atUtc,
    decisions: review.posts.flatMap(({ post, fingerprint }, index) => {
      const given = said[index]
      if (!given) return []
      const { decision, comment } = typeof given === 'string' ? { decision: given, comment: '' } : given
      return [{ post, fingerprint, decision, comment, atUtc }]
    }),
  }
  const sealed: Record<string, unknown> = { ...answer, seal: sealOf(answer, review.nonce) }
  edit?.(sealed)
  return new TextEncoder().encode(JSON.stringify(sealed))
}
