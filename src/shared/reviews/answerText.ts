import { canonicalJson } from './canonicalJson'
import { hmacSha256Hex, sha256Hex, utf8 } from './sha256'

/** What a client's answer looks like on its way back. Without zod, because the review page uses it as well. */

export const ANSWER_FORMAT = 'clientele-review-answer'
export const ANSWER_VERSION = 1

export type AnswerDecision = 'approve' | 'changes' | 'comment'

export interface UnsealedAnswer {
  readonly format: typeof ANSWER_FORMAT
  readonly version: number
  readonly round: string
  /** `clientTag` of the client that it is about. */
  readonly client: string
  readonly reviewer: string
  readonly savedAtUtc: string
  readonly decisions: readonly {
    readonly post: string
    readonly fingerprint: string
    readonly decision: AnswerDecision
    readonly comment: string
    readonly atUtc: string
  }[]
}

/** Says for which client an answer is, without its id; another one in every round. */
export function clientTag(clientId: string, roundId: string): string {
  return sha256Hex(`${ANSWER_FORMAT} ${clientId} ${roundId}`).slice(0, 16)
}

/**
 * Binds an answer to its round: `nonce` is in the review file alone. It shows damage and clumsy edits; who has the
 * file can reckon it anew.
 */
export function sealOf(answer: object, nonce: string): string {
  return hmacSha256Hex(nonce, canonicalJson(answer))
}

const BEGIN = '-----BEGIN REVIEW ANSWER-----'
const END = '-----END REVIEW ANSWER-----'
const LINE_LENGTH = 64
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(index, index + 3)
    const bits = (one << 16) | (two << 8) | three
    const group = [18, 12, 6, 0].map((shift) => BASE64[(bits >> shift) & 63]).join('')
    const missing = Math.max(0, index + 3 - bytes.length)
    text += group.slice(0, 4 - missing) + '='.repeat(missing)
  }
  return text
}

/** A block that survives mail programs, which wrap lines, add "> " and turn straight quotes into curly ones. */
export function answerBlock(json: string): string {
  const lines = base64(utf8(json)).match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? []
  return [BEGIN, ...lines, END].join('\n')
}

/** The base64 of the block in a text; null without one, `undefined` when its end is missing. */
export function findAnswerBlock(text: string): string | null | undefined {
  const begin = text.indexOf(BEGIN)
  if (begin < 0) return null
  const end = text.indexOf(END, begin)
  if (end < 0) return undefined
  return text.slice(begin + BEGIN.length, end).replace(/[^A-Za-z0-9+/=]/g, '')
}
