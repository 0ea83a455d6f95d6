import type { allClientsContract, PostAmongAll, SearchSnippet } from '#shared/calendar/allClients'
import type { PostState } from '#shared/calendar/post'
import { createSearchQueries } from '#shared/calendar/searchText'
import { findSnippet } from '#shared/calendar/searchSnippet'
import type { Platform } from '#shared/clients/client'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { addDays, type LocalDateTime, localDateOf, type TimeZone } from '#shared/kernel/time'
import { createZoneConverter } from '#shared/kernel/zoneConverter'
import { AppError } from '#shared/rpc/appError'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'
import { listPostRowsOfAll } from './allClientsRepo'
import { listContent } from './postRows'
import { findPostRow } from './postsRepo'
import { listSearchMatches } from './searchRepo'

const DEFAULT_SEARCH_LIMIT = 20
// The clocks of two places are at most 26 hours apart.
const MARGIN_DAYS = 2

const platformsOf = (text: string) => (text === '' ? [] : text.split(',')) as Platform[]

/** What is read across all clients: out of the registry, and what only their files hold for the rows that are shown. */
export function createAllClientsHandlers(context: BackendContext): Handlers<typeof allClientsContract> {
  return {
    listPostsOfAllClients: ({ from, to, timeZone }) => {
      const rows = context.registry.read((store) =>
        timeZone === undefined
          ? listPostRowsOfAll(store, from, to)
          : listPostRowsOfAll(store, addDays(from, -MARGIN_DAYS), addDays(to, MARGIN_DAYS)),
      )
      const converters = new Map<string, ReturnType<typeof createZoneConverter>>()
      const converterFor = (zone: string) => {
        let convert = converters.get(zone)
        if (!convert) {
          convert = createZoneConverter(zone as TimeZone, timeZone ?? (zone as TimeZone))
          converters.set(zone, convert)
        }
        return convert
      }
      const posts: PostAmongAll[] = []
      for (const row of rows) {
        const scheduledAt = row.scheduled_at as LocalDateTime
        const shownAt = converterFor(row.time_zone)(scheduledAt)
        const day = localDateOf(shownAt)
        if (day < from || day >= to) continue
        posts.push({
          clientId: row.client_id as ClientId,
          id: row.post_id as PostId,
          title: row.title,
          state: row.state as PostState,
          platforms: platformsOf(row.platforms),
          scheduledAt,
          shownAt,
          revision: row.revision,
        })
      }
      return timeZone === undefined ? posts : posts.sort(byShownTime)
    },
    searchPosts: ({ text, limit, ...filter }) => {
      const queries = createSearchQueries(text)
      return context.registry.read((store) =>
        listSearchMatches(store, {
          queries,
          limit: limit ?? DEFAULT_SEARCH_LIMIT,
          filter,
        }).map((row) => ({
          clientId: row.client_id as ClientId,
          clientName: row.client_name,
          postId: row.post_id as PostId,
          title: row.title,
          state: row.state as PostState,
          scheduledAt: row.scheduled_at as LocalDateTime | null,
          platforms: platformsOf(row.platforms),
        })),
      )
    },
    listSearchSnippets: ({ text, posts }) => {
      const byClient = Map.groupBy(posts, ({ clientId }) => clientId)
      return [...byClient].flatMap(([clientId, own]) => snippetsOfClient(context, clientId, own, text))
    },
  }
}

function byShownTime(one: PostAmongAll, other: PostAmongAll): number {
  if (one.shownAt !== other.shownAt) return one.shownAt < other.shownAt ? -1 : 1
  return one.id < other.id ? -1 : 1
}

function snippetsOfClient(
  context: BackendContext,
  clientId: ClientId,
  posts: readonly { readonly postId: PostId }[],
  text: string,
): SearchSnippet[] {
  try {
    return context.clientFiles.read(clientId, (store) =>
      posts.flatMap(({ postId }) => {
        const row = findPostRow(store, postId)
        if (!row) return []
        const versions = listContent(store, postId).versions
        const channels = versions.flatMap(({ caption, firstComment }) => [caption ?? '', firstComment])
        const fields = [
          ['caption', row.caption],
          ...channels.map((words) => ['channel', words] as const),
          ['notes', row.notes],
          ['title', row.title],
        ] as const
        for (const [field, words] of fields) {
          const parts = findSnippet(words, text)
          if (parts) return [{ postId, field, parts: [...parts] }]
        }
        return []
      }),
    )
  } catch (error) {
    // A file that cannot be read is named where clients are listed; its posts are still found by their titles.
    if (error instanceof AppError) return []
    throw error
  }
}
