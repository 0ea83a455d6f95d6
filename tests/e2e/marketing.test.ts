import { AxeBuilder } from '@axe-core/playwright'
import type { FileChooser, Page } from '@playwright/test'
import type { ClientId } from '#shared/kernel/ids'
import type { PostFigures } from '#shared/marketing/postMetric'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { csvBytes, exportBytes, makePosts, SHORT_HEADER, shortRow, toBytes } from '../support/metricsFiles'

/** One app for the whole file; every test has a client of its own. */

const NAMES = ['Import', 'Refused', 'Unknown', 'Newer', 'Rates', 'Drop', 'Keys', 'First', 'Second', 'Axe'] as const
type Name = (typeof NAMES)[number]

let studio: Studio
let page: Page
const clients = new Map<Name, ClientId>()

const instagram = (changes: Partial<PostFigures>): PostFigures => {
  const [post] = makePosts(1)
  if (!post) throw new Error('no post')
  return { ...post, ...changes }
}

const RATED = [
  instagram({
    externalId: '1',
    reach: 100,
    views: 200,
    reactions: 8,
    comments: 1,
    shares: 1,
    saves: 0,
    caption: 'Small',
  }),
  instagram({
    externalId: '2',
    reach: 900,
    views: 1_800,
    reactions: 9,
    comments: 0,
    shares: 0,
    saves: 0,
    caption: 'Large',
  }),
]

test.beforeAll(async () => {
  studio = await launchStudio({
    prepare: async (api) => {
      for (const name of NAMES) {
        const client = await api.clients.createClient({
          name,
          timeZone: 'Europe/Lisbon',
          currency: 'EUR',
          locale: 'pt-PT',
        })
        clients.set(name, client.id)
      }
      const rates = clientOf('Rates')
      await api.clients.addChannel({
        clientId: rates,
        channel: { platform: 'instagram', handle: '@rates', address: '', audience: '', followersAtStart: 500 },
      })
      await api.marketing.importMetrics({ clientId: rates, fileName: 'rates.csv', bytes: exportBytes(RATED) })
      const facebook = makePosts(1, { platform: 'facebook' }).map((post) => ({ ...post, reach: null, views: null }))
      await api.marketing.importMetrics({ clientId: rates, fileName: 'facebook.csv', bytes: exportBytes(facebook) })
      await api.marketing.importMetrics({
        clientId: clientOf('Axe'),
        fileName: 'posts.csv',
        bytes: exportBytes(makePosts(20)),
      })
    },
  })
  page = studio.page
})

test.afterAll(() => studio.close())

function clientOf(name: Name): ClientId {
  const id = clients.get(name)
  if (!id) throw new Error(`There is no client ${name}`)
  return id
}

async function openResults(name: Name): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/client/${clientOf(name)}/results`)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import a file' })).toBeVisible()
}

const chooseFile = (name: string, bytes: Uint8Array) =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) })
const countOf = (label: string) =>
  page
    .getByRole('list', { name: 'Rows' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`\\d${label}`) })
const importedFiles = () => page.getByRole('region', { name: 'Imported files', exact: true })

test('MKT-4 a file is previewed, then imported, and each figure names its file and row', async () => {
  await openResults('Import')
  await chooseFile('Jan 🍞.csv', exportBytes(makePosts(5)))
  await expect(page.getByRole('heading', { name: 'Preview of Jan 🍞.csv' })).toBeFocused()
  await expect(countOf('New')).toContainText('5')
  await expect(page.getByText('Instagram posts')).toBeVisible()
  await expect(page.getByText('The client’s zone, Europe/Lisbon')).toBeVisible()
  await expect(page.getByText('Account username')).toBeVisible()
  await page.getByRole('button', { name: 'Import 5 posts' }).click()

  await expect(page.getByRole('heading', { name: 'January 2026' })).toBeVisible()
  const rows = page.getByRole('region', { name: 'Table of posts' }).locator('tbody tr')
  await expect(rows).toHaveCount(5)
  await rows
    .last()
    .getByRole('button', { name: /^Source: Jan 🍞\.csv, row 2, imported/ })
    .hover()
  await expect(page.getByRole('tooltip')).toContainText('Row 2')
  await studio.restart()
  page = studio.page
  await openResults('Import')
  await expect(importedFiles()).toContainText('Jan 🍞.csv')
})

test('MKT-4 refused rows are named with number and value, and can be left out', async () => {
  await openResults('Refused')
  const bytes = csvBytes([
    SHORT_HEADER,
    shortRow(),
    shortRow({ 'Post ID': '1802', 'Publish time': '02/30/2026 06:08' }),
    shortRow({ 'Post ID': '1803', Views: '<b>many</b>' }),
  ])
  await chooseFile('posts.csv', bytes)
  const problems = page.getByRole('region', { name: 'List of refused rows' })
  await expect(problems.getByRole('row').nth(0)).toHaveText(/Row 3.*“02\/30\/2026 06:08” does not exist/)
  await expect(problems.getByRole('row').nth(1)).toHaveText(/Row 4.*“<b>many<\/b>” is not a whole number/)
  await page.getByRole('button', { name: 'Import 1 post without the 2 refused rows' }).click()
  await expect(importedFiles().getByRole('row').nth(1)).toContainText('posts.csv')
  await expect(page.getByRole('heading', { name: 'March 2026' })).toBeVisible()
})

test('MKT-4 a file of another kind says what was found, and nothing is stored', async () => {
  await openResults('Unknown')
  await chooseFile('follows.csv', toBytes('sep=,\n"Facebook follows"\n"Date","Primary"\n"2026-01-01","3"'))
  const failure = page.getByRole('alert').filter({ hasText: 'This file cannot be imported' })
  await expect(failure).toContainText('Columns found: “Date”, “Primary”')
  await chooseFile('broken.csv', Uint8Array.from([0x50, 0x6f, 0x73, 0x74, 0xe9, 0x2c]))
  await expect(failure).toContainText('byte 4')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('No results yet')).toBeVisible()
})

test('MKT-4 a newer file overwrites, and taking it back brings the former figures', async () => {
  await openResults('Newer')
  const post = instagram({ externalId: '77', views: 1_234, caption: 'Counted twice' })
  await chooseFile('first.csv', exportBytes([post]))
  await page.getByRole('button', { name: 'Import 1 post' }).click()
  const row = page.getByRole('region', { name: 'Table of posts' }).getByRole('row').filter({ hasText: 'Counted twice' })
  await expect(row).toContainText('1,234')

  await chooseFile('second.csv', exportBytes([{ ...post, views: 5_678 }]))
  await expect(countOf('Changed')).toContainText('1')
  await page.getByRole('button', { name: 'Import 1 post' }).click()
  await expect(row).toContainText('5,678')

  await chooseFile('second again.csv', exportBytes([{ ...post, views: 5_678 }]))
  await expect(page.getByText('Nothing to import')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Close', exact: true }).click()

  // What was just imported is still being said above it.
  await page.getByRole('button', { name: 'Take back the import of second.csv' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click()
  await expect(row).toContainText('1,234')
  await expect(importedFiles()).not.toContainText('second.csv')
})

test('MKT-5 the engagement rate names its variant, and is n/a where it cannot be said', async () => {
  await openResults('Rates')
  const channel = page.getByRole('region', { name: 'Instagram' })
  await expect(channel).toContainText('Engagement rate by reach, pooled1.90%')
  await expect(channel).toContainText('Engagement rate by reach, mean5.50%')
  await channel.getByRole('button', { name: 'All rates of Instagram' }).click()
  const variants = page.getByRole('dialog', { name: 'All rates of Instagram' })
  await expect(variants.getByRole('row', { name: /By views, pooled/ })).toContainText('0.95%')
  await expect(variants.getByRole('row', { name: /By followers/ })).toContainText('1.90%')
  await page.keyboard.press('Escape')
  const facebook = page.getByRole('region', { name: 'Facebook' })
  await expect(facebook).toContainText('Engagement rate by reach, pooledn/a')
})

test('MKT-4 a dropped file shows the same preview', async () => {
  await openResults('Drop')
  const text = new TextDecoder().decode(exportBytes(makePosts(2)))
  const dataTransfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'dropped.csv', { type: 'text/csv' }))
    return transfer
  }, text)
  const target = page.getByText('No results yet')
  await target.dispatchEvent('dragenter', { dataTransfer })
  await expect(page.getByText('Drop the export file to see a preview')).toBeVisible()
  await target.dispatchEvent('dragover', { dataTransfer })
  await target.dispatchEvent('drop', { dataTransfer })
  await expect(page.getByRole('heading', { name: 'Preview of dropped.csv' })).toBeVisible()
})

test('MKT-4 everything can be done with the keyboard', async () => {
  await openResults('Keys')
  let chooser: FileChooser | undefined
  page.once('filechooser', (opened) => {
    chooser = opened
  })
  // The key works once the page has settled, which is after it is seen.
  await expect(async () => {
    if (!chooser) await page.keyboard.press('i')
    expect(chooser).toBeDefined()
  }).toPass()
  await chooser?.setFiles({ name: 'keys.csv', mimeType: 'text/csv', buffer: Buffer.from(exportBytes(makePosts(3))) })
  await expect(page.getByRole('heading', { name: 'Preview of keys.csv' })).toBeFocused()
  await tabTo('Import 3 posts')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Table of posts' })).toBeVisible()
  await tabTo('Views')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: 'Views' })).toHaveAttribute('aria-sort', 'descending')
  await tabTo(/^Source: keys\.csv, row/)
  await expect(page.getByRole('tooltip')).toContainText('keys.csv')
})

async function tabTo(name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name }).first()
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not reach ${String(name)}`)
}

test('MKT-4 a preview of one client is never carried over to another', async () => {
  await openResults('First')
  await chooseFile('first client.csv', exportBytes(makePosts(2)))
  await expect(page.getByRole('heading', { name: 'Preview of first client.csv' })).toBeVisible()
  await openResults('Second')
  await expect(page.getByText('first client.csv')).toHaveCount(0)
  await expect(page.getByText('No results yet')).toBeVisible()
})

test('MKT-4 MKT-5 results and preview have no accessibility violations, light and dark', async () => {
  await openResults('Axe')
  await expect(page.getByRole('region', { name: 'Table of posts' })).toBeVisible()
  for (const step of ['results', 'preview']) {
    if (step === 'preview') {
      await chooseFile('posts.csv', csvBytes([SHORT_HEADER, shortRow(), shortRow({ 'Post ID': '9', Views: -1 })]))
      await expect(page.getByRole('region', { name: 'List of refused rows' })).toBeVisible()
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      const { violations } = await new AxeBuilder({ page })
        .include('main')
        .setLegacyMode(true)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => [step, colorScheme, id, nodes.map(({ html }) => html)])).toEqual([])
    }
  }
})

test('MKT-4 a month without figures says so, and one press leads to the newest', async () => {
  await openResults('Rates')
  await page.getByRole('button', { name: 'Next month' }).click()
  await expect(page.getByText('No figures for February 2026')).toBeVisible()
  await page.getByRole('button', { name: 'Newest' }).click()
  await expect(page.getByRole('heading', { name: 'January 2026' })).toBeVisible()
})
