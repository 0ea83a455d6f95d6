import { hashtagsIn } from '#shared/calendar/captionLength'
import { nowUtc } from '#shared/kernel/clock'
import type { HashtagGroupId } from '#shared/kernel/ids'
import { localDateTimeOf, type TimeZone } from '#shared/kernel/time'
import { foldHashtag, type HashtagGroup, type HashtagGroupFields, type HashtagMark } from '#shared/planning/hashtags'
import { AppError } from '#shared/rpc/appError'
import { type BackendContext, createId } from '../../context'
import type { ClientDatabase, HashtagGroupTable } from '../../db/schema'
import type { ReadStore, WriteStore } from '../../db/statement'
import { getProfileRow } from '../../projection/clientSourceRepo'
import { deleteGroupRow, insertGroup, iterateTexts, listGroupRows, listMarkRows, updateGroupRow } from './hashtagsRepo'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>
type LastUse = HashtagGroup['lastUse']

const hashtagsOf = (row: HashtagGroupTable) => JSON.parse(row.hashtags_json) as string[]

/** Rows of texts that are looked at for a last use: some years of a busy client. */
const TEXTS_LOOKED_AT = 10_000

/** For each group the latest post until now with at least half of its hashtags in one of its texts. */
function findLastUses(context: BackendContext, store: Reads, rows: readonly HashtagGroupTable[]): Map<string, LastUse> {
  const open = new Map(
    rows.map((row) => [row.id, new Set(hashtagsOf(row).map(foldHashtag))] as const).filter(([, all]) => all.size > 0),
  )
  const found = new Map<string, LastUse>()
  const now = localDateTimeOf(nowUtc(context.clock), getProfileRow(store).time_zone as TimeZone)
  let looked = 0
  if (open.size === 0) return found
  for (const row of iterateTexts(store, now)) {
    if (++looked > TEXTS_LOOKED_AT) break
    const texts = [row.caption ?? row.base_caption, row.first_comment ?? ''].filter((text) => /[#＃﹟]/.test(text))
    const used = new Set(texts.flatMap(hashtagsIn).map(foldHashtag))
    if (used.size === 0) continue
    for (const [id, wanted] of open) {
      const count = [...wanted].filter((hashtag) => used.has(hashtag)).length
      if (count * 2 < wanted.size) continue
      found.set(id, { postId: row.id, title: row.display_title, at: row.scheduled_at } as LastUse)
      open.delete(id)
    }
    if (open.size === 0) break
  }
  return found
}

const toGroup = (row: HashtagGroupTable, lastUse: LastUse): HashtagGroup => ({
  id: row.id as HashtagGroupId,
  name: row.name,
  hashtags: hashtagsOf(row),
  reach: row.reach,
  reason: row.reason,
  language: row.language,
  lastUse,
})

export function readGroups(context: BackendContext, store: Reads): { groups: HashtagGroup[]; marks: HashtagMark[] } {
  const rows = listGroupRows(store)
  const uses = findLastUses(context, store, rows)
  return {
    groups: rows.map((row) => toGroup(row, uses.get(row.id) ?? null)),
    marks: listMarkRows(store).map(({ hashtag, kind, reason }) => ({ hashtag, kind, reason }) as HashtagMark),
  }
}

function getGroup(store: Reads, groupId: string): HashtagGroupTable {
  const row = listGroupRows(store).find(({ id }) => id === groupId)
  if (!row) throw new AppError('hashtag-group-not-found', 'This hashtag group does not exist any more.')
  return row
}

function withUse(context: BackendContext, store: Reads, row: HashtagGroupTable): HashtagGroup {
  return toGroup(row, findLastUses(context, store, [row]).get(row.id) ?? null)
}

function reorder(store: Writes, rows: readonly HashtagGroupTable[]): void {
  for (const [position, row] of rows.entries()) {
    if (row.position !== position) updateGroupRow(store, { ...row, position })
  }
}

export function createGroup(
  context: BackendContext,
  store: Writes,
  fields: HashtagGroupFields,
  position: number | undefined,
): HashtagGroup {
  const rows = listGroupRows(store)
  const row: HashtagGroupTable = {
    id: createId<HashtagGroupId>(context),
    position: rows.length,
    name: fields.name,
    reach: fields.reach,
    reason: fields.reason,
    language: fields.language,
    hashtags_json: JSON.stringify(fields.hashtags),
  }
  insertGroup(store, row)
  reorder(store, rows.toSpliced(position ?? rows.length, 0, row))
  return withUse(context, store, row)
}

export function updateGroup(
  context: BackendContext,
  store: Writes,
  groupId: string,
  changes: Partial<HashtagGroupFields>,
): HashtagGroup {
  const before = getGroup(store, groupId)
  const after: HashtagGroupTable = {
    ...before,
    name: changes.name ?? before.name,
    reach: changes.reach ?? before.reach,
    reason: changes.reason ?? before.reason,
    language: changes.language ?? before.language,
    hashtags_json: changes.hashtags ? JSON.stringify(changes.hashtags) : before.hashtags_json,
  }
  updateGroupRow(store, after)
  return withUse(context, store, after)
}

export function moveGroup(store: Writes, groupId: string, position: number): void {
  const moved = getGroup(store, groupId)
  const others = listGroupRows(store).filter(({ id }) => id !== groupId)
  reorder(store, others.toSpliced(position, 0, moved))
}

export function deleteGroup(store: Writes, groupId: string): void {
  getGroup(store, groupId)
  deleteGroupRow(store, groupId)
  reorder(store, listGroupRows(store))
}
