import { sql } from 'kysely'
import type { Stage } from '#shared/clients/client'
import type { LeadSummary } from '#shared/onboarding/lead'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

const selectLeads = read<RegistryDatabase>()((db) =>
  db
    .selectFrom('client')
    .select([
      'id',
      'name',
      'color',
      'logo_hash',
      'time_zone',
      'currency',
      'health',
      'problem',
      (eb) =>
        eb
          .selectFrom('due_item')
          .whereRef('due_item.client_id', '=', 'client.id')
          .select(({ fn }) => fn.min('due_item.due_at_utc').as('next'))
          .as('next_due_at_utc'),
    ])
    .where('stage', '=', 'lead')
    .orderBy(sql`name COLLATE NOCASE`),
)
const selectStage = read<RegistryDatabase>()((db, p: { id: string }) =>
  db.selectFrom('client').select('stage').where('id', '=', p.id),
)

const byName = new Intl.Collator(undefined, { numeric: true })
const isNameless = ({ name }: LeadSummary) => Number(name === '')

/** In the order of their names; those without one come last. */
export function listLeads(store: ReadStore<RegistryDatabase>): LeadSummary[] {
  return store
    .all(selectLeads, {})
    .map(
      (row) =>
        ({
          id: row.id,
          name: row.name,
          color: row.color,
          logoHash: row.logo_hash,
          timeZone: row.time_zone,
          currency: row.currency,
          health: row.health,
          problem: row.problem,
          nextDueAtUtc: row.next_due_at_utc,
        }) as LeadSummary,
    )
    .sort((a, b) => isNameless(a) - isNameless(b) || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

export function findStage(store: ReadStore<RegistryDatabase>, clientId: string): Stage | undefined {
  return store.first(selectStage, { id: clientId })?.stage as Stage | undefined
}
