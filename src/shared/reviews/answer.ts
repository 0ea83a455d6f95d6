import { z } from 'zod'
import { PostId, ReviewRoundId } from '../kernel/ids'
import { freeText } from '../kernel/text'
import { UtcInstant } from '../kernel/time'
import { ANSWER_FORMAT, ANSWER_VERSION } from './answerText'

export const ANSWER_LIMIT_BYTES = 20_000_000

export const Decision = z.enum(['approve', 'changes', 'comment'])
export type Decision = z.output<typeof Decision>

const Digest = z.string().regex(/^[0-9a-f]{64}$/)

/** What comes back from a client, as `answerText.ts` writes it. */
export const ReviewAnswer = z.object({
  format: z.literal(ANSWER_FORMAT),
  version: z.literal(ANSWER_VERSION),
  round: ReviewRoundId,
  client: z.string().regex(/^[0-9a-f]{16}$/),
  reviewer: freeText(300),
  savedAtUtc: UtcInstant,
  decisions: z
    .array(
      z.object({
        post: PostId,
        fingerprint: Digest,
        decision: Decision,
        comment: freeText(20_000),
        atUtc: UtcInstant,
      }),
    )
    .min(1)
    .max(1_000),
  seal: Digest,
})
export type ReviewAnswer = z.output<typeof ReviewAnswer>
