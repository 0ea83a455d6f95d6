import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { encodePng } from '#backend/sample/png'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import type { Result } from '#shared/rpc/procedure'
import { runClientele } from '../support/commandLine'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { answer } from '../support/onboardings'
import { pdfFonts, pdfImages, pdfInfo, pdfReadingText, pdfStructure, pdfText } from '../support/pdfTools'
import { addClient } from '../support/studioFixtures'
import { createTestBackend } from '../support/testBackend'

const HOSTILE = '<script>window.canary = 1</script> <img src=x onerror="window.canary = 2"> & Co'
const CANARY = 'Haggles about every hour'
const brandOf = (primaryColor: string) => ({
  primaryColor,
  secondaryColor: '#c8553d',
  titleFont: 'serif' as const,
  voice: { tone: '', wordsToUse: [], wordsToAvoid: [] },
})

let studio: Studio
let out: string
const ids: Record<'oliveira' | 'arabic' | 'lead' | 'well', ClientId> = {} as never
const requests: string[] = []

test.beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'clientele-paper-'))
  studio = await launchStudio({
    preparedAt: '2026-11-22T09:00:00.000Z',
    prepare: async ({ clients, onboarding }) => {
      const add = async (name: string, locale: string, currency: string, primaryColor: string) => {
        const fields = { brand: brandOf(primaryColor) }
        return (await clients.createClient({ name, locale, timeZone: 'Europe/Lisbon', currency, fields })).id
      }
      ids.oliveira = await add('Oliveira / Azeite', 'pt-PT', 'EUR', '#1f4d3a')
      ids.arabic = await add('مقهى القمر 🌙', 'ar-JO', 'JOD', '#fff2b0')
      ids.well = await add('Whitfield & Daughters', 'en-GB', 'GBP', '#101418')
      ids.lead = (await onboarding.createLead({ locale: 'en-GB' })).clientId
      await clients.setLogo({
        clientId: ids.oliveira,
        bytes: encodePng(2_000, 2_000, new Uint8Array(2_000 * 2_000 * 4).fill(200)),
      })
      for (const clientId of [ids.oliveira, ids.arabic]) {
        await onboarding.saveCares({ clientId, cares: ['keep-people', 'sell-more'] })
        for (const given of [answer('goal', 'keep'), answer('talk', 'no-place'), answer('horizon', 'weeks')]) {
          await onboarding.saveAnswer({ clientId, answer: given })
        }
        await onboarding.saveTerms({ clientId, terms: { kind: 'hourly', rateMinor: 4_550 } })
        await onboarding.saveNote({ clientId, step: 'questions', text: CANARY })
        await onboarding.setKickOff({ clientId, kickOffOn: '2026-12-01' as LocalDate })
        const item = { title: HOSTILE, notes: CANARY, dueOn: '2026-12-15' as LocalDate, isShown: true }
        await onboarding.addItem({ clientId, item })
        await onboarding.addItem({ clientId, item: { ...item, title: CANARY, isShown: false } })
      }
      await onboarding.saveShown({ clientId: ids.oliveira, shown: { price: true } })
      for (const given of [
        answer('unchanged', 'nothing'),
        answer('posts', 'somebody'),
        answer('advertising', 'never'),
      ]) {
        await onboarding.saveAnswer({ clientId: ids.well, answer: given })
      }
    },
  })
  studio.app.context().on('request', (request) => requests.push(request.url()))
})

test.afterAll(async () => {
  await studio.close()
  rmSync(out, { recursive: true, force: true })
})

async function exportPaper(clientId: ClientId): Promise<{ file: string; pages: number }> {
  const result = await studio.app.evaluate(
    async (_electron, input) => {
      const { hostDispatch } = (globalThis as unknown as { clienteleTest: { hostDispatch: CallableFunction } })
        .clienteleTest
      return (await hostDispatch({ kind: 'studio' }, { path: 'host.exportLeaveBehind', input })) as Result<unknown>
    },
    { clientId },
  )
  if (!result.ok) throw new Error(result.error.message)
  return result.value as { file: string; pages: number }
}

const squeezed = (text: string) =>
  text.normalize('NFKC').replace(/[\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\s]+/g, '')

test('ONB-5 the paper is made where the conversation is, and can be shown in its folder', async () => {
  const { page } = studio
  await page.evaluate((hash) => {
    location.hash = hash
  }, `/client/${ids.oliveira}/onboarding`)
  await page.getByRole('button', { name: 'Leave-behind' }).click()
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 })
  const [file, ...others] = await readdir(join(studio.folder, 'onboarding', ids.oliveira))
  expect(others).toEqual([])
  expect(pdfText(join(studio.folder, 'onboarding', ids.oliveira, file ?? ''), 1)).toContain('Oliveira / Azeite')
})

test('ONB-5 the paper is A4, tagged, bookmarked, titled, with every font in it', async () => {
  const { file, pages } = await exportPaper(ids.oliveira)
  expect(file.startsWith(join(studio.folder, 'onboarding'))).toBe(true)
  expect(basename(file)).toMatch(/^Oliveira - Azeite – social media \d{4}-\d{2}-\d{2}\.pdf$/)
  const info = pdfInfo(file)
  expect(info).toMatchObject({ Tagged: 'yes', Pages: String(pages) })
  expect(info['Page size']).toContain('A4')
  expect(info['Title']).toMatch(/^Oliveira \/ Azeite – What your social media needs, \d+ de \p{L}+ de \d{4}$/u)
  const fonts = pdfFonts(file)
  expect(fonts.length).toBeGreaterThan(0)
  expect(fonts.filter((font) => !font.isEmbedded)).toEqual([])
  const raw = readFileSync(file, 'latin1')
  expect(raw).toContain('/Outlines')
  expect(raw).toMatch(/\/Lang\s*\(en\)/)
  const structure = pdfStructure(file)
  for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'Figure', 'Link']) expect(structure).toContain(role)
  for (let page = 1; page <= pages; page += 1) {
    expect(pdfText(file, page)).toContain(`Page ${page} / ${pages}`)
  }
})

test('ONB-5 explanation, answers, recommendation with reasons, price, next steps and sources are on it', async () => {
  const { file } = await exportPaper(ids.oliveira)
  const text = squeezed(pdfText(file))
  for (const words of [
    'Three kinds of work',
    'Customers who stay',
    'Side by side',
    'Keep the people we have close to us',
    '+4',
    '−1',
    'Regular community. Together 16 hours a month.',
    'Loyalty grows slowly.',
    '728 €',
    '45,50',
    '1 de dezembro de 2026',
    'Are They Really The Same?',
    'Read with care',
  ]) {
    expect(text).toContain(squeezed(words))
  }
})

test('ONB-5 no notes, no steps that are ours alone, nobody else, and no price before it is shown', async () => {
  const shown = pdfText((await exportPaper(ids.oliveira)).file)
  const hidden = pdfText((await exportPaper(ids.arabic)).file)
  for (const text of [shown, hidden]) {
    expect(squeezed(text)).not.toContain(squeezed(CANARY))
    expect(text).not.toContain('Whitfield')
  }
  expect(shown).not.toContain('مقهى')
  expect(hidden).not.toContain('Oliveira')
  expect(shown).toContain('What it costs')
  expect(hidden).not.toContain('What it costs')
  expect(hidden).not.toMatch(/45[.,]5|٤٥/)
})

test('ONB-5 titles that look like HTML are printed as text and nothing runs or is requested', async () => {
  const { file } = await exportPaper(ids.oliveira)
  const text = squeezed(pdfText(file))
  expect(text).toContain('<script>window.canary=1</script>')
  expect(text).toContain('<imgsrc=xonerror="window.canary=2">&Co')
  for (const page of studio.app.windows()) {
    expect(await page.evaluate(() => (globalThis as { canary?: number }).canary)).toBeUndefined()
  }
  expect(requests.filter((url) => !/^(app|blob|data):/.test(url))).toEqual([])
})

test('ONB-5 the drawing is made of lines, and the logo is no larger than print needs', async () => {
  const { file } = await exportPaper(ids.oliveira)
  // The logo and its transparency.
  expect(pdfImages(file)).toEqual([
    { width: 600, height: 600 },
    { width: 600, height: 600 },
  ])
  expect(pdfImages((await exportPaper(ids.well)).file)).toEqual([])
  expect(readFileSync(file, 'latin1')).toMatch(/\/Alt\s*[(<]/)
})

test('ONB-5 names from right to left and emoji stay text', async () => {
  const { file } = await exportPaper(ids.arabic)
  const text = pdfReadingText(file)
  expect(text).toContain('🌙')
  expect(squeezed(text)).toContain('مقهىالقمر')
  expect(basename(file)).toContain('مقهى القمر 🌙 – social media')
})

test('ONB-5 nothing needed, and nothing answered, are results of their own', async () => {
  const well = squeezed(pdfText((await exportPaper(ids.well)).file))
  expect(well).toContain(squeezed('Nothing is needed now, and here is why.'))
  expect(well).toContain(squeezed('Nothing bad, we are doing well'))
  const { file } = await exportPaper(ids.lead)
  const lead = squeezed(pdfText(file))
  expect(lead).toContain(squeezed('None of the questions has been answered yet'))
  expect(lead).not.toContain(squeezed('Your answers'))
  expect(lead).not.toContain(squeezed('Unnamed'))
  expect(pdfInfo(file)['Title']).toMatch(/^What your social media needs, /)
  expect(basename(file)).toMatch(/^Social media \d{4}-\d{2}-\d{2}\.pdf$/)
})

test('ONB-5 the window that prints has no way to data and keeps nothing of the client', async () => {
  await exportPaper(ids.oliveira)
  const printing = studio.app.windows().find((page) => page.url().includes('/report.html'))
  await expect.poll(() => printing?.evaluate(() => document.body.innerText.trim())).toBe('')
  expect(await printing?.evaluate(() => document.title)).toBe('Report')
})

test('ONB-5 APP-6 the command line makes the paper of a client and of a lead', async () => {
  const workspace = join(out, 'studio')
  const prepared = createTestBackend({ folder: workspace })
  const { id: clientId } = await addClient(prepared, 'Padaria')
  const { clientId: leadId } = await prepared.api.onboarding.createLead({ name: 'Maybe <b>soon</b>' })
  prepared.close()
  for (const [id, name] of [
    [clientId, 'Padaria'],
    [leadId, 'Maybe <b>soon</b>'],
  ] as const) {
    const made = await runClientele('leave-behind', '--client', id, '--out', out, '--workspace', workspace, '--json')
    expect(made).toMatchObject({ exitCode: 0, stderr: '' })
    const { file, pages } = JSON.parse(made.stdout) as { file: string; pages: number }
    expect(file.startsWith(out)).toBe(true)
    expect(pdfInfo(file)).toMatchObject({ Pages: String(pages), Tagged: 'yes' })
    expect(pdfText(file, 1)).toContain(name)
  }
  const nobody = await runClientele(
    'leave-behind',
    '--client',
    '00000001-0000-4000-8000-000000000000',
    '--out',
    out,
    '--workspace',
    workspace,
  )
  expect(nobody).toMatchObject({ exitCode: 1, stdout: '' })
  expect((await runClientele('leave-behind', '--client', clientId, '--workspace', workspace)).exitCode).toBe(2)
})
