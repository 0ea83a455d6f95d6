import { describe, expect, it } from 'vitest'
import { canMoveTo, PostState } from '#shared/calendar/post'
import {
  dropWordsFor,
  placeOf,
  postFrom,
  stateBeside,
  toBoardView,
} from '../../../src/renderer/features/calendar/boardView'
import { boardIntentOf } from '../../../src/renderer/features/calendar/calendarKeys'
import { monthOfPosts, summary } from './fixtures'

const idea = summary(null, { state: 'idea' })
const late = summary('2026-03-20T09:00', { state: 'idea' })
const early = summary('2026-03-02T09:00', { state: 'idea' })
const older = summary('2026-01-02T09:00', { state: 'published' })
const newer = summary('2026-02-02T09:00', { state: 'published' })
const held = summary(null, { state: 'on-hold' })
const view = toBoardView([idea, late, early, older, newer, held], 12)
const columnOf = (state: PostState) => view.find((column) => column.state === state)

describe('the board', () => {
  it('has a column for each state, by date, undated ones last and published ones newest first', () => {
    expect(view.map(({ state }) => state)).toEqual(PostState.options)
    expect(columnOf('idea')?.posts).toEqual([early, late, idea])
    expect(columnOf('published')).toMatchObject({ posts: [newer, older], earlierCount: 12 })
    expect(columnOf('draft')).toMatchObject({ posts: [], earlierCount: 0 })
  })

  it('keeps the columns that look the same', () => {
    const after = toBoardView([idea, { ...late, state: 'draft' }, early, older, newer, held], 12, view)
    const changed = after.filter((column, index) => column !== view[index]).map(({ state }) => state)
    expect(changed).toEqual(['idea', 'draft'])
  })

  it('of 3,000 posts is ordered in a moment', () => {
    const posts = monthOfPosts('2026-03', 3_000).map((post, index) => ({
      ...post,
      state: PostState.options[index % PostState.options.length] ?? 'draft',
    }))
    expect(toBoardView(posts, 0).reduce((sum, column) => sum + column.posts.length, 0)).toBe(3_000)
  })

  it('is gone through by rows and over empty columns', () => {
    const at = (postId: typeof idea.id) => placeOf(view, postId) ?? { column: -1, row: -1 }
    expect(at(late.id)).toEqual({ column: 0, row: 1 })
    expect(postFrom(view, at(late.id), 1, 0)).toBe(idea)
    expect(postFrom(view, at(idea.id), 1, 0)).toBe(idea)
    expect(postFrom(view, at(idea.id), 0, 1)).toBe(older)
    expect(postFrom(view, at(older.id), 0, 1)).toBe(held)
    expect(postFrom(view, at(held.id), 0, 1)).toBe(held)
    expect(postFrom(view, at(held.id), 0, -1)).toBe(newer)
  })

  it('says which columns take a post, and why others do not', () => {
    expect(dropWordsFor(idea, 'idea')).toBeUndefined()
    expect(dropWordsFor(idea, 'scheduled')).toEqual({ isRefused: true, text: 'Not from idea' })
    expect(dropWordsFor(summary(null), 'scheduled')).toEqual({ isRefused: false, text: 'Asks for a date' })
    expect(dropWordsFor(summary('2026-03-02T09:00'), 'scheduled')?.isRefused).toBe(false)
  })

  it('moves a post by key to the nearest state that takes it', () => {
    expect(stateBeside('idea', 1)).toBe('draft')
    expect(stateBeside('idea', -1)).toBeUndefined()
    expect(stateBeside('published', -1)).toBe('scheduled')
    for (const state of PostState.options) {
      for (const direction of [-1, 1]) {
        const beside = stateBeside(state, direction)
        if (beside) expect(canMoveTo(state, beside)).toBe(true)
      }
    }
  })

  it('takes keys', () => {
    const press = (key: string, more: object = {}) =>
      boardIntentOf({ key, altKey: false, ctrlKey: false, metaKey: false, ...more })
    expect(press('ArrowDown')).toEqual({ kind: 'go', rows: 1, columns: 0 })
    expect(press('ArrowLeft')).toEqual({ kind: 'go', rows: 0, columns: -1 })
    expect(press('ArrowRight', { altKey: true })).toEqual({ kind: 'shift', columns: 1 })
    expect(press('ArrowUp', { altKey: true })).toBeUndefined()
    expect(press('s')).toEqual({ kind: 'ask-state' })
    expect(press('s', { ctrlKey: true })).toBeUndefined()
    expect(press('End')).toEqual({ kind: 'edge', edge: 'end' })
    expect(press('Enter')).toEqual({ kind: 'open' })
  })
})
