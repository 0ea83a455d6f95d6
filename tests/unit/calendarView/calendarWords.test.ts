import { describe, expect, it } from 'vitest'
import type { PostEvent } from '#shared/calendar/post'
import { gridIntentOf } from '../../../src/renderer/features/calendar/calendarKeys'
import { dateWordsFor } from '../../../src/renderer/features/calendar/dateWords'
import { toHistoryLines } from '../../../src/renderer/features/calendar/editor/historyView'
import { captionBelow } from '../../../src/renderer/features/calendar/postWords'
import { createUndoStack } from '../../../src/renderer/features/calendar/undoStack'

const words = dateWordsFor('pt-PT')

describe('typed dates', () => {
  it.each([
    ['2026-03-12', '2026-03-12'],
    ['12/3/2026', '2026-03-12'],
    ['12 Mar 2026', '2026-03-12'],
    ['Thu, 12 March 2026', '2026-03-12'],
    ['March 12, 2026', '2026-03-12'],
    ['31/02/2026', undefined],
    ['12 Mar', undefined],
    ['nonsense', undefined],
  ])('%s is %s', (text, date) => {
    expect(words.parseDay(text)).toBe(date)
  })

  it('are read in the country’s order, and read back as they are written', () => {
    expect(dateWordsFor('en-US').parseDay('3/12/2026')).toBe('2026-03-12')
    for (const locale of ['pt-PT', 'en-US', 'ja-JP', 'ar-EG', 'de-DE', 'en-CA']) {
      const written = dateWordsFor(locale).dayShort('2026-05-04' as never)
      expect([locale, dateWordsFor(locale).parseDay(written)]).toEqual([locale, '2026-05-04'])
    }
  })
})

describe('the history', () => {
  const event = (kind: PostEvent['kind'], minute: number, from = '', to = ''): PostEvent => ({
    atUtc: `2026-03-12T10:${String(minute).padStart(2, '0')}:00.000Z` as PostEvent['atUtc'],
    kind,
    from,
    to,
  })

  it('says in words what happened, newest first, with edits in a row as one', () => {
    const lines = toHistoryLines(
      [
        event('created', 1, '', 'draft'),
        event('edited', 2),
        event('edited', 3),
        event('moved', 4, '', '2026-03-20T09:00'),
        event('state-changed', 31, 'draft', 'scheduled'),
      ],
      words,
      'Europe/Lisbon',
    )
    expect(lines.map(({ text }) => text)).toEqual([
      'Draft → Scheduled',
      `No date → ${words.dateTime('2026-03-20T09:00' as never)}`,
      'Text edited, 2 times',
      'Created as Draft',
    ])
    expect(lines[0]?.when).toMatch(/12 Mar 2026.*10:31/)
  })
})

describe('undo', () => {
  it('takes back the latest first, each once, whoever asks', async () => {
    const done: string[] = []
    const stack = createUndoStack()
    const first = stack.push(async () => done.push('first'))
    stack.push(async () => done.push('second'))
    const third = stack.push(async () => done.push('third'))
    third.forget()
    await first.run()
    expect(await stack.undoLatest()).toBe(true)
    expect(await stack.undoLatest()).toBe(false)
    await first.run()
    expect(done).toEqual(['first', 'second'])
  })

  it('tells once whoever offers it that it cannot be taken back any more', async () => {
    const ended: string[] = []
    const stack = createUndoStack()
    const oldest = stack.push(async () => undefined)
    oldest.onEnd(() => ended.push('oldest'))
    const taken = stack.push(async () => undefined)
    taken.onEnd(() => ended.push('taken'))
    await stack.undoLatest()
    await taken.run()
    expect(ended).toEqual(['taken'])
    taken.onEnd(() => ended.push('too late'))
    expect(ended).toEqual(['taken', 'too late'])
    for (let count = 0; count < 100; count++) stack.push(async () => undefined)
    expect(ended).toEqual(['taken', 'too late', 'oldest'])
  })
})

describe('keys on the grid', () => {
  const key = (name: string, more: Partial<KeyboardEvent> = {}) =>
    gridIntentOf({ key: name, altKey: false, ctrlKey: false, metaKey: false, ...more })

  it('go, move with Alt, and leave Ctrl alone', () => {
    expect(key('ArrowDown')).toEqual({ kind: 'go', days: 7 })
    expect(key('ArrowLeft', { altKey: true })).toEqual({ kind: 'shift', days: -1 })
    expect(key('ArrowLeft', { ctrlKey: true })).toBeUndefined()
    expect(key('e')).toEqual({ kind: 'open' })
    expect(key('M')).toEqual({ kind: 'ask-move' })
    expect(key('x')).toBeUndefined()
  })
})

describe('the caption below a title', () => {
  it('leaves out the first line where that is the title already', () => {
    expect(captionBelow('Soup', 'Soup\nand bread')).toBe('and bread')
    expect(captionBelow('Soup', 'Soup: the new menu')).toBe('Soup: the new menu')
    expect(captionBelow('Soup', ' Soup ')).toBe('')
    expect(captionBelow('Menu', 'Soup')).toBe('Soup')
  })
})
