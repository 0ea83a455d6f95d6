import type { ChannelFields, ClientFields } from '#shared/clients/client'
import type { LocalDate } from '#shared/kernel/time'
import type { Care } from '#shared/onboarding/cares'
import type { QuestionId } from '#shared/onboarding/questions'
import type { Step } from '#shared/onboarding/steps'
import type { DayRule } from './calendarDays'
import type { Logo } from './logo'
import type { SamplePicture } from './picture'

/** A sentence in the client's language. */
export interface Line {
  readonly text: string
  /** In which months it may be said; always when not given. */
  readonly months?: readonly number[]
  /** Not during this mood. */
  readonly notIn?: string
  /** Names the pillar's day of the week, or fits no other. */
  readonly isOfItsDay?: boolean
}

/** What a post is about. `topic` is in English, for the freelancer's own titles. */
export interface Subject extends Line {
  readonly topic: string
  /** The same for readers from elsewhere; some posts carry both. */
  readonly english?: string
  /** Says all there is to say, so that no closing would fit. */
  readonly needsNoClosing?: boolean
}

export type PostFormat = 'image' | 'carousel' | 'reel'

/** One kind of content with a day of the week of its own. */
export interface Pillar {
  /** Also the campaign in links. */
  readonly key: string
  readonly title: string
  /** 1 is Monday. */
  readonly weekday: number
  readonly time: string
  /** Of the weeks of a year, how many have it. */
  readonly share: number
  readonly format: PostFormat
  readonly path: string
  /** Beside Instagram, and how often: from 0 to 1. */
  readonly alsoOn: Readonly<Record<string, number>>
  /** Reach compared with the other pillars. */
  readonly appeal: number
  readonly isConversation?: boolean
  /** Makes no sense on another day of the week. */
  readonly isOnlyOnItsDay?: boolean
  readonly hashtags: readonly string[]
  /** The freelancer's notes, beside those of the business. */
  readonly notes: readonly string[]
  readonly openings: readonly Line[]
  readonly subjects: readonly Subject[]
  readonly closings: readonly Line[]
}

/** A post that belongs to a day of the year. */
export interface SeasonalPost {
  readonly key: string
  readonly title: string
  readonly isOn: DayRule
  readonly time?: string
  readonly format: PostFormat
  readonly path: string
  readonly hashtags: readonly string[]
  readonly text: string
  readonly english?: string
}

/** A time of the year in which a business speaks and opens differently. */
export interface Mood {
  readonly key: string
  readonly isOn: DayRule
  /** When posts go out then, the usual time first. */
  readonly times: readonly string[]
  readonly openings: readonly Line[]
  readonly closings: readonly Line[]
}

/** How a channel's text differs from the base caption. */
export type ChannelStyle =
  /** Follows the base caption. */
  | 'base'
  /** Sometimes adds a line with address and hours. */
  | 'with-place'
  /** The subject alone. */
  | 'short'
  /** Begins with a line to the members. */
  | 'to-members'

export interface SampleChannel {
  readonly key: string
  readonly style: ChannelStyle
  readonly fields: Omit<ChannelFields, 'platform'> & { readonly platform: ChannelFields['platform'] }
  /** For `with-place` and `to-members`. */
  readonly lines: readonly string[]
}

/** What the posts are planned with. Days count from the first of the current month. */
export interface SamplePlan {
  /** By the pillars' keys. */
  readonly pillars: Readonly<Record<string, { readonly color: string; readonly targetPercent: number | null }>>
  readonly campaigns: readonly SampleCampaign[]
  /** Beside the pillars' own hashtags. */
  readonly hashtagGroups: readonly SampleHashtagGroup[]
  /** Hashtags that the freelancer knows to be useless or worse. */
  readonly hashtagMarks: readonly {
    readonly hashtag: string
    readonly kind: 'banned' | 'avoid'
    readonly reason: string
  }[]
  readonly templates: readonly { readonly name: string; readonly text: string }[]
  /** Every year, as `MM-DD`. */
  readonly ownDates: readonly {
    readonly name: string
    readonly day: string
    readonly color: string
    readonly notes: string
  }[]
  /** Channels, by the sample's names, that post at the pillars' times. */
  readonly slotChannels: readonly string[]
}

export interface SampleHashtagGroup {
  readonly name: string
  readonly hashtags: readonly string[]
  readonly reach: string
  readonly reason: string
  readonly language: string
}

export interface SampleCampaign {
  readonly name: string
  readonly color: string
  readonly firstDay: number
  readonly lastDay: number
  readonly notes: string
  /** Whose posts belong to it, and with those of the season. */
  readonly pillarKeys: readonly string[]
}

export interface Idea {
  readonly title: string
  readonly text: string
}

export interface RepeatedPost {
  readonly title: string
  readonly text: string
  readonly time: string
  /** RFC 5545. */
  readonly rule: string
}

/** One fictional business: everything that is said and done for it in a year. */
/** What was said before it was a client. */
export interface SampleConversation {
  readonly cares: readonly Care[]
  /** No choices: skipped. */
  readonly answers: Readonly<Partial<Record<QuestionId, readonly string[]>>>
  readonly notes: readonly { readonly step: Step; readonly text: string }[]
  readonly rateMinor: number
  readonly closing: string
}

export interface SampleBusiness {
  readonly fields: Omit<ClientFields, 'contractStart' | 'contractRenewal'>
  readonly logo: Logo
  readonly pictures: readonly SamplePicture[]
  /** Instagram first, Facebook second. */
  readonly channels: readonly SampleChannel[]
  readonly accountId: { readonly instagram: string; readonly facebook: string }
  /** On which days of the week people read more; 1 is Monday. */
  readonly busyWeekdays: readonly number[]
  /** Followers at the end of a month as a multiple of those at its beginning. */
  readonly monthlyGrowth: number
  readonly brandHashtags: readonly string[]
  readonly pillars: readonly Pillar[]
  readonly seasons: readonly SeasonalPost[]
  readonly moods: readonly Mood[]
  readonly ideas: readonly Idea[]
  /** What goes out again and again, from next month on. */
  readonly repeats: readonly RepeatedPost[]
  readonly plan: SamplePlan
  /** The freelancer's notes, on any post. */
  readonly postNotes: readonly string[]
  /** What the client said when it sent a post back that had no end yet. */
  readonly feedback: readonly string[]
  /** What the freelancer tells the client about a month, beside its figures. */
  monthRemark(firstDay: LocalDate): string
  readonly nextSteps: readonly string[]
  /** Where it was kept. */
  readonly conversation?: SampleConversation
}

export function line(text: string, when: Omit<Line, 'text'> = {}): Line {
  return { text, ...when }
}

export function subject(topic: string, text: string, more: Omit<Subject, 'topic' | 'text'> = {}): Subject {
  return { topic, text, ...more }
}
