import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Month } from '#shared/kernel/time'
import { reportFileName } from '#shared/reports/fileName'

const MONTH = '2026-03' as Month
const only = (name: string) => {
  const client = { id: '11111111-0000-4000-8000-000000000000', name }
  return reportFileName(client, [client], MONTH)
}

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom(
    'CON',
    'con.txt',
    'aux . x',
    '../../etc/passwd',
    '...',
    ' ',
    '~',
    'a\u202egpj.exe',
    'LPT¹',
    'Z\u0301'.repeat(300),
  ),
)

describe('the name of a report’s file', () => {
  it('keeps an ordinary name readable', () => {
    expect(only('Café Luna')).toBe('Café Luna 2026-03.pdf')
    expect(only('مقهى القمر')).toBe('مقهى القمر 2026-03.pdf')
  })

  it('replaces what file systems refuse', () => {
    expect(only('AC/DC: live?')).toBe('AC-DC- live- 2026-03.pdf')
    expect(only('CON')).toBe('_CON 2026-03.pdf')
    expect(only('con.fidential')).toBe('_con.fidential 2026-03.pdf')
    expect(only('...hidden. . ')).toBe('hidden 2026-03.pdf')
    expect(only('🫒'.repeat(100))).toBe(`${'🫒'.repeat(37)} 2026-03.pdf`)
  })

  it('is safe on every file system, whatever the name', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const file = only(name)
        expect(file).toMatch(/^[^.\s][^]* 2026-03\.pdf$/)
        // oxlint-disable-next-line no-control-regex
        expect(file).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/)
        expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*\./i)
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255)
        expect(file.isWellFormed()).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('never gives two clients the same file, case and composition aside', () => {
    const names = fc.array(
      fc.oneof(anyName, fc.constantFrom('Luna', 'LUNA', 'Lúna', 'Lu\u0301na', 'Straße', 'STRASSE', 'a/b', 'a:b')),
      {
        minLength: 2,
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(names, fc.boolean(), (all, hasSimilarIds) => {
        const clients = all.map((name, index) => ({
          id: hasSimilarIds
            ? `11111111-0000-4000-8000-00000000000${index}`
            : `1111111${index}-0000-4000-8000-000000000000`,
          name,
        }))
        const files = clients.map((client) => reportFileName(client, clients, MONTH).normalize('NFC').toUpperCase())
        expect(new Set(files).size).toBe(files.length)
      }),
      { numRuns: 500 },
    )
  })
})
