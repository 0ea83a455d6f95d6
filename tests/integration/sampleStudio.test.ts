import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createBackend } from '#backend/backend'
import { captionFor, PostState } from '#shared/calendar/post'
import type { ClientId } from '#shared/kernel/ids'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import { addMonths, instantOf, localDateTimeOf, type Month, monthOf, utcInstantFromMs } from '#shared/kernel/time'
import { createTestBackend, type TestBackend } from '../support/testBackend'

const NOW = '2026-03-10T09:00:00.000Z'
const THIS_MONTH = '2026-03' as Month

/** Everything that the handlers tell about a workspace. */
async function exportWorkspace({ api }: TestBackend) {
  const clients = await api.clients.listClients({})
  return Promise.all(
    clients.map(async (summary) => {
      const { id: clientId } = summary
      const logo = await api.clients.getLogo({ clientId })
      const posts = []
      for (const { id } of await api.calendar.listPosts({ clientId })) {
        posts.push(await api.calendar.getPost({ clientId, postId: id }))
      }
      const months = await api.reports.listReportMonths({ clientId })
      const reports = []
      for (const month of months) {
        const { client, ...report } = await api.reports.getMonthlyReport({ clientId, month })
        reports.push({
          ...report,
          client: client.name,
          metrics: await api.marketing.listPostMetrics({ clientId, month }),
        })
      }
      return {
        summary,
        profile: await api.clients.getClient({ clientId }),
        logo: logo && Buffer.from(logo.bytes).toString('base64'),
        posts,
        reports,
        imports: await api.marketing.listMetricsImports({ clientId }),
        onboarding: await api.onboarding.getOnboarding({ clientId }),
      }
    }),
  )
}

type Exported = Awaited<ReturnType<typeof exportWorkspace>>

async function createAt(now: string, seed?: number) {
  const backend = createTestBackend({ now, ...(seed === undefined ? {} : { seed }) })
  await backend.api.workspace.createSampleStudio({})
  return backend
}

describe('the sample studio', () => {
  let backend: TestBackend
  let exported: Exported
  beforeAll(async () => {
    const startMs = performance.now()
    backend = await createAt(NOW)
    console.info(`The sample studio took ${Math.round(performance.now() - startMs)} ms`)
    exported = await exportWorkspace(backend)
  }, 60_000)
  afterAll(() => backend.close())

  test('three clients in three countries, scripts and currencies, each with a logo', () => {
    expect(exported).toHaveLength(3)
    for (const field of ['name', 'timeZone', 'locale', 'currency', 'color', 'logoHash'] as const) {
      expect(new Set(exported.map(({ summary }) => summary[field])).size).toBe(3)
    }
    const names = exported.map(({ summary }) => summary.name).join()
    expect(names).toMatch(/\p{Script=Arabic}/u)
    expect(names).toMatch(/\p{Script=Han}/u)
    expect(exported.every(({ summary }) => summary.health === 'sound' && !summary.isArchived)).toBe(true)
    for (const { profile } of exported) expect(profile.channels.length).toBeGreaterThanOrEqual(3)
    const platforms = new Set(exported.flatMap(({ profile }) => profile.channels.map((channel) => channel.platform)))
    expect(platforms).toEqual(new Set(['instagram', 'facebook', 'community', 'tiktok', 'meet-up', 'x']))
  })

  test('each has a year of posts, sixteen to twenty-four a month, in every state', () => {
    for (const { posts } of exported) {
      expect(new Set(posts.map(({ post }) => post.state))).toEqual(new Set(PostState.options))
      const dated = posts.flatMap(({ post }) => (post.scheduledAt === null ? [] : [post.scheduledAt]))
      for (let back = 11; back >= 0; back--) {
        const month = addMonths(THIS_MONTH, -back)
        const count = dated.filter((time) => monthOf(time) === month).length
        expect(count).toBeGreaterThanOrEqual(16)
        expect(count).toBeLessThanOrEqual(24)
      }
      expect(posts.filter(({ post }) => post.scheduledAt === null).every(({ post }) => post.state === 'idea')).toBe(
        true,
      )
    }
  })

  test('there is something to do today and something overdue, in every zone', () => {
    for (const { summary, posts } of exported) {
      const now = localDateTimeOf(utcInstantFromMs(Date.parse(NOW)), summary.timeZone)
      const today = posts.filter(({ post }) => post.scheduledAt?.startsWith(now.slice(0, 10)) && post.scheduledAt > now)
      expect(today.length).toBeGreaterThanOrEqual(2)
      expect(summary.overdueCount).toBe(1)
      expect(summary.dueTodayCount).toBeGreaterThanOrEqual(2)
    }
  })

  test('nothing happened after now, and every history begins with its creation', () => {
    for (const { profile, posts } of exported) {
      for (const { post, history } of posts) {
        const times = history.map((event) => event.atUtc)
        expect(times).toEqual(times.toSorted())
        expect(times.every((time) => time <= NOW && time >= profile.createdAtUtc)).toBe(true)
        expect(history[0]?.kind).toBe('created')
        expect(history.at(-1)?.to === '' || history.at(-1)?.to === post.state).toBe(true)
      }
      expect(posts.filter(({ history }) => history.length >= 6).length).toBeGreaterThan(2)
    }
  })

  test('every row of the platforms’ files is stored and belongs to a published post', () => {
    for (const { profile, posts, imports, reports } of exported) {
      expect(imports).toHaveLength(22)
      expect(imports.every(({ rows }) => rows.refused === 0 && rows.ignored === 0 && rows.changed === 0)).toBe(true)
      const figures = reports.flatMap((report) => report.metrics)
      expect(imports.reduce((sum, { rows }) => sum + rows.new, 0)).toBe(figures.length)
      for (const platform of ['instagram', 'facebook'] as const) {
        const channel = profile.channels.find((each) => each.platform === platform)
        const captions = posts.flatMap(({ post }) => {
          const version = post.versions.find((each) => each.channelId === channel?.id)
          const isCounted = post.state === 'published' && post.scheduledAt && monthOf(post.scheduledAt) < THIS_MONTH
          return version && isCounted ? [captionFor(post, version)] : []
        })
        expect(
          figures
            .filter((row) => row.platform === platform)
            .map((row) => row.caption)
            .toSorted(),
        ).toEqual(captions.toSorted())
      }
      const permalinks = new Set(posts.map(({ post }) => post.permalink))
      for (const row of figures) if (row.platform === 'instagram') expect(permalinks).toContain(row.permalink)
      expect(figures.some((row) => row.reach === 0)).toBe(true)
      expect(figures.some((row) => row.reach === null)).toBe(true)
    }
  })

  test('figures are plausible: growth over the year, outliers, rates of a few percent', () => {
    for (const { reports } of exported) {
      const months = reports.filter((report) => report.metrics.length > 0).toReversed()
      expect(months).toHaveLength(11)
      // The median, because one outlier can carry a month.
      const usualReach = (from: number, to: number) => {
        const reached = months.slice(from, to).flatMap((report) => report.metrics.map((row) => row.reach ?? 0))
        return reached.toSorted((a, b) => a - b)[Math.floor(reached.length / 2)] ?? 0
      }
      expect(usualReach(7, 11)).toBeGreaterThan(usualReach(0, 4) * 1.05)
      for (const report of months) {
        expect(report.totals.current.engagementRateByReachPooled).toBeGreaterThan(0.02)
        expect(report.totals.current.engagementRateByReachPooled).toBeLessThan(0.12)
        expect(report.bestPosts).toHaveLength(3)
        expect(report.weakestPosts).toHaveLength(3)
      }
      const rows = months.flatMap((report) => report.metrics)
      const instagram = rows
        .filter((row) => row.platform === 'instagram')
        .map((row) => row.reach ?? 0)
        .toSorted((a, b) => a - b)
      expect(instagram.at(-1)).toBeGreaterThan((instagram[Math.floor(instagram.length / 2)] ?? 0) * 3)
      for (const row of rows) if (row.reach !== null) expect(row.views).toBeGreaterThanOrEqual(row.reach)
    }
  })

  test('some past months carry the freelancer’s words, this month only drafts', () => {
    for (const { reports } of exported) {
      const written = reports.filter((report) => report.commentary.summary !== '')
      expect(written.length).toBe(5)
      for (const { commentary, draft } of written) {
        expect(commentary.why.split('\n').length).toBeGreaterThanOrEqual(2)
        expect(commentary.nextSteps.split('\n')).toHaveLength(3)
        expect(draft.summary).not.toBe('')
      }
      expect(reports.find((report) => report.month === '2026-03')?.commentary.summary).toBe('')
    }
  })

  test('one client’s onboarding is finished, and a lead is in the middle of the conversation', async () => {
    const { api } = backend
    const bakery = exported.find(({ profile }) => profile.timeZone === 'Europe/Lisbon')
    if (!bakery) throw new Error('No bakery')
    const finished = await api.onboarding.getOnboarding({ clientId: bakery.profile.id })
    expect(finished.startedAtUtc?.slice(0, 10)).toBe('2025-03-10')
    expect(finished.finishedAtUtc?.slice(0, 10)).toBe('2025-04-08')
    expect(finished.answers).toHaveLength(12)
    expect(finished.recommendation).toMatchObject({ outcome: 'mix', contradictions: [], isGuess: false })
    expect(finished.price?.monthlyMinor).toBeGreaterThan(0)
    expect(finished.checklist.map(({ doneAtUtc }) => doneAtUtc)).not.toContain(null)
    const leads = await api.onboarding.listLeads({})
    expect(leads).toMatchObject([{ health: 'sound', nextDueAtUtc: null }])
    const clientId = leads[0]?.id as ClientId
    const lead = await api.onboarding.getOnboarding({ clientId })
    expect(lead).toMatchObject({ finishedAtUtc: null, terms: null, checklist: [], person: { stage: 'lead' } })
    expect(lead.recommendation).toMatchObject({ outcome: 'mix', answered: 6, skipped: 1 })
    expect(lead.recommendation.contradictions.map(({ id }) => id)).toEqual(['keep-within-weeks'])
    expect(lead.notes).toHaveLength(3)
    expect(lead.lastRateMinor).toBe(finished.terms?.kind === 'hourly' ? finished.terms.rateMinor : undefined)
  })

  test('links lead nowhere real', () => {
    const text = JSON.stringify(exported.map(({ logo: _logo, ...rest }) => rest))
    const hosts = new Set(Array.from(text.matchAll(/https?:\/\/([^/"\\?\s]+)/g), (match) => match[1]))
    const mails = new Set(Array.from(text.matchAll(/[\w.]+@([\w.-]+\.\w+)/g), (match) => match[1]))
    expect(hosts.size).toBeGreaterThan(3)
    expect(mails.size).toBe(3)
    expect([...hosts, ...mails].filter((host) => !host?.endsWith('.example'))).toEqual([])
    expect(text).not.toMatch(/www\.|\.(com|org|net|pt|jo|jp)\b\//)
  })

  test('the same time gives the same studio, whatever else the workspace’s randomness did', async () => {
    const other = await createAt(NOW, 99)
    try {
      expect(JSON.stringify(await exportWorkspace(other))).toBe(JSON.stringify(exported))
      expect(await other.api.onboarding.listLeads({})).toEqual(await backend.api.onboarding.listLeads({}))
    } finally {
      other.close()
    }
  })

  test('a second one is refused and changes nothing', async () => {
    await expect(backend.api.workspace.createSampleStudio({})).rejects.toMatchObject({ code: 'workspace-not-empty' })
    expect(await backend.api.clients.listClients({})).toHaveLength(3)
  })

  test('all stores are sound, and a restart finds what was there', async () => {
    const check = await backend.api.workspace.checkStores({})
    expect(check.clients.filter((client) => !client.ok)).toEqual([])
    const before = await backend.api.clients.listClients({})
    backend.restart()
    expect(await backend.api.clients.listClients({})).toEqual(before)
  })
})

test('an archived client is enough to refuse a sample studio', async () => {
  const backend = createTestBackend({ now: NOW })
  try {
    const { id } = await backend.api.clients.createClient({ name: 'Ana', timeZone: 'Europe/Lisbon', currency: 'EUR' })
    await backend.api.clients.archiveClient({ clientId: id })
    await expect(backend.api.workspace.createSampleStudio({})).rejects.toMatchObject({ code: 'workspace-not-empty' })
  } finally {
    backend.close()
  }
})

test('a sample studio that fails half way leaves an empty workspace, and the next try works', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-test-'))
  let failsAt = 0
  let calls = 0
  const nowMs = () => {
    if (++calls === failsAt) throw new Error('The clock has stopped')
    return Date.parse(NOW)
  }
  const backend = createBackend({ folder, clock: { nowMs }, random: createSeededRandom(1), log: () => {} })
  const call = (path: string) => backend.dispatch({ kind: 'studio' }, { path, input: {} })
  try {
    // The first look at the clock lists the clients, each business takes the next.
    failsAt = 3
    expect(await call('workspace.createSampleStudio')).toMatchObject({ ok: false })
    expect(calls).toBe(3)
    expect(await call('clients.listClients')).toEqual({ ok: true, value: [] })
    expect(await call('workspace.createSampleStudio')).toMatchObject({ ok: true })
  } finally {
    backend.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test.each([
  '2024-02-29T23:58:30.000Z',
  '2026-01-01T00:00:10.000Z',
  '2027-03-28T00:30:00.000Z',
  '2026-12-31T14:59:30.000Z',
])('at %s, too, there are posts due and nothing lies in the future that is done', async (now) => {
  const backend = await createAt(now)
  try {
    for (const { id, timeZone, overdueCount } of await backend.api.clients.listClients({})) {
      const clientId: ClientId = id
      expect(overdueCount).toBe(1)
      const posts = await backend.api.calendar.listPosts({ clientId })
      expect(new Set(posts.map((post) => post.state))).toEqual(new Set(PostState.options))
      for (const { scheduledAt, state } of posts) {
        if (scheduledAt && instantOf(scheduledAt, timeZone) > now) expect(['published', 'missed']).not.toContain(state)
      }
      const imports = await backend.api.marketing.listMetricsImports({ clientId })
      expect(imports).toHaveLength(22)
      expect(imports.every(({ importedAtUtc }) => importedAtUtc <= now)).toBe(true)
    }
  } finally {
    backend.close()
  }
})
