import { describe, expect, test } from 'vitest'
import type { ImportId } from '#shared/kernel/ids'
import type { UtcInstant } from '#shared/kernel/time'
import type { PostMetric } from '#shared/marketing/postMetric'
import { nextSorting, sortRows, toPostRow } from '../../../src/renderer/features/marketing/postsView'
import { makePosts } from '../../support/metricsFiles'

const source = { importId: '' as ImportId, fileName: 'a.csv', sha256: '', row: 2, importedAtUtc: '' as UtcInstant }
const metrics = (reaches: readonly (number | null)[]): PostMetric[] =>
  makePosts(reaches.length).map((post, index) => ({ ...post, reach: reaches[index] ?? null, source }))

describe('the table of posts', () => {
  const rows = metrics([5, null, 9, 1]).map(toPostRow)
  const reaches = (isDescending: boolean) =>
    sortRows(rows, { key: 'reach', isDescending }).map(({ figures }) => figures.reach)

  test('puts posts without the figure last, whichever way it is sorted', () => {
    expect(reaches(true)).toEqual([9, 5, 1, null])
    expect(reaches(false)).toEqual([1, 5, 9, null])
  })

  test('begins a column with the largest and turns it around at the second press', () => {
    const first = nextSorting({ key: 'publishedAt', isDescending: true }, 'views')
    expect(first).toEqual({ key: 'views', isDescending: true })
    expect(nextSorting(first, 'views')).toEqual({ key: 'views', isDescending: false })
  })

  test('shows a rate only where there is reach', () => {
    expect(rows[1]?.figures.rate).toBeNull()
    expect(rows[0]?.figures.rate).toBe((rows[0]?.figures.engagements ?? 0) / 5)
  })
})
