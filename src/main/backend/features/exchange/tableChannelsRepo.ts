import { PostTableSettings } from '#shared/exchange/postTable'
import type { ClientDatabase, TableChannelsTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

/** What was chosen of a client's channels for files with the same columns. */
export const TableChannels = PostTableSettings.pick({ channelIds: true, channelNames: true })
export type TableChannels = Pick<PostTableSettings, 'channelIds' | 'channelNames'>

const MOST_NAMES = 500

const findRow = read<ClientDatabase>()((db, p: { key: string }) =>
  db.selectFrom('table_channels').selectAll().where('source_key', '=', p.key),
)
const upsertRow = write<ClientDatabase>()((db, p: TableChannelsTable) =>
  db
    .insertInto('table_channels')
    .values({
      source_key: p.source_key,
      channel_ids_json: p.channel_ids_json,
      channel_names_json: p.channel_names_json,
    })
    .onConflict((conflict) =>
      conflict
        .column('source_key')
        .doUpdateSet({ channel_ids_json: p.channel_ids_json, channel_names_json: p.channel_names_json }),
    ),
)

export function findTableChannels(store: ReadStore<ClientDatabase>, key: string): TableChannels | undefined {
  const row = store.first(findRow, { key })
  if (!row) return undefined
  const parsed = TableChannels.safeParse({
    channelIds: JSON.parse(row.channel_ids_json),
    channelNames: JSON.parse(row.channel_names_json),
  })
  return parsed.success ? parsed.data : undefined
}

/** Names that this file lacks stay as they were matched before; `unmatched` are in it and were left open. */
export function rememberTableChannels(
  store: WriteStore<ClientDatabase>,
  key: string,
  { channelIds, channelNames }: TableChannels,
  unmatched: readonly string[],
): void {
  const decided = new Set([...channelNames.map(({ name }) => name), ...unmatched])
  const earlier = findTableChannels(store, key)?.channelNames.filter(({ name }) => !decided.has(name)) ?? []
  store.run(upsertRow, {
    source_key: key,
    channel_ids_json: JSON.stringify(channelIds),
    channel_names_json: JSON.stringify([...channelNames, ...earlier].slice(0, MOST_NAMES)),
  })
}
