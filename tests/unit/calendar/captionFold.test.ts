import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { beginningOf, foldedCaption } from '#shared/calendar/captionFold'
import { captionPieces } from '../../../src/renderer/features/calendar/editor/previews/captionPieces'

describe('the beginning of a caption', () => {
  it('is a beginning of it, well formed, and no longer than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 1, max: 200 }), (text, most) => {
        const beginning = beginningOf(text, most)
        expect(text.startsWith(beginning)).toBe(true)
        expect(beginning.isWellFormed()).toBe(true)
        expect([...new Intl.Segmenter('en').segment(beginning)].length).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('ends between words and between people’s characters', () => {
    expect(beginningOf('one two three', 9)).toBe('one two')
    expect(beginningOf('abcdefghijklmnopqrstuvwxyz', 9)).toBe('abcdefghi')
    expect(beginningOf('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧👩‍👩‍👧')
    expect(beginningOf('a\nb\nc', 100, 2)).toBe('a\nb')
    expect(beginningOf('short', 100)).toBe('short')
  })

  it('of a megabyte of emoji in one paragraph is found at once', () => {
    const emoji = '🌱'.repeat(250_000)
    const startMs = performance.now()
    expect(foldedCaption(emoji, 'instagram')).toBe('🌱'.repeat(125))
    expect(beginningOf(emoji, 2_400)).toBe('🌱'.repeat(2_400))
    // Segmenting all of it would take seconds.
    expect(performance.now() - startMs).toBeLessThan(500)
  })
})

describe('the pieces of a caption', () => {
  test('are the caption when they are put together', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('#tag', '@name', 'https://a.pt/x', ' ', '\n', 'ü', '<b>', '#1', '🌱', '.', 'قهوة', '#'),
        ),
        (parts) => {
          const text = parts.join('')
          expect(
            captionPieces(text)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })

  test('are hashtags, mentions and links in any script', () => {
    const marked = captionPieces('Olá @ana.luz, #São #قهوة #1 a@b.pt https://a.pt/x?y=1. <b>#bold</b>').filter(
      ({ kind }) => kind !== null,
    )
    expect(marked.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'mention @ana.luz',
      'hashtag #São',
      'hashtag #قهوة',
      'link https://a.pt/x?y=1',
      'hashtag #bold',
    ])
  })
})
