import { isAwaitingPublication, type PostState } from '#shared/calendar/post'
import { indexText, indexTitle } from '#shared/calendar/searchText'
import type { Brand, Stage } from '#shared/clients/client'
import { instantOf, type LocalDateTime, type TimeZone } from '#shared/kernel/time'
import { type ChangeSet, revisionOf } from '../db/clientFiles'
import type { ClientDatabase, ProfileTable, RegistryDatabase } from '../db/schema'
import type { ReadStore, WriteStore } from '../db/statement'
import * as source from './clientSourceRepo'
import * as target from './registryProjectionRepo'
import { projectChecklist } from './checklistProjectionRepo'
import { projectSeriesUpkeep } from './seriesUpkeepRepo'

type Target = WriteStore<RegistryDatabase>

/** Brings the registry's rows of one client in line with its file, as far as `change` says that they differ. */
export function projectClient(
  from: ReadStore<ClientDatabase>,
  to: Target,
  clientId: string,
  change: ChangeSet,
  isOpen: boolean,
): void {
  const profile = source.getProfileRow(from)
  const known = target.findClientState(to, clientId)
  const isWhole = change.isWhole || known === undefined
  if (isWhole || change.isProfileChanged) upsertClient(from, to, clientId, profile, isOpen)
  if (isWhole) {
    // What could not be read before can be read now; an old copy stays one until the freelancer accepts it.
    target.clearUnreadable(to, clientId)
    target.deletePostProjections(to, clientId)
    if (hasCalendar(profile)) {
      for (const post of source.iteratePosts(from)) {
        target.insertSearchablePost(to, clientId, post, searchTextOf(post))
      }
      projectSeriesUpkeep(from, to, clientId)
    }
    projectDueItems(from, to, clientId, profile)
    projectChecklist(from, to, clientId, profile)
    return
  }
  const isRescheduled =
    known.time_zone !== profile.time_zone || known.is_archived !== Number(profile.archived_at_utc !== null)
  if (change.isProfileChanged && isRescheduled) {
    target.deleteDueItems(to, clientId, 'post')
    projectDueItems(from, to, clientId, profile)
  }
  if (change.isChecklistChanged || (change.isProfileChanged && isRescheduled)) {
    projectChecklist(from, to, clientId, profile)
  }
  const leadMinutes = change.posts.size > 0 ? target.getLeadMinutes(to) : 0
  for (const postId of change.posts) projectPost(from, to, clientId, profile, postId, leadMinutes)
  if (change.isSeriesChanged && hasCalendar(profile)) projectSeriesUpkeep(from, to, clientId)
  if (change.isPostCountChanged) target.setPostCount(to, clientId, source.countPosts(from))
  target.setRevision(to, clientId, revisionOf(from))
}

function upsertClient(
  from: ReadStore<ClientDatabase>,
  to: Target,
  clientId: string,
  profile: ProfileTable,
  isOpen: boolean,
): void {
  target.upsertClient(to, {
    id: clientId,
    name: profile.name,
    color: (JSON.parse(profile.brand_json) as Brand).primaryColor,
    logo_hash: profile.logo_hash,
    tags_json: profile.tags_json,
    time_zone: profile.time_zone,
    locale: profile.locale,
    currency: profile.currency,
    is_archived: profile.archived_at_utc === null ? 0 : 1,
    post_count: source.countPosts(from),
    revision: revisionOf(from),
    is_open: isOpen ? 1 : 0,
    stage: profile.stage,
  })
}

/** What lies in a lead's calendar is in none of the views over all clients, and nobody is reminded of it. */
function hasCalendar({ stage }: ProfileTable): boolean {
  return stage === ('client' satisfies Stage)
}

function projectPost(
  from: ReadStore<ClientDatabase>,
  to: Target,
  clientId: string,
  profile: ProfileTable,
  postId: string,
  leadMinutes: number,
): void {
  const post = source.findPostRow(from, postId)
  if (!post || post.deleted_at_utc !== null || !hasCalendar(profile)) {
    target.deletePostProjection(to, clientId, postId)
    return
  }
  target.upsertSearchablePost(to, clientId, post, searchTextOf(post))
  if (isDue(profile, post)) target.upsertDueItem(to, dueItemOf(clientId, profile, post, leadMinutes))
  else target.deleteDueItem(to, clientId, 'post', postId)
}

function projectDueItems(from: ReadStore<ClientDatabase>, to: Target, clientId: string, profile: ProfileTable): void {
  if (profile.archived_at_utc !== null || !hasCalendar(profile)) return
  const leadMinutes = target.getLeadMinutes(to)
  for (const post of source.iterateDatedPosts(from)) {
    if (isDue(profile, post)) target.upsertDueItem(to, dueItemOf(clientId, profile, post, leadMinutes))
  }
}

function isDue(profile: ProfileTable, post: source.DatedPostRow): boolean {
  return (
    profile.archived_at_utc === null && post.scheduled_at !== null && isAwaitingPublication(post.state as PostState)
  )
}

function dueItemOf(
  clientId: string,
  profile: ProfileTable,
  post: source.DatedPostRow,
  leadMinutes: number,
): target.DueItemInput {
  const dueAt = post.scheduled_at as LocalDateTime
  return {
    clientId,
    subjectKind: 'post',
    subjectId: post.id,
    title: post.display_title,
    state: post.state,
    platforms: post.platforms,
    dueAt,
    dueAtUtc: instantOf(dueAt, profile.time_zone as TimeZone),
    leadMinutes,
  }
}

function searchTextOf(post: source.PostSourceRow): target.SearchTextInput {
  return {
    title: indexTitle(post.title),
    caption: indexText(post.version_texts === null ? post.caption : `${post.caption}\n${post.version_texts}`),
    notes: indexText(post.notes),
  }
}
