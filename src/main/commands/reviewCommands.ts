import { basename, resolve } from 'node:path'
import { POST_STATE_NAMES } from '#shared/calendar/postStateNames'
import { rangeOfMonth } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import { ANSWER_LIMIT_BYTES } from '#shared/reviews/answer'
import { type NewReviewRound, ROUND_POSTS_LIMIT } from '#shared/reviews/contract'
import { chosenFor } from '#shared/reviews/sendable'
import { DECISION_NAMES, outcomeWords } from '#shared/reviews/words'
import type { BackendProcess } from '../backendProcess'
import { createHost } from '../host'
import { clientOf, monthOfOption, needed, type Outcome, type Values } from './command'
import { readInputFile } from './readInputFile'

const MONTH_NAME = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Everything of a month that is not out yet, as one review file; drafts are in review afterwards. */
export async function exportReview(values: Values, { api }: BackendProcess, folder: string): Promise<Outcome> {
  const clientId = clientOf(values)
  const month = monthOfOption(values)
  const out = resolve(needed(values, 'out'))
  const posts = (await api.calendar.listPostsBetween({ clientId, ...rangeOfMonth(month) })).filter(
    ({ state }) => state !== 'published',
  )
  if (posts.length === 0) throw new AppError('review-empty', `No posts of ${month} are waiting to be published.`)
  if (posts.length > ROUND_POSTS_LIMIT) {
    throw new AppError('review-too-large', `${month} has ${posts.length} posts; a review takes ${ROUND_POSTS_LIMIT}.`)
  }
  const round: NewReviewRound = {
    name: `Posts of ${MONTH_NAME.format(new Date(`${month}-15T12:00:00Z`))}`,
    message: '',
    answerBy: null,
    ...chosenFor(posts),
    putsInReview: true,
  }
  const { reviews } = await createHost({ folder, api: () => api }).calls()
  const exported = await reviews.export({ clientId, source: { round }, chooseFile: () => Promise.resolve(out) })
  if (!exported) throw new AppError('review-empty', 'Nothing was made.')
  const { roundId, file, byteSize, putInReview, leftOut } = exported
  return {
    json: { roundId, file, posts: posts.length, bytes: byteSize, putInReview, leftOut },
    lines: [`${file} (${posts.length} posts, ${putInReview} put in review)`, ...leftOut],
  }
}

/** Imports an answer as a whole, or nothing of it. */
export async function importReviewAnswer(values: Values, { api }: BackendProcess): Promise<Outcome> {
  const clientId = clientOf(values)
  const file = needed(values, 'file')
  const bytes = await readInputFile(file, ANSWER_LIMIT_BYTES)
  const { answerId, effects } = await api.reviews.importAnswer({ clientId, bytes, sourceName: basename(file) })
  const refused = effects.filter(({ outcome }) => outcome !== 'applied' && outcome !== 'noted')
  return {
    json: { answerId, effects },
    lines: effects.map(({ title, decision, outcome, before, after, comment }) =>
      [
        `${title || 'Untitled post'}: ${DECISION_NAMES[decision]}`,
        before !== null && after !== null && before !== after
          ? `${POST_STATE_NAMES[before]} → ${POST_STATE_NAMES[after]}`
          : outcomeWords(outcome, []),
        comment,
      ]
        .filter(Boolean)
        .join('; '),
    ),
    failure:
      refused.length > 0
        ? `${refused.length} of ${effects.length} decisions could not be applied; see above`
        : undefined,
  }
}
