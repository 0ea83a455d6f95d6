import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { openSqlite } from '#backend/db/sqlite'
import { encodePng } from '#backend/sample/png'
import type { ClientId } from '#shared/kernel/ids'
import type { Result } from '#shared/rpc/procedure'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { exportBytes, makePosts } from '../support/metricsFiles'
import { pdfFonts, pdfImages, pdfInfo, pdfReadingText, pdfStructure, pdfText } from '../support/pdfTools'

const MONTH = '2026-03'
const HOSTILE = '<script>window.canary = 1</script> <img src=x onerror="window.canary = 2"> & Co'

let studio: Studio
const ids: Record<'oliveira' | 'arabic' | 'twin' | 'empty', ClientId> = {} as never
const requests: string[] = []

test.beforeAll(async () => {
  studio = await launchStudio({
    preparedAt: '2026-04-02T09:00:00.000Z',
    prepare: async (api) => {
      const add = async (name: string, locale: string, primaryColor: string) => {
        const { id } = await api.clients.createClient({
          name,
          locale,
          timeZone: 'Europe/Lisbon',
          currency: 'EUR',
          fields: {
            brand: {
              primaryColor,
              secondaryColor: '#c8553d',
              titleFont: 'serif',
              voice: { tone: '', wordsToUse: [], wordsToAvoid: [] },
            },
          },
        })
        return id
      }
      ids.oliveira = await add('Oliveira / Azeite', 'pt-PT', '#1f4d3a')
      ids.arabic = await add('مقهى القمر 🌙', 'ar-JO', '#fff2b0')
      ids.twin = await add('oliveira / azeite', 'en-GB', '#c5221f')
      ids.empty = await add('Nothing yet', 'en-GB', '#333333')
      await api.clients.setLogo({
        clientId: ids.oliveira,
        bytes: encodePng(2_000, 2_000, new Uint8Array(2_000 * 2_000 * 4).fill(200)),
      })
      const posts = makePosts(31, { from: '2026-03-01', seed: 4 }).map((post) => ({ ...post, caption: HOSTILE }))
      const facebook = makePosts(20, { from: '2026-02-15', seed: 9, platform: 'facebook' })
      for (const clientId of [ids.oliveira, ids.arabic, ids.twin]) {
        await api.marketing.importMetrics({ clientId, fileName: 'instagram.csv', bytes: exportBytes(posts) })
        await api.marketing.importMetrics({ clientId, fileName: 'facebook.csv', bytes: exportBytes(facebook) })
      }
    },
  })
  studio.app.context().on('request', (request) => requests.push(request.url()))
})

test.afterAll(async () => {
  await studio.close()
})

const goTo = (place: string) =>
  studio.page.evaluate((hash) => {
    location.hash = hash
  }, place)

async function exportReport(clientId: ClientId): Promise<{ file: string; pages: number }> {
  const result = await studio.app.evaluate(
    async (_electron, input) => {
      const { hostDispatch } = (globalThis as unknown as { clienteleTest: { hostDispatch: CallableFunction } })
        .clienteleTest
      return (await hostDispatch({ kind: 'studio' }, { path: 'host.exportReport', input })) as Result<unknown>
    },
    { clientId, month: MONTH },
  )
  if (!result.ok) throw new Error(result.error.message)
  return result.value as { file: string; pages: number }
}

test('REP-1 REP-3 REP-4 the preview shows the month and Export makes its PDF', async () => {
  const { page } = studio
  await goTo(`/client/${ids.oliveira}/reports?month=${MONTH}`)
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Oliveira / Azeite')
  await expect(preview.getByRole('heading', { name: 'Best posts' })).toBeVisible()
  await page.getByRole('button', { name: 'Export PDF' }).click()
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 })
  const [file] = (await readdir(join(studio.folder, 'reports'))).filter((name) => name.startsWith('Oliveira'))
  expect(file).toMatch(/^Oliveira - Azeite ~[0-9a-f]{8} 2026-03\.pdf$/)
  const shownPages = await preview.locator('article > section').count()
  expect(pdfInfo(join(studio.folder, 'reports', file ?? '')).Pages).toBe(String(shownPages))
})

test('REP-9 the PDF is A4, tagged, bookmarked, titled, with every font in it', async () => {
  const { file, pages } = await exportReport(ids.oliveira)
  const info = pdfInfo(file)
  expect(info).toMatchObject({ Tagged: 'yes', Pages: String(pages) })
  expect(info['Page size']).toContain('A4')
  expect(info['Title']).toBe('Oliveira / Azeite – Monthly report março de 2026')
  const fonts = pdfFonts(file)
  expect(fonts.length).toBeGreaterThan(0)
  expect(fonts.filter((font) => !font.isEmbedded)).toEqual([])
  const raw = readFileSync(file, 'latin1')
  expect(raw).toContain('/Outlines')
  expect(raw).toMatch(/\/Lang\s*\(en\)/)
  const structure = pdfStructure(file)
  for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'Figure']) expect(structure).toContain(role)
  for (let page = 1; page <= pages; page += 1) {
    expect(pdfText(file, page)).toContain(`Page ${page} / ${pages}`)
  }
})

test('REP-1 REP-2 REP-6 figures, comparison by name, sources and what they count are printed', async () => {
  const { file } = await exportReport(ids.oliveira)
  const text = pdfText(file)
  expect(text).toContain('março de 2026')
  expect(text).toContain('fevereiro de 2026')
  for (const words of [
    'instagram.csv',
    'facebook.csv',
    'Engagement rate by reach, pooled',
    'Weakest posts',
    'What next',
  ]) {
    expect(text).toContain(words)
  }
  expect(text).toMatch(/instagram\.csv, row \d+/)
})

test('REP-1 captions that look like HTML are printed as text and nothing runs or is requested', async () => {
  const { file } = await exportReport(ids.oliveira)
  const text = pdfText(file).replace(/\s+/g, '')
  expect(text).toContain('<script>window.canary=1</script>')
  expect(text).toContain('<imgsrc=xonerror="window.canary=2">&Co')
  for (const page of studio.app.windows()) {
    expect(await page.evaluate(() => (globalThis as { canary?: number }).canary)).toBeUndefined()
  }
  expect(requests.filter((url) => !/^(app|blob|data):/.test(url))).toEqual([])
})

test('REP-4 REP-9 the logo is in the PDF, no larger than print needs, and has a text', async () => {
  const { file } = await exportReport(ids.oliveira)
  const [logo] = pdfImages(file)
  expect(logo).toEqual({ width: 600, height: 600 })
  expect(readFileSync(file, 'latin1')).toMatch(/\/Alt\s*[(<]/)
})

test('REP-9 names from right to left and emoji stay text', async () => {
  const { file } = await exportReport(ids.arabic)
  const text = pdfReadingText(file)
  expect(text).toContain('🌙')
  expect(text.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\s]/g, '')).toContain('مقهىالقمر')
  expect(file).toMatch(/مقهى القمر 🌙 2026-03\.pdf$/)
})

test('REP-1 two clients whose names look the same to a disk get two files', async () => {
  const [first, second] = [await exportReport(ids.oliveira), await exportReport(ids.twin)]
  expect(first.file.toLowerCase()).not.toBe(second.file.toLowerCase())
  expect(pdfInfo(second.file)['Title']).toContain('oliveira / azeite')
})

test('REP-1 the window that prints has no way to data and keeps nothing of the client', async () => {
  await exportReport(ids.oliveira)
  const printing = studio.app.windows().find((page) => page.url().includes('/report.html'))
  await expect.poll(() => printing?.evaluate(() => document.body.innerText.trim())).toBe('')
  expect(await printing?.evaluate(() => document.title)).toBe('Report')
})

test('REP-1 after a crash of the printing window the next report is made', async () => {
  await exportReport(ids.oliveira)
  await studio.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.webContents.getURL().includes('/report.html')) window.webContents.forcefullyCrashRenderer()
    }
  })
  await expect.poll(() => studio.app.windows().some((page) => page.url().includes('/report.html'))).toBe(false)
  expect((await exportReport(ids.twin)).pages).toBeGreaterThan(3)
})

test('REP-5 words are saved while typing, drafts are shown as drafts, and both are printed', async () => {
  const { page } = studio
  await goTo(`/client/${ids.twin}/reports?month=${MONTH}`)
  const summary = page.getByRole('textbox', { name: 'Summary' })
  await expect(summary).toHaveAttribute('placeholder', /Combined reach/)
  await expect(page.getByText('Draft from the figures').first()).toBeVisible()
  await summary.fill('A month that the mill will remember.')
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('A month that the mill will remember.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await goTo(`/client/${ids.oliveira}/reports?month=${MONTH}`)
  await goTo(`/client/${ids.twin}/reports?month=${MONTH}`)
  await expect(summary).toHaveValue('A month that the mill will remember.')
  expect(pdfText((await exportReport(ids.twin)).file, 1)).toContain('A month that the mill will remember.')
  await page.getByRole('button', { name: 'Back to the draft' }).click()
  await expect(summary).toHaveValue('')
})

test('REP-5 words that cannot be saved stay on the screen until they can', async () => {
  const { page } = studio
  await goTo(`/client/${ids.arabic}/reports?month=${MONTH}`)
  const next = page.getByRole('textbox', { name: 'What next' })
  await next.waitFor()
  const other = openSqlite(join(studio.folder, 'clients', ids.arabic, 'client.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  await next.fill('Ask for the photos of the new terrace')
  await expect(page.getByText(/^Not saved: /)).toBeVisible({ timeout: 20_000 })
  await expect(next).toHaveValue('Ask for the photos of the new terrace')
  other.exec('ROLLBACK')
  other.close()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
})

test('REP-9 the place of the reports has no accessibility violation', async () => {
  await goTo(`/client/${ids.oliveira}/reports?month=${MONTH}`)
  await expect(studio.page.getByRole('heading', { name: 'How they are counted' })).toBeAttached()
  const { violations } = await new AxeBuilder({ page: studio.page })
    .include('main')
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
})

test('REP-1 without figures the place says what to do first', async () => {
  await goTo(`/client/${ids.empty}/reports`)
  await expect(studio.page.getByText('No figures yet')).toBeVisible()
  await studio.page.getByRole('link', { name: 'Import figures' }).click()
  await expect(studio.page).toHaveURL(new RegExp(`/client/${ids.empty}/results`))
})
