import { z } from 'zod'
import { PostState } from '../calendar/post'
import { ClientId, PostId, ReviewAnswerId, ReviewRoundId, SeriesId } from '../kernel/ids'
import { freeText, nameText } from '../kernel/text'
import { LocalDate, LocalDateTime, UtcInstant } from '../kernel/time'
import { command, query } from '../rpc/procedure'
import { Decision } from './answer'
import { ReviewDocument } from './document'

const ofClient = z.object({ clientId: ClientId })
const ofRound = ofClient.extend({ roundId: ReviewRoundId })

export const ROUND_POSTS_LIMIT = 500

export const NewReviewRound = z.object({
  name: nameText(200),
  message: freeText(5_000),
  answerBy: LocalDate.nullable(),
  postIds: z.array(PostId).max(ROUND_POSTS_LIMIT),
  /** Planned repeats; they become posts, because what a client approves has to stay what it is. */
  repeats: z
    .array(z.object({ seriesId: SeriesId, occurrenceAt: LocalDateTime }))
    .max(ROUND_POSTS_LIMIT)
    .optional(),
  /** Ideas, drafts and posts that were sent back become "in review". */
  putsInReview: z.boolean(),
})
export type NewReviewRound = z.output<typeof NewReviewRound>

const Outcome = z.enum(['applied', 'noted', 'changed-since', 'published', 'expired', 'deleted', 'superseded'])
const Status = z.enum([
  'not-sent',
  'waiting',
  'changed-since-sent',
  'approved',
  'approved-earlier-version',
  'approval-expired',
  'changes-requested',
  'changes-made',
])
const Aspect = z.enum(['channels', 'caption', 'first comment', 'link', 'pictures', 'alt text'])

/** A post of a round: what was sent, and how it stands now. */
export const ReviewItem = z.object({
  postId: PostId,
  /** As it was when it was sent. */
  title: z.string(),
  sentFor: LocalDateTime.nullable(),
  /** null: the post was deleted. */
  post: z
    .object({
      title: z.string(),
      state: PostState,
      scheduledAt: LocalDateTime.nullable(),
      status: Status,
      /** In which ways it is another one than this round sent. */
      changed: z.array(Aspect),
      isPastDue: z.boolean(),
    })
    .nullable(),
  /** The last decision of this round; null: none came yet. */
  decision: z.object({ decision: Decision, comment: z.string(), reviewer: z.string(), outcome: Outcome }).nullable(),
})
export type ReviewItem = z.output<typeof ReviewItem>

export const ReviewRound = z.object({
  id: ReviewRoundId,
  name: z.string(),
  message: z.string(),
  answerBy: LocalDate.nullable(),
  sentAtUtc: UtcInstant,
  items: z.array(ReviewItem),
  answers: z.array(
    z.object({
      id: ReviewAnswerId,
      reviewer: z.string(),
      savedAtUtc: UtcInstant,
      importedAtUtc: UtcInstant,
      sourceName: z.string(),
      decisionCount: z.number().int(),
    }),
  ),
})
export type ReviewRound = z.output<typeof ReviewRound>

/** One line of a post's log: a decision of the client and what became of it. */
export const PostDecision = z.object({
  roundName: z.string(),
  sentAtUtc: UtcInstant,
  reviewer: z.string(),
  decidedAtUtc: UtcInstant,
  importedAtUtc: UtcInstant,
  decision: Decision,
  comment: z.string(),
  outcome: Outcome,
  /** Whether it is about the post as it is now. */
  isOfThisVersion: z.boolean(),
})
export type PostDecision = z.output<typeof PostDecision>

export const PostReviews = z.object({
  status: Status,
  /** Since the version that the status speaks of. */
  changed: z.array(Aspect),
  isPastDue: z.boolean(),
  isOut: z.boolean(),
  log: z.array(PostDecision),
})
export type PostReviews = z.output<typeof PostReviews>

/** What an answer would do to a post. */
export const AnswerEffect = z.object({
  postId: PostId,
  title: z.string(),
  scheduledAt: LocalDateTime.nullable(),
  /** When the client saw another date than the post has now. */
  sentFor: LocalDateTime.nullable(),
  decision: Decision,
  comment: z.string(),
  outcome: Outcome,
  /** null: the post was deleted. */
  before: PostState.nullable(),
  after: PostState.nullable(),
  changed: z.array(Aspect),
})
export type AnswerEffect = z.output<typeof AnswerEffect>

/** `fileName` is for the freelancer; `note`, on what it is or why it cannot be seen, for the client as well. */
export const PictureSource = z.object({
  /** As the app's protocol serves it (media/mediaAddress.ts); null when nothing can be shown. */
  path: z.string().nullable(),
  mediaType: z.string(),
  fileName: z.string(),
  note: z.string(),
})
export type PictureSource = z.output<typeof PictureSource>

const answerFile = ofClient.extend({
  /** Name of the file, or how else it came. */
  sourceName: freeText(1_000),
  bytes: z.instanceof(Uint8Array),
})

export const reviewsContract = {
  /** All rounds, the newest first. */
  listRounds: query(ofClient, z.array(ReviewRound)),
  /** Refused with `review-post-published` for what is out already. */
  createRound: command(
    ofClient.extend({ round: NewReviewRound }),
    z.object({ roundId: ReviewRoundId, putInReview: z.number().int() }),
  ),
  /** Takes back `createRound`, states too; refused with `review-answered` once an answer was imported. */
  undoRound: command(ofRound, z.object({})),
  /** What the file of a round says: what was sent, also when the posts are others by now. Pictures are still empty. */
  getDocument: query(ofRound, ReviewDocument),
  /** Where the document's pictures come from, in their order. */
  listPictures: query(ofRound, z.array(PictureSource)),
  /** How a post stands with its client, and every decision on it, the newest first. */
  getPostReviews: query(ofClient.extend({ postId: PostId }), PostReviews),
  /** What an answer would do; nothing is stored. Fails when it cannot be imported at all, and says why. */
  previewAnswer: query(
    answerFile,
    z.object({
      roundName: z.string(),
      reviewer: z.string(),
      savedAtUtc: UtcInstant,
      effects: z.array(AnswerEffect),
      /** Posts of the round without a decision. */
      undecided: z.number().int(),
    }),
  ),
  importAnswer: command(answerFile, z.object({ answerId: ReviewAnswerId, effects: z.array(AnswerEffect) })),
  /** Takes back `importAnswer`; posts that were changed since keep their state and are named. */
  undoImport: command(
    ofClient.extend({ answerId: ReviewAnswerId }),
    z.object({ kept: z.array(z.object({ postId: PostId, title: z.string() })) }),
  ),
}
