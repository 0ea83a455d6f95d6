import { describe, expect, test } from 'vitest'
import type { AssetId } from '#shared/kernel/ids'
import type { UtcInstant } from '#shared/kernel/time'
import type { Asset } from '#shared/media/asset'
import { listFolders, listTags, toLibraryView, WHOLE_LIBRARY } from '../../../src/renderer/media/libraryView'
import { extended, NOTHING_SELECTED, onlySelected, toggled } from '../../../src/renderer/media/mediaSelection'

let count = 0
function asset(changes: Partial<Asset>): Asset {
  count++
  return {
    id: `asset-${count}` as AssetId,
    fileName: `file ${count}.jpg`,
    altText: '',
    folder: '',
    tags: [],
    sha256: '',
    mediaType: 'image/jpeg',
    byteSize: count,
    width: 1,
    height: 1,
    durationMs: null,
    hasThumbnail: false,
    problem: '',
    isMissing: false,
    useCount: 0,
    createdAtUtc: `2026-03-10T09:00:00.${String(999 - count).padStart(3, '0')}Z` as UtcInstant,
    ...changes,
  }
}

describe('what is shown of a library', () => {
  const bread = asset({ fileName: 'Pão.jpg', folder: 'Spring/Menu', tags: ['hero'], useCount: 2 })
  const film = asset({ fileName: 'film 10.mp4', mediaType: 'video/mp4', altText: 'Kneading bread', folder: 'Spring' })
  const paper = asset({ fileName: 'film 9.pdf', mediaType: 'application/pdf' })
  const all = [bread, film, paper]
  const view = (change: Partial<typeof WHOLE_LIBRARY>) => toLibraryView(all, { ...WHOLE_LIBRARY, ...change })

  test('every word is looked for in names, alt texts, tags and folders, whatever the accents', () => {
    expect(view({ text: 'pao HERO' })).toEqual([bread])
    expect(view({ text: 'bread spring' })).toEqual([film])
    expect(view({ text: 'pao film' })).toEqual([])
  })

  test('a folder has what is inside of its folders; "" has what is in none', () => {
    expect(view({ folder: 'Spring' })).toEqual([bread, film])
    expect(view({ folder: 'Spring/Menu' })).toEqual([bread])
    expect(view({ folder: '' })).toEqual([paper])
    expect(listFolders(all)).toEqual([
      { folder: 'Spring', count: 2 },
      { folder: 'Spring/Menu', count: 1 },
    ])
  })

  test('kind, use, tag and order', () => {
    expect(view({ kind: 'video' })).toEqual([film])
    expect(view({ use: 'used' })).toEqual([bread])
    expect(view({ use: 'unused', tag: 'hero' })).toEqual([])
    expect(view({ order: 'name' })).toEqual([paper, film, bread])
    expect(view({ order: 'oldest' })).toEqual([paper, film, bread])
    expect(listTags(all)).toEqual(['hero'])
  })
})

describe('selecting', () => {
  const shown = Array.from({ length: 6 }, () => asset({}))
  const idAt = (index: number) => shown[index]?.id as AssetId

  test('keeps the order of choosing, and a range goes on from where it began', () => {
    const two = toggled(toggled(NOTHING_SELECTED, idAt(4)), idAt(1))
    expect(two.ids).toEqual([idAt(4), idAt(1)])
    expect(extended(two, idAt(3), shown).ids).toEqual([idAt(4), idAt(1), idAt(2), idAt(3)])
    expect(extended(onlySelected(idAt(3)), idAt(1), shown).ids).toEqual([idAt(3), idAt(2), idAt(1)])
    expect(toggled(two, idAt(4)).ids).toEqual([idAt(1)])
  })
})
