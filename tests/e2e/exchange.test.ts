import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import type { ClientId } from '#shared/kernel/ids'
import { brokenRules } from '../support/accessibility'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { pdfFonts, pdfInfo, pdfReadingText, pdfStructure } from '../support/pdfTools'
import { channelOn } from '../support/studioFixtures'

const HOSTILE = '<img src=x onerror="window.canary = 1"> & Co'

let studio: Studio
let page: Page
let clientId: ClientId

test.beforeAll(async () => {
  studio = await launchStudio({
    prepare: async (api) => {
      const client = await api.clients.createClient({
        name: 'Café / Luz 🌙',
        timeZone: 'Europe/Lisbon',
        currency: 'EUR',
        locale: 'pt-PT',
      })
      clientId = client.id
      await api.clients.addChannel({ clientId, channel: channelOn('instagram', '@luz') })
      await api.calendar.createPosts({
        clientId,
        posts: [
          { title: 'Lanterns', caption: HOSTILE, scheduledAt: '2027-03-27T09:00' as never, state: 'scheduled' },
          { title: 'مرحبا', caption: 'Evening', scheduledAt: '2027-03-28T18:30' as never },
          ...Array.from({ length: 14 }, (_, index) => ({
            title: `Many ${index}`,
            caption: 'Busy day',
            scheduledAt: `2027-03-30T${String(index + 8).padStart(2, '0')}:00` as never,
          })),
        ],
      })
    },
  })
  page = studio.page
})
test.afterAll(() => studio.close())

const open = async () => {
  await page.evaluate((hash) => (location.hash = hash), `#/client/${clientId}/exchange`)
  await expect(page.getByRole('heading', { name: 'Import and export' })).toBeVisible()
}
const choose = (name: string, text: string) =>
  page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
const exportsFolder = () => join(studio.folder, 'exports')
const setRange = async () => {
  for (const [label, text] of [
    ['From', '1 Mar 2027'],
    ['To', '31 Mar 2027'],
  ] as const) {
    const field = page.getByRole('textbox', { name: label, exact: true })
    await field.fill(text)
    await field.press('Enter')
    await field.press('Escape')
  }
}

test('CAL-15 a table of another tool is matched, looked through, imported, and taken back', async () => {
  await open()
  await choose(
    'later.csv',
    'Profile,Scheduled Time,Caption,Odd\n@luz,04/05/2027 09:30,First from Later,x\nold_luz,04/13/2027 10:00,Second,y\n@luz,04/99/2027 10:00,Broken,z\n',
  )
  await expect(page.getByRole('heading', { name: 'Preview of later.csv' })).toBeFocused()
  await expect(page.getByText('Later’s kind')).toBeVisible()
  await expect(page.getByRole('region', { name: 'List of refused rows' })).toContainText('“old_luz” is no channel')
  await expect(page.getByRole('region', { name: 'List of refused rows' })).toContainText(
    '“04/99/2027 10:00” is no date',
  )
  await expect(page.getByRole('region', { name: 'Sample rows' })).toContainText('5 Apr 2027, 09:30')
  await page.getByLabel('“old_luz” in the file is').selectOption({ label: 'instagram @luz' })
  await page.getByLabel('Column Odd becomes').selectOption('notes')
  await expect(page.getByRole('region', { name: 'Sample rows' })).toContainText('Second')
  await page.getByRole('button', { name: 'Import 2 posts without the refused rows' }).click()
  await expect(page.getByText('2 posts imported from later.csv')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Imported files' })).toContainText('later.csv')

  await studio.restart()
  page = studio.page
  await open()
  await choose(
    'again.csv',
    'Profile,Scheduled Time,Caption,Odd\n@luz,04/05/2027 09:30,First from Later,x\n@luz,04/21/2027 09:30,New,\n',
  )
  await expect(page.getByRole('listitem').filter({ hasText: 'In the calendar already' })).toContainText('1')
  await page.getByRole('button', { name: 'Cancel' }).click()
  // What was chosen for this source holds for its next file.
  await choose('next.csv', 'Profile,Scheduled Time,Caption,Odd\nold_luz,04/20/2027 09:30,Third,note\n')
  await expect(page.getByText('columns and channels as chosen the last time')).toBeVisible()
  await expect(page.getByLabel('Column Odd becomes')).toHaveValue('notes')
  await expect(page.getByLabel('“old_luz” in the file is').getByRole('option', { selected: true })).toHaveText(
    'instagram @luz',
  )
  await expect(page.getByRole('region', { name: 'Sample rows' })).toContainText('instagram @luz')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Take back the import of later.csv' }).click()
  await expect(page.getByText('2 imported posts deleted')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Imported files' })).toContainText('Taken back')
})

test('CAL-15 a file that is no table says why, and nothing is stored', async () => {
  await open()
  await choose('posts.xlsx', 'PK\u0003\u0004 and so on')
  await expect(page.getByRole('alert').filter({ hasText: 'This is a ZIP or Excel file' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'Import and export' })).toBeVisible()
})

test('CAL-15 the month becomes a PDF in the client’s brand, with everything on its page', async () => {
  await open()
  await setRange()
  await page.getByRole('radio', { name: /^PDF, months/ }).click()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByText('Café - Luz 🌙 2027-03-01 to 2027-03-31 month.pdf')).toBeVisible({ timeout: 60_000 })
  const file = join(exportsFolder(), 'Café - Luz 🌙 2027-03-01 to 2027-03-31 month.pdf')
  const info = pdfInfo(file)
  expect(info).toMatchObject({ Tagged: 'yes', Pages: '1', Title: 'Café / Luz 🌙 – Editorial calendar, March 2027' })
  expect(info['Page size']).toMatch(/^84[12].* x 59[456]/)
  expect(pdfFonts(file).every(({ isEmbedded }) => isEmbedded)).toBe(true)
  const text = pdfReadingText(file)
  expect(text).toContain('Lanterns')
  expect(text).toContain('+5 more, see the list')
  expect(pdfStructure(file)).toContain('H2')
})

test('CAL-15 the list becomes a PDF in which captions are text and never run', async () => {
  await open()
  await setRange()
  await page.getByRole('radio', { name: /^PDF, list/ }).click()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByText('Café - Luz 🌙 2027-03-01 to 2027-03-31 list.pdf')).toBeVisible({ timeout: 60_000 })
  const text = pdfReadingText(join(exportsFolder(), 'Café - Luz 🌙 2027-03-01 to 2027-03-31 list.pdf'))
  expect(text.replaceAll('\n', ' ')).toContain(HOSTILE)
  expect(text).toContain('Many 13')
})

test('CAL-15 calendar programs and tables read what is written, and a keyboard is enough', async () => {
  await open()
  await setRange()
  for (const name of [/^Calendar program/, /^Table/]) {
    await page.getByRole('radio', { name }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Export', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(name.source.includes('Table') ? /2027-03-31\.csv$/ : /2027-03-31\.ics$/)).toBeVisible()
  }
  const read = (ending: string) =>
    readFileSync(
      join(exportsFolder(), readdirSync(exportsFolder()).find((name) => name.endsWith(ending)) ?? ''),
      'utf8',
    )
  const calendar = new ICAL.Component(ICAL.parse(read('.ics')))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone as never)
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  expect(events).toHaveLength(16)
  // On the day on which the clocks go forward.
  expect(
    events
      .find(({ summary }) => summary === 'مرحبا')
      ?.startDate.toJSDate()
      .toISOString(),
  ).toBe('2027-03-28T17:30:00.000Z')
  expect(read('.csv').split('\r\n')).toHaveLength(18)
})

test('CAL-15 A11Y the place and the preview break no rule, in light and dark', async () => {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await open()
    expect(await brokenRules(page)).toEqual([])
    await choose('rows.csv', 'Caption,Date,Time,Channels\nOne,2027-05-01,10:00,nobody\nTwo,2027-05-02,10:00,\n')
    await expect(page.getByRole('heading', { name: 'Preview of rows.csv' })).toBeFocused()
    expect(await brokenRules(page)).toEqual([])
    await page.getByRole('button', { name: 'Cancel' }).click()
  }
})
