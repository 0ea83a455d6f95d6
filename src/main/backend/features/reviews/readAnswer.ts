import { AppError } from '#shared/rpc/appError'
import { ANSWER_LIMIT_BYTES, ReviewAnswer } from '#shared/reviews/answer'
import { ANSWER_FORMAT, ANSWER_VERSION, findAnswerBlock } from '#shared/reviews/answerText'
import { DOCUMENT_FORMAT } from '#shared/reviews/document'

const refuse = (code: string, message: string) => new AppError(code, `${message} Nothing was changed.`)

const notRecognised = () =>
  refuse(
    'answer-not-recognised',
    'This is not an answer to a review. Choose the file that the client saved with “Save answer”, or paste the whole text.',
  )
const cutOff = () =>
  refuse('answer-cut-off', 'The end of this answer is missing. Ask the client to send it again, best as a file.')
const altered = () =>
  refuse(
    'answer-altered',
    'This answer was changed after the client saved it, so it cannot be relied on. Ask the client to send it again.',
  )

export { altered as answerWasAltered }

/** An answer as it came, and what its seal was made from. Its round, client and posts are not looked at here. */
export interface ReadAnswer {
  readonly answer: ReviewAnswer
  readonly sealed: object
}

/** From a file, or from a mail that was pasted as it is. Throws what is wrong with it, in words. */
export function readAnswer(bytes: Uint8Array): ReadAnswer {
  if (bytes.length > ANSWER_LIMIT_BYTES) {
    const size = Math.ceil(bytes.length / 1_000_000)
    throw refuse(
      'answer-too-large',
      `The file has ${size} MB; answers have at most ${ANSWER_LIMIT_BYTES / 1_000_000} MB.`,
    )
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim()
  } catch {
    throw notRecognised()
  }
  if (text.includes(`"${DOCUMENT_FORMAT}"`) && /^<!doctype html/i.test(text)) {
    throw refuse(
      'answer-is-review-file',
      'This is the review file itself. The client opens it, decides, and sends back the answer that “Save answer” makes.',
    )
  }
  return parseAnswer(unpacked(text))
}

function unpacked(text: string): string {
  const block = findAnswerBlock(text)
  if (block === undefined) throw cutOff()
  if (block === null) return text
  return Buffer.from(block, 'base64').toString('utf8')
}

function parseAnswer(text: string): ReadAnswer {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    if (!text.includes(ANSWER_FORMAT)) throw notRecognised()
    throw text.endsWith('}') ? altered() : cutOff()
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notRecognised()
  const { format, version } = value as { format?: unknown; version?: unknown }
  if (format !== ANSWER_FORMAT) throw notRecognised()
  if (typeof version === 'number' && version > ANSWER_VERSION) {
    throw refuse(
      'answer-from-newer-version',
      `This answer comes from a newer Clientele (format ${version}; this one knows ${ANSWER_VERSION}). Update the app.`,
    )
  }
  const parsed = ReviewAnswer.safeParse(value)
  if (!parsed.success) throw altered()
  const sealed = Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'seal'))
  return { answer: parsed.data, sealed }
}
