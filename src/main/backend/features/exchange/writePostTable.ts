import { POST_STATE_NAMES, type PostState } from '#shared/calendar/post'
import type { Channel } from '#shared/clients/client'
import { channelColumnName, channelLabels, guardFormula } from '#shared/exchange/postTable'
import type { ExportedPostRow, ExportedVersionRow } from './exportRepo'

const COLUMNS = [
  'Date',
  'Time',
  'Time zone',
  'State',
  'Title',
  'Caption',
  'Channels',
  'Permalink',
  'Notes',
  'Pillar',
  'Campaign',
]
const PARTS = ['caption', 'firstComment', 'link'] as const

// Quoted always: a spreadsheet must not see a number, a date or a line's end in a caption.
const cell = (text: string) => `"${guardFormula(text).replaceAll('"', '""')}"`
const line = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`

/**
 * Posts as CSV (RFC 4180, UTF-8 with a mark so that spreadsheets read the letters right). What would be taken for a
 * formula gets an apostrophe, which `readPostTable` takes off again.
 */
export function writePostTable(
  posts: readonly ExportedPostRow[],
  versions: readonly ExportedVersionRow[],
  channels: readonly Channel[],
  timeZone: string,
): string {
  const labels = channelLabels(channels)
  const byPost = Map.groupBy(versions, ({ post_id }) => post_id)
  const used = channels.filter(({ id }) => versions.some(({ channel_id }) => channel_id === id))
  const names = [
    ...COLUMNS,
    ...used.flatMap(({ id }) => PARTS.map((part) => channelColumnName(part, labels.get(id) ?? ''))),
  ]
  const rows = posts.map((post) => {
    const own = byPost.get(post.id) ?? []
    const [date = '', time = ''] = post.scheduled_at?.split('T') ?? []
    return line([
      date,
      time,
      date === '' ? '' : timeZone,
      POST_STATE_NAMES[post.state as PostState],
      post.title,
      post.caption,
      own.map(({ channel_id }) => labels.get(channel_id as Channel['id']) ?? '').join(' | '),
      post.permalink,
      post.notes,
      post.pillar ?? '',
      post.campaign ?? '',
      ...used.flatMap(({ id }) => {
        const version = own.find(({ channel_id }) => channel_id === id)
        return [version?.caption ?? '', version?.first_comment ?? '', version?.link ?? '']
      }),
    ])
  })
  return `\u{feff}${line(names)}${rows.join('')}`
}
