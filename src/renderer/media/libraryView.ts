import { type Asset, type AssetKind, kindOf } from '#shared/media/asset'

export type LibraryUse = 'all' | 'used' | 'unused'
export type LibraryOrder = 'newest' | 'oldest' | 'name' | 'size' | 'use'

export interface LibraryFilter {
  readonly text: string
  readonly kind: AssetKind | 'all'
  readonly use: LibraryUse
  /** null: wherever; "": in no folder. Those inside a folder belong to it. */
  readonly folder: string | null
  readonly tag: string | null
  readonly order: LibraryOrder
}

export const WHOLE_LIBRARY: LibraryFilter = {
  text: '',
  kind: 'all',
  use: 'all',
  folder: null,
  tag: null,
  order: 'newest',
}

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

const ORDERS: Readonly<Record<LibraryOrder, (one: Asset, other: Asset) => number>> = {
  // The list comes newest first.
  newest: () => 0,
  oldest: (one, other) => (one.createdAtUtc < other.createdAtUtc ? -1 : one.createdAtUtc > other.createdAtUtc ? 1 : 0),
  name: (one, other) => names.compare(one.fileName, other.fileName),
  size: (one, other) => other.byteSize - one.byteSize,
  use: (one, other) => other.useCount - one.useCount,
}

const isIn = (asset: Asset, folder: string) =>
  asset.folder === folder || (folder !== '' && asset.folder.startsWith(`${folder}/`))

/** What a person looks for, in the order that they want; every word has to be found in name, tags or alt text. */
export function toLibraryView(assets: readonly Asset[], filter: LibraryFilter): readonly Asset[] {
  const words = folded(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const shown = assets.filter((asset) => {
    if (filter.kind !== 'all' && kindOf(asset.mediaType) !== filter.kind) return false
    if (filter.use !== 'all' && asset.useCount > 0 !== (filter.use === 'used')) return false
    if (filter.folder !== null && !isIn(asset, filter.folder)) return false
    if (filter.tag !== null && !asset.tags.includes(filter.tag)) return false
    if (words.length === 0) return true
    const text = folded([asset.fileName, asset.altText, asset.folder, ...asset.tags].join('\n'))
    return words.every((word) => text.includes(word))
  })
  return filter.order === 'newest' ? shown : shown.sort(ORDERS[filter.order])
}

export interface FolderCount {
  readonly folder: string
  readonly count: number
}

/** Folders by name with all that is inside, also those that only hold other folders. "" is left out. */
export function listFolders(assets: readonly Asset[]): FolderCount[] {
  const counts = new Map<string, number>()
  for (const { folder } of assets) {
    const parts = folder === '' ? [] : folder.split('/')
    for (let depth = 1; depth <= parts.length; depth++) {
      const path = parts.slice(0, depth).join('/')
      counts.set(path, (counts.get(path) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([folder, count]) => ({ folder, count }))
    .sort((one, other) => names.compare(one.folder, other.folder))
}

export function listTags(assets: readonly Asset[]): string[] {
  return [...new Set(assets.flatMap(({ tags }) => tags))].sort(names.compare)
}
