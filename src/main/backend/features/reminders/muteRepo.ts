import { DEFAULT_SETTINGS, type Settings } from '#shared/settings/settings'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

const KEY = 'areNotificationsMuted' satisfies keyof Settings

const findMute = read<RegistryDatabase>()((db) => db.selectFrom('setting').select('value_json').where('key', '=', KEY))

/** The one setting that every look at the reminders needs; reading them all would cost more than the look. */
export function areNotificationsMuted(store: ReadStore<RegistryDatabase>): boolean {
  const row = store.first(findMute, {})
  return row ? row.value_json === 'true' : DEFAULT_SETTINGS.areNotificationsMuted
}
