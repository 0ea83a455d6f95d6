import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { CsvReader, FIELD_LIMIT } from '#backend/csv/csvReader'

function readAll(text: string, delimiter = ','): string[][] {
  const reader = new CsvReader(text, delimiter)
  const records: string[][] = []
  while (reader.next()) records.push(reader.cells())
  return records
}

function readProblems(text: string) {
  const reader = new CsvReader(text, ',')
  const found: [number, string][] = []
  while (reader.next()) if (reader.problem) found.push([reader.row, reader.problem.kind])
  return found
}

describe('records', () => {
  test('read as Papa Parse reads them, whatever the text, delimiter and line end', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('', ' ', 'a"b', '"', '""', 'a,b;c\td', 'two\nlines', 'two\r\nlines'),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom<'\n' | '\r\n'>('\n', '\r\n'),
        fc.boolean(),
        (records, delimiter, newline, quotes) => {
          const text = Papa.unparse(records, { delimiter, newline, quotes })
          const expected = Papa.parse<string[]>(text, { delimiter, newline, skipEmptyLines: false })
          fc.pre(expected.errors.length === 0 && text !== '')
          // Papa takes a line end at the end of the text for one more, empty record.
          const records2 = text.endsWith(newline) ? expected.data.slice(0, -1) : expected.data
          expect(readAll(text, delimiter)).toEqual(records2)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a record over several lines is one row, and blank lines are rows', () => {
    const reader = new CsvReader('a,b\r\n\r\n"one\ntwo",2\r\nc,d', ',')
    const rows: [number, boolean, number][] = []
    while (reader.next()) rows.push([reader.row, reader.isBlank, reader.columnCount])
    expect(rows).toEqual([
      [1, false, 2],
      [2, true, 1],
      [3, false, 2],
      [4, false, 2],
    ])
  })

  test('a lone carriage return ends a line too', () => {
    expect(readAll('a,b\rc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('give numbers without a string', () => {
    const reader = new CsvReader('12,,x1,"34",1234567890123456\n', ',')
    reader.next()
    expect([0, 1, 2, 3, 4, 5].map((column) => reader.digits(column))).toEqual([12, -2, -1, 34, -1, -2])
  })
})

describe('broken quotes', () => {
  test('cost their own row only', () => {
    const text = 'a,b\n"one" more,2\nc,d\n'
    expect(readProblems(text)).toEqual([[2, 'text-after-quote']])
    expect(readAll(text).at(-1)).toEqual(['c', 'd'])
  })

  test('a quote that never closes is named with its row', () => {
    expect(readProblems('a,b\nc,"open\nd,e')).toEqual([[2, 'quote-not-closed']])
  })

  test('never stop the reader or make it skip text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' '), maxLength: 60 }), (text) => {
        const reader = new CsvReader(text, ',')
        let records = 0
        while (reader.next()) records++
        expect(records).toBeLessThanOrEqual(text.length)
        expect(reader.row).toBe(records)
      }),
      { numRuns: 1_000 },
    )
  })
})

test('a field that is too long is named with its length and not kept', () => {
  const reader = new CsvReader(`a,"${'x'.repeat(FIELD_LIMIT + 1)}",c\nd,e,f`, ',')
  reader.next()
  expect(reader.problem).toEqual({ kind: 'field-too-long', column: 1, length: FIELD_LIMIT + 1 })
  expect(reader.cells()).toEqual(['a', '', 'c'])
  reader.next()
  expect(reader.problem).toBeUndefined()
})
