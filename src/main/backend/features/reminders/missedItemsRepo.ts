import type { Platform } from '#shared/clients/client'
import type { HexColor } from '#shared/kernel/color'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { instantOf, type LocalDateTime, type TimeZone, type UtcInstant } from '#shared/kernel/time'
import type { DuePost } from '#shared/reminders/reminder'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

// Wall times are kept, and no zone is further than this from UTC.
const FURTHEST_ZONE_MS = 15 * 60 * 60_000

export const selectMissedPosts = read<RegistryDatabase>()((db, p: { from: string; limit: number }) =>
  db
    .selectFrom('searchable_post')
    .innerJoin('client', 'client.id', 'searchable_post.client_id')
    .select([
      'client.id as clientId',
      'client.name as clientName',
      'client.color as clientColor',
      'client.time_zone as timeZone',
      'searchable_post.post_id as postId',
      'searchable_post.title',
      'searchable_post.platforms',
      'searchable_post.scheduled_at as dueAt',
    ])
    .where('searchable_post.scheduled_at', '>=', p.from)
    .where('searchable_post.state', '=', 'missed')
    .where('client.is_archived', '=', 0)
    .orderBy('searchable_post.scheduled_at', 'desc')
    .limit(p.limit),
)

/** Posts that passed unposted since an instant, of clients that are not archived; newest first. */
export function listMissedItems(store: ReadStore<RegistryDatabase>, sinceUtc: UtcInstant, limit: number): DuePost[] {
  const from = new Date(Date.parse(sinceUtc) - FURTHEST_ZONE_MS).toISOString().slice(0, 16)
  return store
    .all(selectMissedPosts, { from, limit })
    .map((row): DuePost => {
      const dueAt = row.dueAt as LocalDateTime
      const timeZone = row.timeZone as TimeZone
      return {
        clientId: row.clientId as ClientId,
        clientName: row.clientName,
        clientColor: row.clientColor as HexColor,
        subjectKind: 'post',
        subjectId: row.postId as PostId,
        title: row.title,
        state: 'missed',
        platforms: (row.platforms === '' ? [] : row.platforms.split(',')) as Platform[],
        dueAt,
        timeZone,
        dueAtUtc: instantOf(dueAt, timeZone),
      }
    })
    .filter(({ dueAtUtc }) => dueAtUtc >= sinceUtc)
    .toSorted((one, other) => Date.parse(other.dueAtUtc) - Date.parse(one.dueAtUtc))
}
