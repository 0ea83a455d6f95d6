import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { POST_STATE_NAMES, type PostState } from '#shared/calendar/post'
import type { ExportedPostRow, ExportedVersionRow } from './exportRepo'

/** Calendar programs hide what has no length; a post is a moment. */
const SHOWN_MINUTES = 15
const DESCRIPTION_LIMIT = 10_000

export interface CalendarFile {
  readonly name: string
  readonly timeZone: string
  readonly posts: readonly ExportedPostRow[]
  readonly versions: readonly ExportedVersionRow[]
  /** Names of the channels by id. */
  readonly channelNames: ReadonlyMap<string, string>
}

/**
 * Posts as iCalendar (RFC 5545), with the zone's rules. A post keeps its UID, and its SEQUENCE grows with each change,
 * so that a program that reads a newer file changes its entry instead of adding one; a deleted post is CANCELLED.
 */
export function writeCalendarFile({ name, timeZone, posts, versions, channelNames }: CalendarFile): string {
  const byPost = Map.groupBy(versions, ({ post_id }) => post_id)
  const calendar = ical({
    name,
    prodId: { company: 'Clientele', product: 'Editorial calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // Named here, it would also turn the stamps, which RFC 5545 wants in UTC, into local time.
    timezone: { name: null, generator: zoneRules },
  })
  for (const post of posts) {
    if (post.scheduled_at === null) continue
    const start = Temporal.PlainDateTime.from(post.scheduled_at).toZonedDateTime(timeZone, {
      disambiguation: 'compatible',
    })
    const channels = (byPost.get(post.id) ?? []).map(({ channel_id }) => channelNames.get(channel_id) ?? '')
    calendar.createEvent({
      id: uidOf(post),
      start,
      end: start.add({ minutes: SHOWN_MINUTES }),
      timezone: timeZone,
      stamp: Temporal.Instant.from(post.updated_at_utc),
      created: Temporal.Instant.from(post.created_at_utc),
      lastModified: Temporal.Instant.from(post.updated_at_utc),
      sequence: post.revision,
      summary: storable(post.display_title) || 'Untitled post',
      description: storable(
        [[POST_STATE_NAMES[post.state as PostState], ...channels].join(' · '), clipped(post.caption)]
          .filter((text) => text !== '')
          .join('\n\n'),
      ),
      status: statusOf(post),
      categories: [post.pillar, post.campaign].flatMap((category) => (category ? [{ name: storable(category) }] : [])),
      ...(/^https?:\/\//.test(post.permalink) ? { url: post.permalink } : {}),
    })
  }
  return calendar.toString()
}

function zoneRules(zone: string): string | null {
  const block = tzlib_get_ical_block(zone)
  return (Array.isArray(block) ? block[0] : block) ?? null
}

/** An occurrence of a series keeps its UID from before it became a post of its own. */
function uidOf(post: ExportedPostRow): string {
  return post.series_id && post.occurrence_at
    ? `${post.series_id}-${post.occurrence_at.replaceAll(/\D/g, '')}@clientele`
    : `${post.id}@clientele`
}

function statusOf(post: ExportedPostRow): ICalEventStatus {
  if (post.deleted_at_utc !== null) return ICalEventStatus.CANCELLED
  return ['scheduled', 'published', 'approved'].includes(post.state)
    ? ICalEventStatus.CONFIRMED
    : ICalEventStatus.TENTATIVE
}

function clipped(text: string): string {
  return text.length <= DESCRIPTION_LIMIT ? text : `${text.slice(0, DESCRIPTION_LIMIT).toWellFormed()}…`
}

/** Control characters are not allowed in a text of RFC 5545, line breaks apart. */
function storable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
}
