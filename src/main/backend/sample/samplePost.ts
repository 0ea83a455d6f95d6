import type { PostState, PostVersion } from '#shared/calendar/post'
import type { LocalDateTime } from '#shared/kernel/time'
import type { PostFormat } from './business'

export interface SampleVersion extends Omit<PostVersion, 'channelId'> {
  readonly channelKey: string
}

/** What a post says, wherever it goes. */
export interface SampleText {
  /** The sample's name of its pillar; null: a post of the season belongs to none. */
  readonly pillarKey: string | null
  readonly title: string
  readonly caption: string
  /** What the client saw first, where the caption was changed after that. */
  readonly firstCaption: string
  readonly notes: string
  readonly versions: readonly SampleVersion[]
  readonly format: PostFormat
  readonly appeal: number
  readonly isConversation: boolean
}

/** A post of the sample's year and what became of it. */
export interface SamplePost extends SampleText {
  readonly scheduledAt: LocalDateTime
  readonly state: PostState
  /** "" while it is not published. */
  readonly permalink: string
}
