import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReviewDocument } from '#shared/reviews/document'
import { answerOf } from '../support/reviewAnswers'
import { expect, launchStudio, test } from '../support/electronApp'
import { runClientele } from '../support/commandLine'

test.describe.configure({ mode: 'serial' })

let root: string
let workspace: string

test.beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'clientele-cli-'))
  workspace = join(root, 'studio')
})

test.afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Runs with `--workspace` and `--json` and reads the one JSON value on stdout. */
async function json(...words: string[]): Promise<{ exitCode: number; value: unknown; stderr: string }> {
  const result = await runClientele(...words, '--workspace', workspace, '--json')
  return { exitCode: result.exitCode, value: JSON.parse(result.stdout) as unknown, stderr: result.stderr }
}

const HEADER =
  'Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves'

const row = (id: string, time: string, reach: string, likes: number) =>
  `${id},1,studio,Studio,Hello,0,${time},https://example.com/p/${id},IG image,,Lifetime,500,${reach},${likes},2,0,3,5`

let clientId: string

test('APP-6 client-add, clients and check answer with one JSON value', async () => {
  const added = await json(
    'client-add',
    '--name',
    'Café “Zoë” 🥐 / مقهى',
    '--time-zone',
    'Europe/Lisbon',
    '--currency',
    'EUR',
  )
  expect(added.exitCode).toBe(0)
  expect(added.value).toEqual({ id: expect.any(String), name: 'Café “Zoë” 🥐 / مقهى' })
  clientId = (added.value as { id: string }).id
  expect(added.stderr).toBe('')

  const listed = await json('clients')
  expect(listed.value).toEqual([{ id: clientId, name: 'Café “Zoë” 🥐 / مقهى', archived: false }])

  const checked = await json('check')
  expect(checked.exitCode).toBe(0)
  expect(checked.value).toEqual({
    ok: true,
    clients: [{ id: clientId, name: 'Café “Zoë” 🥐 / مقهى', ok: true, problem: null }],
  })
})

test('APP-6 MKT-4 MKT-5 import-metrics and kpi give the month’s figures', async () => {
  const file = join(root, 'posts.csv')
  writeFileSync(
    file,
    [
      HEADER,
      row('a', '03/05/2026 09:00', '1000', 40),
      row('b', '03/31/2026 23:59', '200', 0),
      row('c', '04/01/2026 00:00', '', 7),
    ].join('\n'),
  )
  const imported = await json('import-metrics', '--client', clientId, '--file', file)
  expect(imported.value).toEqual({
    source: 'instagram-posts',
    rows: { new: 3, changed: 0, ignored: 0, refused: 0 },
    problems: [],
  })
  expect(imported.exitCode).toBe(0)
  const again = await json('import-metrics', '--client', clientId, '--file', file)
  expect((again.value as { rows: object }).rows).toEqual({ new: 0, changed: 0, ignored: 3, refused: 0 })

  const march = await json('kpi', '--client', clientId, '--month', '2026-03')
  const engagements = 40 + 10 + 0 + 10
  expect(march.value).toEqual({
    channels: [
      {
        platform: 'instagram',
        posts: 2,
        views: 1000,
        reach: 1200,
        engagements,
        engagementRateByReachPooled: engagements / 1200,
        engagementRateByReachMean: (50 / 1000 + 10 / 200) / 2,
      },
    ],
  })
  const april = await json('kpi', '--client', clientId, '--month', '2026-04')
  expect(april.value).toMatchObject({
    channels: [
      { posts: 1, reach: null, engagements: 17, engagementRateByReachPooled: null, engagementRateByReachMean: null },
    ],
  })
})

test('APP-6 a refused row is named with its value and nothing is stored', async () => {
  const file = join(root, 'bad.csv')
  writeFileSync(file, [HEADER, row('x', '03/06/2026 09:00', '10', 1), row('y', '02/30/2026 09:00', '10', 1)].join('\n'))
  const refused = await json('import-metrics', '--client', clientId, '--file', file)
  expect(refused.exitCode).toBe(1)
  expect(refused.value).toMatchObject({
    rows: { new: 0, changed: 0, refused: 1 },
    problems: [{ row: 3, message: expect.stringContaining('02/30/2026') }],
  })
  expect(refused.stderr).toContain('02/30/2026')
  const march = await json('kpi', '--client', clientId, '--month', '2026-03')
  expect(march.value).toMatchObject({ channels: [{ posts: 2 }] })
})

test('APP-6 REP-1 report makes one PDF, or one for each client', async () => {
  const out = join(root, 'out')
  const one = await json('report', '--client', clientId, '--month', '2026-03', '--out', out)
  expect(one.exitCode).toBe(0)
  const { reports, failed } = one.value as {
    reports: { clientId: string; file: string; pages: number }[]
    failed: unknown[]
  }
  expect(failed).toEqual([])
  expect(reports).toHaveLength(1)
  expect(reports[0]?.clientId).toBe(clientId)
  expect(reports[0]?.pages).toBeGreaterThan(1)
  expect(
    readFileSync(reports[0]?.file ?? '')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')

  await json('client-add', '--name', 'Second', '--time-zone', 'Asia/Tokyo', '--currency', 'JPY')
  const all = await json('report', '--all', '--month', '2026-03', '--out', out)
  const result = all.value as { reports: { file: string }[]; failed: { clientId: string; reason: string }[] }
  expect(result.reports.length + result.failed.length).toBe(2)
  for (const { file } of result.reports) expect(existsSync(file)).toBe(true)
})

test('APP-6 CAL-15 calendar-import adds a table’s posts, and calendar-export writes them for other programs', async () => {
  const file = join(root, 'plan.csv')
  writeFileSync(file, 'Date,Time,Caption\n2027-05-03,09:00,Warm buns\n2027-05-32,09:00,No such day\n')
  const refused = await json('calendar-import', '--client', clientId, '--file', file)
  expect(refused.exitCode).toBe(1)
  expect(refused.value).toMatchObject({ posts: { created: 0, refused: 1 }, problems: [{ row: 3 }] })
  const added = await json('calendar-import', '--client', clientId, '--file', file, '--skip-refused')
  expect(added).toMatchObject({ exitCode: 0, value: { posts: { created: 1, duplicates: 0, refused: 1 } } })

  const out = join(root, 'exports')
  const days = ['--from', '2027-05-01', '--to', '2027-05-31', '--out', out]
  for (const [format, beginning] of [
    ['csv', '\u{feff}"Date"'],
    ['ics', 'BEGIN:VCALENDAR'],
    ['pdf-month', '%PDF-'],
  ] as const) {
    const written = await json('calendar-export', '--client', clientId, ...days, '--format', format)
    expect(written).toMatchObject({ exitCode: 0, value: { posts: 1 } })
    expect(readFileSync((written.value as { file: string }).file, 'utf8').startsWith(beginning)).toBe(true)
  }
  const unknown = await runClientele(
    'calendar-export',
    '--workspace',
    workspace,
    '--client',
    clientId,
    ...days,
    '--format',
    'docx',
  )
  expect(unknown).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('csv, ics, pdf-month, pdf-list') })
})

test('APP-6 CAL-14 review-export makes the file of a month, and review-import puts the client’s answer on the posts', async () => {
  const out = join(root, 'review.html')
  const ofMonth = ['--client', clientId, '--month', '2027-05', '--out', out]
  const made = await json('review-export', ...ofMonth)
  expect(made).toMatchObject({
    exitCode: 0,
    stderr: '',
    value: { roundId: expect.any(String), file: out, posts: 1, putInReview: 1, leftOut: [] },
  })
  const html = readFileSync(out, 'utf8')
  expect((made.value as { bytes: number }).bytes).toBe(Buffer.byteLength(html))
  expect(html).toContain('Warm buns')

  const review = JSON.parse(
    /<script type="application\/json" id="review">([^]*?)<\/script>/.exec(html)?.[1] ?? '',
  ) as ReviewDocument
  const answer = join(root, 'answer.json')
  const write = (edit?: (answered: Record<string, unknown>) => void) =>
    writeFileSync(
      answer,
      answerOf(review, [{ decision: 'approve', comment: 'Good' }], {
        atUtc: new Date().toISOString(),
        ...(edit && { edit }),
      }),
    )
  write((answered) => Object.assign(answered, { reviewer: 'Somebody else' }))
  const importAnswer = ['review-import', '--workspace', workspace, '--client', clientId, '--file', answer] as const
  const edited = await runClientele(...importAnswer)
  expect(edited).toMatchObject({ exitCode: 1, stdout: '' })
  write()
  const taken = await json('review-import', '--client', clientId, '--file', answer)
  expect(taken).toMatchObject({
    exitCode: 0,
    value: {
      answerId: expect.any(String),
      effects: [{ decision: 'approve', outcome: 'applied', before: 'in-review', after: 'approved', comment: 'Good' }],
    },
  })
  const again = await runClientele(...importAnswer)
  expect(again).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining('was imported on') })
  const nothingTo = join(root, 'nothing.html')
  const nothing = await runClientele(
    'review-export',
    '--workspace',
    workspace,
    '--client',
    clientId,
    '--month',
    '2029-01',
    '--out',
    nothingTo,
  )
  expect(nothing).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('No posts of 2029-01') })
  expect(existsSync(nothingTo)).toBe(false)
})

test('APP-6 wrong usage exits with 2 and says how', async () => {
  for (const words of [
    [],
    ['frobnicate'],
    ['clients', '--nonsense'],
    ['kpi', '--month', '2026-03'],
    ['kpi', '--client', 'x', '--month', '2026-03'],
    ['report', '--client', clientId, '--month', '2026-13', '--out', root],
    ['report', '--month', '2026-03', '--out', root],
    ['client-add', '--name', 'A'],
  ]) {
    const result = await runClientele(...words, '--workspace', workspace)
    expect([words, result.exitCode]).toEqual([words, 2])
    expect(result.stderr).toContain('Usage:')
    expect(result.stdout).toBe('')
  }
})

test('APP-6 what cannot be done exits with 1 and says why', async () => {
  const zone = await runClientele(
    'client-add',
    '--name',
    'A',
    '--time-zone',
    'Mars/Olympus',
    '--currency',
    'EUR',
    '--workspace',
    workspace,
  )
  expect(zone.exitCode).toBe(1)
  expect(zone.stderr).toContain('Mars/Olympus')
  const unknown = await runClientele(
    'kpi',
    '--client',
    '00000000-0000-4000-8000-000000000000',
    '--month',
    '2026-03',
    '--workspace',
    workspace,
  )
  expect(unknown.exitCode).toBe(1)
  const missing = await runClientele(
    'import-metrics',
    '--client',
    clientId,
    '--file',
    join(root, 'absent.csv'),
    '--workspace',
    workspace,
  )
  expect(missing.exitCode).toBe(1)
  expect(missing.stderr).toContain('absent.csv')
})

test('APP-6 a workspace that the app has open is refused, and check finds a damaged store', async () => {
  const studio = await launchStudio({ folder: workspace })
  try {
    const refused = await runClientele('clients', '--workspace', workspace, '--json')
    expect(refused.exitCode).toBe(1)
    expect(refused.stderr).toContain('open in another Clientele')
    expect(refused.stdout).toBe('')
  } finally {
    await studio.close()
  }
  const store = join(workspace, 'clients', clientId, 'client.sqlite')
  writeFileSync(store, 'this is not a database, whatever its name says. '.repeat(40))
  const before = readFileSync(store)
  const checked = await json('check')
  expect(checked.exitCode).toBe(1)
  expect(checked.value).toMatchObject({ ok: false })
  const { clients } = checked.value as { clients: { id: string; ok: boolean; problem: string | null }[] }
  expect(clients.find(({ id }) => id === clientId)).toMatchObject({
    ok: false,
    problem: expect.stringContaining('client.sqlite'),
  })
  expect(clients.filter(({ ok }) => ok)).toHaveLength(1)
  expect(readFileSync(store)).toEqual(before)
})

test('APP-6 APP-5 sample fills an empty workspace', async () => {
  const empty = join(root, 'sample')
  const result = await runClientele('sample', '--workspace', empty, '--json')
  expect(result.exitCode).toBe(0)
  expect(JSON.parse(result.stdout)).toEqual({
    clients: [1, 2, 3].map(() => ({ id: expect.any(String), name: expect.any(String) })),
  })
  const second = await runClientele('sample', '--workspace', empty, '--json')
  expect(second.exitCode).toBe(1)
})
