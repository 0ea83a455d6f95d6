import { PostTableSettings } from '#shared/exchange/postTable'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

const PREFIX = 'post-table/'

const findSetting = read<RegistryDatabase>()((db, p: { key: string }) =>
  db.selectFrom('setting').select('value_json').where('key', '=', p.key),
)
const upsertSetting = write<RegistryDatabase>()((db, p: { key: string; value: string }) =>
  db
    .insertInto('setting')
    .values({ key: p.key, value_json: p.value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value_json: p.value })),
)

/**
 * What was chosen for files with these columns. Channels are a client's own and are remembered in its file: a source
 * serves all clients.
 */
export function findTableSettings(store: ReadStore<RegistryDatabase>, key: string): PostTableSettings | undefined {
  const row = store.first(findSetting, { key: PREFIX + key })
  if (!row) return undefined
  const parsed = PostTableSettings.safeParse(JSON.parse(row.value_json))
  return parsed.success ? parsed.data : undefined
}

export function rememberTableSettings(
  store: WriteStore<RegistryDatabase>,
  key: string,
  settings: PostTableSettings,
): void {
  store.run(upsertSetting, {
    key: PREFIX + key,
    value: JSON.stringify({ ...settings, channelIds: [], channelNames: [] }),
  })
}
