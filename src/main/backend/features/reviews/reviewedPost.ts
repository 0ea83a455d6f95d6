import type { Post, PostState } from '#shared/calendar/post'
import { displayTitle } from '#shared/calendar/post'
import { nowUtc } from '#shared/kernel/clock'
import { instantOf, type LocalDateTime, type TimeZone } from '#shared/kernel/time'
import { changedAspects, fingerprintOf, reviewedContent, type ReviewedVersion } from '#shared/reviews/content'
import { approvalStatus } from '#shared/reviews/rules'
import type { BackendContext } from '../../context'
import type { ClientDatabase } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { getProfileRow } from '../../projection/clientSourceRepo'
import { findPost } from '../calendar/handlers'
import { listChannels } from '../clients/handlers'
import { listPostDecisionRows, type PostDecisionRow } from './answersRepo'
import { findAssetContent, findLastItemRow } from './roundsRepo'

/** A post as it is now, with what a review has to know of it. */
export interface ReviewedPost {
  readonly post: Post
  readonly title: string
  readonly state: PostState
  readonly scheduledAt: LocalDateTime | null
  readonly content: readonly ReviewedVersion[]
  readonly fingerprint: string
  readonly isPastDue: boolean
}

/** Reads posts for a review; what belongs to the client is looked up once. */
export function createPostReader(context: BackendContext, store: ReadStore<ClientDatabase>) {
  const timeZone = getProfileRow(store).time_zone as TimeZone
  const channels = new Map(listChannels(store).map((channel) => [channel.id as string, channel]))
  const now = nowUtc(context.clock)
  const resolvers = {
    channel: (channelId: string) => channels.get(channelId),
    asset: (assetId: string) => {
      const row = findAssetContent(store, assetId)
      return row && { sha256: row.sha256, altText: row.alt_text }
    },
  }
  return (postId: string): ReviewedPost | undefined => {
    const post = findPost(store, postId)
    if (!post) return undefined
    const content = reviewedContent(post, resolvers)
    return {
      post,
      title: displayTitle(post.title, post.caption),
      state: post.state,
      scheduledAt: post.scheduledAt,
      content,
      fingerprint: fingerprintOf(content),
      isPastDue: post.scheduledAt !== null && instantOf(post.scheduledAt, timeZone) <= now,
    }
  }
}

export const contentOf = (json: string) => JSON.parse(json) as ReviewedVersion[]

/** The decision that counts: the latest one that was about what was sent then. */
export function countingDecision(decisions: readonly PostDecisionRow[]): PostDecisionRow | undefined {
  return decisions.find(({ outcome, decision }) => outcome === 'applied' && decision !== 'comment')
}

/** How a post stands with its client, and what changed since the version that the status speaks of. */
export function standingOf(store: ReadStore<ClientDatabase>, current: ReviewedPost) {
  const decisions = listPostDecisionRows(store, current.post.id)
  const decision = countingDecision(decisions)
  const sent = findLastItemRow(store, current.post.id)
  const status = approvalStatus({
    fingerprint: current.fingerprint,
    state: current.state,
    isPastDue: current.isPastDue,
    sent: sent?.fingerprint ?? null,
    decision: decision
      ? { decision: decision.decision as 'approve' | 'changes', fingerprint: decision.fingerprint }
      : null,
  })
  const spokenOf = decision?.content_json ?? sent?.content_json
  const isOther = status === 'approved-earlier-version' || status === 'changes-made' || status === 'changed-since-sent'
  const changed = isOther && spokenOf !== undefined ? changedAspects(contentOf(spokenOf), current.content) : []
  return { status, changed, decisions }
}
