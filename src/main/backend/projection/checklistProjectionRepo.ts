import { reminderAt } from '#shared/onboarding/checklist'
import { instantOf, type LocalDate, type TimeZone } from '#shared/kernel/time'
import type { ClientDatabase, ProfileTable, RegistryDatabase } from '../db/schema'
import { read, type ReadStore, type WriteStore } from '../db/statement'
import { deleteDueItems, upsertDueItem } from './registryProjectionRepo'

const selectOpenItems = read<ClientDatabase>()((db) =>
  db
    .selectFrom('onboarding_item')
    .select(['id', 'title', 'due_on'])
    .where('due_on', 'is not', null)
    .where('done_at_utc', 'is', null)
    .where('deleted_at_utc', 'is', null),
)

/** What is still to be done of an onboarding's checklist, due in the morning of the client's day. */
export function projectChecklist(
  from: ReadStore<ClientDatabase>,
  to: WriteStore<RegistryDatabase>,
  clientId: string,
  profile: ProfileTable,
): void {
  deleteDueItems(to, clientId, 'onboarding')
  if (profile.archived_at_utc !== null) return
  for (const item of from.iterate(selectOpenItems, {})) {
    const dueAt = reminderAt(item.due_on as LocalDate)
    upsertDueItem(to, {
      clientId,
      subjectKind: 'onboarding',
      subjectId: item.id,
      title: item.title,
      state: '',
      platforms: '',
      dueAt,
      dueAtUtc: instantOf(dueAt, profile.time_zone as TimeZone),
      leadMinutes: 0,
    })
  }
}
