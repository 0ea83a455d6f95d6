import type { ClientDatabase, RegistryDatabase } from '../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../db/statement'

/** Until when the repeats of a client's series are made, in the registry: nobody opens a file to find nothing to do. */

const selectMadeUntil = read<ClientDatabase>()((db) =>
  db
    .selectFrom('post_series')
    .select((eb) => eb.fn.min<string | null>('made_until').as('madeUntil'))
    .where('deleted_at_utc', 'is', null)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>=', eb.ref('made_until'))])),
)
const upsertUpkeep = write<RegistryDatabase>()((db, p: { clientId: string; madeUntil: string }) =>
  db
    .insertInto('series_upkeep')
    .values({ client_id: p.clientId, made_until: p.madeUntil })
    .onConflict((conflict) => conflict.column('client_id').doUpdateSet({ made_until: p.madeUntil })),
)
const deleteUpkeep = write<RegistryDatabase>()((db, p: { clientId: string }) =>
  db.deleteFrom('series_upkeep').where('client_id', '=', p.clientId),
)
const selectBehind = read<RegistryDatabase>()((db, p: { day: string }) =>
  db
    .selectFrom('series_upkeep')
    .innerJoin('client', 'client.id', 'series_upkeep.client_id')
    .select('series_upkeep.client_id as clientId')
    .where('series_upkeep.made_until', '<', p.day)
    .where('client.is_archived', '=', 0),
)

export function projectSeriesUpkeep(
  from: ReadStore<ClientDatabase>,
  to: WriteStore<RegistryDatabase>,
  clientId: string,
): void {
  const madeUntil = from.first(selectMadeUntil, {})?.madeUntil ?? null
  if (madeUntil === null) deleteSeriesUpkeep(to, clientId)
  else to.run(upsertUpkeep, { clientId, madeUntil })
}

export function deleteSeriesUpkeep(store: WriteStore<RegistryDatabase>, clientId: string): void {
  store.run(deleteUpkeep, { clientId })
}

/** Clients that are not archived and whose repeats are made only up to a day before this one. */
export function listClientsBehind(store: ReadStore<RegistryDatabase>, day: string): string[] {
  return store.all(selectBehind, { day }).map(({ clientId }) => clientId)
}
