import { DEFAULT_SETTINGS, type Settings } from '#shared/settings/settings'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

const KEY = 'areNotificationsMuted' satisfies keyof Settings

const findMute = read<RegistryDatabase>()((db) => db.selectFrom('setting').select('value_json').where('key', '=', KEY))

/** Read inside the claiming transaction, so that a claim never crosses a mute. */
export function areNotificationsMuted(store: ReadStore<RegistryDatabase>): boolean {
  const row = store.first(findMute, {})
  return row ? row.value_json === 'true' : DEFAULT_SETTINGS.areNotificationsMuted
}
