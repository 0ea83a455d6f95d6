import type { MetricsPlatform, MetricsSource } from './postMetric'

export type CountField = 'views' | 'reach' | 'reactions' | 'comments' | 'shares' | 'saves' | 'follows' | 'clicks'
export type ExportField =
  'externalId' | 'publishedAt' | 'permalink' | 'postType' | 'title' | 'description' | 'period' | CountField

/** Platforms publish no reference for their export files; the names come from real files (docs: FORMATS). */
export interface ExportFormat {
  readonly source: MetricsSource
  readonly platform: MetricsPlatform
  readonly name: string
  /** What a column is called, newest name first. */
  readonly columns: Readonly<Partial<Record<ExportField, readonly string[]>>>
  /** Columns that only this platform's file has: one of them tells it from the others. */
  readonly markers: readonly string[]
}

/** Without these, a row cannot be stored. */
export const NEEDED_FIELDS: readonly ExportField[] = ['externalId', 'publishedAt']

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    source: 'instagram-posts',
    platform: 'instagram',
    name: 'Instagram posts',
    columns: {
      externalId: ['Post ID'],
      publishedAt: ['Publish time'],
      permalink: ['Permalink'],
      postType: ['Post type'],
      description: ['Description'],
      period: ['Date'],
      views: ['Views', 'Impressions'],
      reach: ['Reach'],
      reactions: ['Likes'],
      comments: ['Comments'],
      shares: ['Shares'],
      saves: ['Saves'],
      follows: ['Follows'],
    },
    markers: ['Account ID', 'Account username', 'Account name', 'Likes', 'Saves', 'Follows'],
  },
  {
    source: 'facebook-posts',
    platform: 'facebook',
    name: 'Facebook posts',
    columns: {
      externalId: ['Post ID'],
      publishedAt: ['Publish time'],
      permalink: ['Permalink'],
      postType: ['Post type'],
      title: ['Title'],
      description: ['Description'],
      period: ['Date'],
      views: ['Views', 'Impressions'],
      reach: ['Reach'],
      reactions: ['Reactions'],
      comments: ['Comments'],
      shares: ['Shares'],
      clicks: ['Total clicks'],
    },
    markers: ['Page ID', 'Page name', 'Reactions', 'Reactions, Comments and Shares', 'Total clicks', 'Is crosspost'],
  },
]

export interface RecognisedColumns {
  readonly format: ExportFormat
  /** Index of the column of each field that the file has. */
  readonly positions: Readonly<Partial<Record<ExportField, number>>>
  /** What the file calls the column of each field. */
  readonly names: Readonly<Partial<Record<ExportField, string>>>
  readonly ignored: readonly string[]
  /** First names of the columns that the file lacks. */
  readonly missing: readonly string[]
  /** Names of needed columns that come more than once, with their positions. */
  readonly repeated: readonly { readonly name: string; readonly positions: readonly number[] }[]
}

const plain = (name: string) => name.replace(/\s+/g, ' ').trim().toLowerCase()

/** Recognises a file by a subset of its column names, in any order. */
export function recogniseColumns(names: readonly string[]): RecognisedColumns | undefined {
  const positionsOf = new Map<string, number[]>()
  for (const [index, name] of names.entries()) {
    const known = positionsOf.get(plain(name))
    if (known) known.push(index)
    else positionsOf.set(plain(name), [index])
  }
  const has = (name: string) => positionsOf.has(plain(name))
  const candidates = EXPORT_FORMATS.filter((format) => NEEDED_FIELDS.every((field) => format.columns[field]?.some(has)))
    .map((format) => ({ format, score: format.markers.filter(has).length }))
    .toSorted((a, b) => b.score - a.score)
  const [best, second] = candidates
  if (!best || best.score === 0 || best.score === second?.score) return undefined
  return assignColumns(best.format, names, positionsOf)
}

function assignColumns(
  format: ExportFormat,
  names: readonly string[],
  positionsOf: ReadonlyMap<string, readonly number[]>,
): RecognisedColumns {
  const positions: Partial<Record<ExportField, number>> = {}
  const namesOfFields: Partial<Record<ExportField, string>> = {}
  const missing: string[] = []
  const repeated: { name: string; positions: readonly number[] }[] = []
  for (const [field, columnNames] of Object.entries(format.columns)) {
    const name = columnNames.find((each) => positionsOf.has(plain(each)))
    const found = name === undefined ? undefined : positionsOf.get(plain(name))
    if (name === undefined || !found) {
      // Nothing is stored from it.
      if (field !== 'period') missing.push(columnNames[0] ?? field)
      continue
    }
    if (found.length > 1) repeated.push({ name, positions: found })
    const first = found[0]
    if (first !== undefined) {
      positions[field as ExportField] = first
      namesOfFields[field as ExportField] = name
    }
  }
  const used = new Set(Object.values(positions))
  const ignored = names.filter((name, index) => !used.has(index) && name.trim() !== '')
  return { format, positions, names: namesOfFields, ignored, missing, repeated }
}

/** How much a row of names looks like a header of a known file, to say which columns were found. */
export function countKnownNames(names: readonly string[]): number {
  const found = new Set(names.map(plain))
  const known = new Set(EXPORT_FORMATS.flatMap((format) => Object.values(format.columns).flat().map(plain)))
  return [...known].filter((name) => found.has(name)).length
}
