import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExportFile } from '#backend/features/marketing/readExportFile'
import { AppError } from '#shared/rpc/appError'
import { csvBytes, exportBytes, makePosts, SHORT_HEADER, shortRow, toBytes } from '../../support/metricsFiles'

async function failure(bytes: Uint8Array): Promise<AppError> {
  try {
    await readExportFile(bytes)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('was read')
}

const read = (...rows: (string | number)[][]) => readExportFile(csvBytes([SHORT_HEADER, ...rows]))
const oneProblem = async (changes: Record<string, string | number>) =>
  (await read(shortRow(changes))).problems.map(({ row, message }) => `${row}: ${message}`)

describe('a platform’s export', () => {
  test.each(['instagram', 'facebook'] as const)('of %s gives back every figure', async (platform) => {
    const posts = makePosts(50, { platform })
    const file = await readExportFile(exportBytes(posts))
    expect(file.rows.map(({ figures }) => figures)).toEqual(posts)
    expect(file.rows[0]?.row).toBe(2)
    expect(file).toMatchObject({
      refused: 0,
      ignored: 0,
      problems: [],
      dateOrder: 'month-first',
      isDateOrderCertain: true,
    })
    expect(file.columns.missing).toEqual([])
  })

  test('is recognised in any order of columns, with any others, which are listed', async () => {
    const file = await readExportFile(
      toBytes('Surprise,SAVES,publish time,Post ID, Reach ,New figure\nx,4,03/27/2026 06:08,1801,100,9'),
    )
    expect(file.columns.format.source).toBe('instagram-posts')
    expect(file.columns.ignored).toEqual(['Surprise', 'New figure'])
    expect(file.columns.missing).toContain('Views')
    expect(file.rows[0]?.figures).toMatchObject({ externalId: '1801', saves: 4, reach: 100, views: null })
  })

  test('may call views impressions, as older ones do', async () => {
    const file = await readExportFile(toBytes('Post ID,Page ID,Publish time,Impressions\n12,1,03/27/2026 06:08,77'))
    expect(file.columns.format.source).toBe('facebook-posts')
    expect(file.rows[0]?.figures.views).toBe(77)
    expect(
      (await readExportFile(toBytes('Post ID,Page ID,Publish time,Impressions,Views\n12,1,03/27/2026 06:08,77,78')))
        .rows[0]?.figures.views,
    ).toBe(78)
  })

  test.each([
    ['Only a title', '', 'Only a title'],
    ['', 'Only a text', 'Only a text'],
    ['Name', 'Text', 'Name\nText'],
    ['Same', 'Same', 'Same'],
  ])('of Facebook has its caption in title or description: %j and %j', async (title, description, caption) => {
    const file = await readExportFile(
      toBytes(`Post ID,Page ID,Publish time,Title,Description\n12,1,03/27/2026 06:08,${title},${description}`),
    )
    expect(file.rows[0]?.figures.caption).toBe(caption)
  })

  test.each([
    [',', ''],
    [';', ''],
    ['\t', ''],
    [';', 'sep=;\r\n'],
    ['|', 'sep=|\r\n'],
  ])('is separated by %j, announced as %j', async (delimiter, hint) => {
    const body = Buffer.from(csvBytes([SHORT_HEADER, shortRow()], delimiter)).toString()
    const file = await readExportFile(toBytes(hint + body))
    expect([file.delimiter, file.rows.length]).toEqual([delimiter, 1])
  })

  test('may have a preamble, and its rows are counted as a spreadsheet does', async () => {
    const preamble = 'sep=,\n"Content of ""Café"", all posts"\n\n'
    const file = await readExportFile(
      toBytes(
        preamble +
          Buffer.from(csvBytes([SHORT_HEADER, shortRow(), shortRow({ 'Post ID': '1802', Views: 'x' })])).toString(),
      ),
    )
    expect(file.rows.map(({ row }) => row)).toEqual([5])
    expect(file.problems[0]?.row).toBe(6)
  })

  test('in UTF-16 with captions over several lines is read', async () => {
    const text = `${SHORT_HEADER.join('\t')}\r\n${shortRow({ Description: '"Línea uno\r\nlínea ""dos"""' }).join('\t')}\r\n${shortRow({ 'Post ID': '1802' }).join('\t')}`
    const file = await readExportFile(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
    expect(file.rows.map(({ row, figures }) => [row, figures.caption])).toEqual([
      [2, 'Línea uno\r\nlínea "dos"'],
      [3, 'Hello'],
    ])
  })

  test('may end with totals, which are ignored', async () => {
    const file = await read(
      shortRow(),
      ['Total', '', '', '', 300, 200, 10, 3, 2, 1],
      ['Totals'],
      ['Grand total: 1 post'],
    )
    expect([file.rows.length, file.ignored, file.refused]).toEqual([1, 3, 0])
  })
})

describe('a file that cannot be read at all', () => {
  test('of another kind names what was found and what is expected', async () => {
    const error = await failure(toBytes('sep=,\n"Facebook follows"\n"Date","Primary"\n"2026-01-01","3"'))
    expect(error.code).toBe('file-not-recognised')
    expect(error.message).toContain('Columns found: “Date”, “Primary”')
    expect(error.message).toContain('“Post ID”')
  })

  test('with one post id column but no sign of a platform is not guessed', async () => {
    expect((await failure(toBytes('Post ID,Publish time,Views\n1,03/27/2026 06:08,3'))).code).toBe(
      'file-not-recognised',
    )
  })

  test.each([
    ['nothing', ''],
    ['a byte order mark', '\uFEFF'],
    ['blank lines', '\n \n'],
  ])('holding %s is empty', async (_name, text) => {
    expect((await failure(toBytes(text))).code).toBe('file-empty')
  })

  test('that is an Excel file or a ZIP says so', async () => {
    expect((await failure(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).message).toContain('Excel')
  })

  test('with a needed column twice names both places', async () => {
    const error = await failure(
      csvBytes([
        [...SHORT_HEADER, 'Views'],
        [...shortRow(), 7],
      ]),
    )
    expect([error.code, error.message]).toEqual([
      'column-repeated',
      'The column “Views” is there 2 times (columns 5 and 11), so it is unclear which one counts.',
    ])
  })

  test('with an ignored column twice is fine', async () => {
    const file = await readExportFile(
      csvBytes([
        [...SHORT_HEADER, 'x', 'x'],
        [...shortRow(), 7, 8],
      ]),
    )
    expect(file.columns.ignored).toEqual(['Account username', 'x', 'x'])
  })

  test('with 10,000 columns is refused quickly', async () => {
    const extra = Array.from({ length: 10_000 }, (_, index) => `c${index}`)
    const error = await failure(csvBytes([[...SHORT_HEADER, ...extra], shortRow()]))
    expect(error.code).toBe('too-many-columns')
    expect(error.message).toContain('10,010')
  })

  test('over 200 MB is refused before it is decoded', async () => {
    const error = await failure(new Uint8Array(200_000_001))
    expect(error.code).toBe('file-too-large')
  })
})

describe('a row that cannot be stored is named with its number and value', () => {
  test.each<[string, Record<string, string | number>, string]>([
    [
      'a day that does not exist',
      { 'Publish time': '02/30/2026 06:08' },
      '2: Publish time “02/30/2026 06:08” does not exist (read as month/day/year)',
    ],
    [
      'a time that does not exist',
      { 'Publish time': '2026-03-27 24:10' },
      '2: Publish time “2026-03-27 24:10” does not exist',
    ],
    ['no time', { 'Publish time': '' }, '2: Publish time is missing'],
    [
      'something else for a time',
      { 'Publish time': 'yesterday' },
      '2: Publish time “yesterday” is not a date and time such as 03/27/2026 06:08 or 2026-03-27 06:08',
    ],
    ['a negative figure', { Views: -5 }, '2: Views “-5” is negative'],
    ['half a view', { Views: '12.5' }, '2: Views “12.5” is not a whole number'],
    ['a word', { Reach: 'n/a' }, '2: Reach “n/a” is not a whole number'],
    ['an immense figure', { Reach: '99999999999999999999' }, '2: Reach “99999999999999999999” is too large'],
    ['no id', { 'Post ID': ' ' }, '2: Post ID is missing'],
    [
      'an id that a spreadsheet rounded',
      { 'Post ID': '1.80E+16' },
      '2: Post ID “1.80E+16” was rounded by a spreadsheet program; import the file as the platform gave it',
    ],
    [
      'several',
      { 'Post ID': '', Views: 'a', Likes: 'b' },
      '2: Post ID is missing; Views “a” is not a whole number; Likes “b” is not a whole number',
    ],
    ['a NUL character', { Description: 'a\0b' }, '2: Description “a␀b” contains a NUL character'],
    ['an opened quote', { Description: '"a' }, '2: “Description”: a quotation mark is opened and never closed'],
    [
      'text after a quote',
      { Description: '"a"b' },
      '2: “Description”: text follows the closing quotation mark; a quotation mark inside a text has to be doubled',
    ],
    ['too many columns', { Description: 'a,b' }, '2: The row has 11 columns, the header has 10; it begins with “1801”'],
  ])('%s', async (_name, changes, message) => {
    expect(await oneProblem(changes)).toEqual([message])
  })

  test('too few columns', async () => {
    const file = await read(shortRow(), ['1802', 'cafe', 'Hello'])
    expect(file.problems).toEqual([
      { row: 3, message: 'The row has 3 columns, the header has 10; it begins with “1802”' },
    ])
    expect([file.rows.length, file.refused]).toEqual([1, 1])
  })

  test('a long value is shortened', async () => {
    const [message] = await oneProblem({ Views: 'x'.repeat(500) })
    expect(message).toBe(`2: Views “${'x'.repeat(80)}…” is not a whole number`)
  })

  test('the figures of one day are not taken for a lifetime', async () => {
    const file = await readExportFile(
      csvBytes([
        [...SHORT_HEADER, 'Date'],
        [...shortRow(), '03/28/2026'],
        [...shortRow({ 'Post ID': '2' }), 'Lifetime'],
      ]),
    )
    expect(file.rows.length).toBe(1)
    expect(file.problems[0]?.message).toContain('“03/28/2026”')
  })

  test('a field of 100 MB is named with its row, and the others are read', async () => {
    const started = performance.now()
    const file = await read(
      shortRow(),
      shortRow({ 'Post ID': '1802', Description: `"${'x'.repeat(100_000_000)}"` }),
      shortRow({ 'Post ID': '1803' }),
    )
    expect(file.problems).toEqual([
      { row: 3, message: '“Description” holds 100,000,000 characters; at most 1,000,000 are read' },
    ])
    expect(file.rows.length).toBe(2)
    expect(performance.now() - started).toBeLessThan(15_000)
  })

  test('the same post twice: equal rows are ignored, another one names the first', async () => {
    const file = await read(shortRow(), shortRow(), shortRow({ Views: 999 }))
    expect([file.rows.length, file.ignored]).toEqual([1, 1])
    expect(file.problems).toEqual([{ row: 4, message: 'Post ID “1801” is in row 2 already, with other figures' }])
  })

  test('problems come by row, the first thousand, all counted', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) =>
      shortRow(index % 2 ? { 'Post ID': `9${index}`, Views: 'x' } : { 'Post ID': `9${index}`, 'Publish time': 'x' }),
    )
    const file = await read(...rows)
    expect(file.refused).toBe(3_000)
    expect(file.problems.map(({ row }) => row)).toEqual(Array.from({ length: 1_000 }, (_, index) => index + 2))
  })
})

describe('figures', () => {
  test.each([
    ['1234', 1234],
    ['"1,234"', 1234],
    ['1 234', 1234],
    ['1\u202f234\u00a0567', undefined],
    ['1\u202f234\u202f567', 1234567],
    ['1.234', 1234],
    ['"1,234.00"', 1234],
    ['12.0', 12],
    ['0', 0],
    ['', null],
    ['  ', null],
    ['"1,23"', undefined],
    ['"12,34,567"', undefined],
  ])('%j is %j', async (cell, expected) => {
    const file = await read(shortRow({ Views: cell }))
    expect(file.rows[0]?.figures.views).toBe(expected)
  })
})

describe('dates', () => {
  const publishedOf = async (...cells: string[]) => {
    const file = await read(...cells.map((cell, index) => shortRow({ 'Post ID': `${index}1`, 'Publish time': cell })))
    return { ...file, times: file.rows.map(({ figures }) => figures.publishedAt) }
  }

  test('are month first, as Meta writes them', async () => {
    const file = await publishedOf('03/04/2026 06:08', '03/27/2026 18:30', '1/2/2026 7:05')
    expect(file.times).toEqual(['2026-03-04T06:08', '2026-03-27T18:30', '2026-01-02T07:05'])
    expect(file).toMatchObject({ dateOrder: 'month-first', isDateOrderCertain: true })
  })

  test('are day first when the column can only be read so', async () => {
    const file = await publishedOf('03/04/2026 06:08', '27/03/2026 18:30')
    expect(file.times).toEqual(['2026-04-03T06:08', '2026-03-27T18:30'])
    expect(file).toMatchObject({ dateOrder: 'day-first', isDateOrderCertain: true })
  })

  test('that leave it open are month first, and it is said', async () => {
    expect(await publishedOf('03/04/2026 06:08')).toMatchObject({
      times: ['2026-03-04T06:08'],
      isDateOrderCertain: false,
    })
  })

  test('one wrong row does not turn the others around', async () => {
    const file = await publishedOf('03/27/2026 06:08', '03/28/2026 06:08', '27/03/2026 06:08')
    expect(file.times).toEqual(['2026-03-27T06:08', '2026-03-28T06:08'])
    expect(file.refused).toBe(1)
  })

  test('as ISO need no order', async () => {
    const file = await publishedOf('2026-03-27 06:08', '2026-03-27T06:08:00', '2024-02-29 00:00')
    expect(file.times).toEqual(['2026-03-27T06:08', '2026-03-27T06:08', '2024-02-29T00:00'])
    expect(file.isDateOrderCertain).toBe(true)
  })
})

test('any bytes are read or refused with a reason, never anything else', async () => {
  const header = `${SHORT_HEADER.join(',')}\n`
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          fc.constantFrom(header, 'Post ID', '"', ',', '\n', '1801', '03/27/2026 06:08', '\0', '\uFEFF'),
          fc.string(),
        ),
        { maxLength: 30 },
      ),
      async (parts) => {
        try {
          const file = await readExportFile(toBytes(parts.join('')))
          for (const { figures } of file.rows) expect(figures.externalId).not.toBe('')
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      },
    ),
    { numRuns: 500 },
  )
})
