import type { Locator, Page } from '@playwright/test'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { exportBytes, makePosts } from '../support/metricsFiles'

/**
 * One freelancer's day without a mouse, in order: each test goes on where the one before has ended. Only keys are
 * pressed; nothing is clicked, filled or focused from outside. The one exception is the system's file dialog.
 */
test.describe.configure({ mode: 'serial', timeout: 60_000 })

let studio: Studio
let page: Page

test.beforeAll(async () => {
  studio = await launchStudio()
  page = studio.page
})

test.afterAll(async () => {
  await studio.close()
})

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const type = (text: string) => page.keyboard.type(text)

/** Goes on with Tab, or back with Shift and Tab, until the element has the focus. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 80): Promise<void> {
  await expect(target).toBeAttached()
  for (let count = 0; count < most; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await press(key)
  }
  throw new Error(`Not reached with ${most} × ${key}: ${target.toString()}`)
}

async function rewrite(field: Locator, text: string): Promise<void> {
  await tabTo(field)
  await press('Control+a')
  await type(text)
}

async function goByPalette(words: string, option: string | RegExp): Promise<void> {
  await press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Client, post or action' })).toBeFocused()
  await type(words)
  await expect(page.getByRole('option', { name: option, selected: true })).toBeVisible()
  await press('Enter')
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const heading = (name: string) => page.getByRole('heading', { level: 1, name })
const notice = (text: string | RegExp) => page.getByRole('alert').filter({ hasText: text }).last()
const titleField = () => page.getByRole('textbox', { name: 'Title' })
const day = (date: string) => page.locator(`[data-date="${date}"]`)
const chipOn = (date: string, title: string) => day(date).getByRole('button', { name: title })

test('CLI-1 a client is added', async () => {
  await tabTo(page.getByRole('main').getByRole('button', { name: 'New client' }))
  await press('Enter')
  const dialog = page.getByRole('dialog', { name: 'New client' })
  await expect(dialog.getByLabel('Name')).toBeFocused()
  await type('Ночная пекарня 🥐')
  await rewrite(dialog.getByRole('combobox', { name: 'Time zone' }), 'tokyo')
  await expect(page.getByRole('option', { name: /Tokyo/ })).toBeVisible()
  await press('Enter')
  await tabTo(dialog.getByRole('button', { name: 'Create client' }))
  await press('Enter')
  await expect(heading('Ночная пекарня 🥐')).toBeVisible()
  await expect(page.getByText(/in Tokyo/).first()).toBeVisible()
})

test('CLI-2 CLI-3 its profile and brand are edited and saved with Ctrl+S', async () => {
  await tabTo(page.getByRole('link', { name: 'Edit profile' }))
  await press('Enter')
  await rewrite(page.getByLabel('Industry'), 'Bakery')
  await rewrite(page.getByLabel('Main colour'), '#7a1f3d')
  await tabTo(page.getByRole('radio', { name: 'Serif' }))
  await press('ArrowRight')
  await rewrite(page.getByLabel('Tone'), 'Warm and short')
  await press('Control+s')
  await expect(notice('Profile saved')).toBeVisible()
  await expect(page.getByLabel('Main colour')).toHaveValue('#7a1f3d')
})

test('CLI-4 a channel is added, and the focus comes back', async () => {
  await tabTo(button('Add a channel'))
  await press('Enter')
  const inspector = page.getByRole('region', { name: 'New channel' })
  await rewrite(inspector.getByLabel('Handle or name'), '@night.bakery')
  await tabTo(inspector.getByRole('button', { name: 'Add channel' }))
  await press('Enter')
  await expect(button('Edit Instagram @night.bakery')).toBeVisible()
  await expect(button('Add a channel')).toBeFocused()
})

test('CAL-1 CAL-4 a post is planned, gets a text of its own for a channel', async () => {
  await goByPalette('calendar', /Calendar/)
  await expect(page.getByRole('grid').first()).toBeVisible()
  await press('n')
  // Without waiting: what is typed meanwhile is the title, not a row of commands.
  await type('First buns')
  await expect(titleField()).toHaveValue('First buns')
  await expect(titleField()).toBeFocused()
  await rewrite(page.getByLabel('Caption for all channels'), 'Buns at midnight')
  await tabTo(page.getByRole('tab', { name: 'Base' }), 'Shift+Tab')
  await press('ArrowRight')
  await rewrite(page.getByLabel('Caption for Instagram'), 'Buns at midnight #buns')
  await expect(page.getByTestId('save-status')).toHaveText('Saved')
  await expect(titleField()).toHaveValue('First buns')
})

test('CAL-3 it gets a date and a time and is scheduled', async () => {
  await rewrite(page.getByLabel('Date', { exact: true }), '15 Mar 2027')
  await press('Tab')
  await tabTo(page.getByLabel('Hours'), 'Shift+Tab')
  await type('0930')
  await tabTo(button('State: Draft'), 'Shift+Tab')
  await press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Schedule' })).toBeVisible()
  while (
    !(await page.getByRole('menuitem', { name: 'Schedule' }).evaluate((item) => item === document.activeElement))
  ) {
    await press('ArrowDown')
  }
  await press('Enter')
  await expect(button('State: Scheduled')).toBeVisible()
  await expect(chipOn('2027-03-15', 'First buns')).toContainText(/0?9:30/)
})

test('CAL-1 it is moved in the month by a day, by a date, and back with Undo', async () => {
  await press('Escape')
  await expect(button('Close the inspector')).toBeHidden()
  await tabTo(day('2027-03-15'))
  await press('Alt+ArrowRight')
  await expect(chipOn('2027-03-16', 'First buns')).toBeVisible()
  await expect(day('2027-03-16')).toBeFocused()
  await press('m')
  const dialog = page.getByRole('dialog', { name: /First buns/ })
  await rewrite(dialog.getByLabel('Date', { exact: true }), '18 Mar 2027')
  await press('Tab')
  await tabTo(dialog.getByRole('button', { name: 'Move' }))
  await press('Enter')
  await expect(chipOn('2027-03-18', 'First buns')).toBeFocused()
  await press('Control+z')
  await expect(chipOn('2027-03-16', 'First buns')).toBeFocused()
  // The notice of a move comes after a moment; not of one that was taken back meanwhile.
  await page.waitForTimeout(1_500)
  await expect(notice('“First buns” moved to Thu, 18')).toBeHidden()
})

test('CAL-1 it is deleted, and comes back from the notice', async () => {
  await press('Delete')
  await expect(notice('“First buns” deleted')).toBeVisible()
  await expect(chipOn('2027-03-16', 'First buns')).toBeHidden()
  await expect(day('2027-03-16')).toBeFocused()
  await tabTo(notice('“First buns” deleted').getByRole('button', { name: 'Undo' }), 'Shift+Tab')
  // It stays for as long as it has the focus.
  await page.waitForTimeout(11_000)
  await press('Enter')
  await expect(chipOn('2027-03-16', 'First buns')).toBeVisible()
  await expect(notice('“First buns” deleted')).toBeHidden()
})

test('CAL-17 APP-1 a post is found by the palette from anywhere', async () => {
  await goByPalette('today', /^Today/)
  await expect(heading('Today')).toBeVisible()
  await goByPalette('first bun', /First buns/)
  await expect(titleField()).toHaveValue('First buns')
  await press('Escape')
})

test('MKT-4 a metrics file is read, looked through and imported', async () => {
  await goByPalette('results', /Results/)
  await expect(button('Import a file')).toBeVisible()
  await page.locator('input[type="file"]').setInputFiles({
    name: 'march.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(exportBytes(makePosts(12, { from: '2026-03-01' }))),
  })
  await expect(page.getByRole('heading', { name: 'Preview of march.csv' })).toBeFocused()
  await tabTo(button('Import 12 posts'))
  await press('Enter')
  await expect(page.getByRole('heading', { name: 'March 2026' })).toBeVisible()
  await expect(notice('Imported 12 posts from march.csv')).toBeVisible()
})

test('REP-1 REP-5 the report gets its words and becomes a PDF', async () => {
  await goByPalette('reports', /Reports/)
  await rewrite(page.getByRole('textbox', { name: 'Summary' }), 'The month of the midnight bun.')
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('The month of the midnight bun.')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await tabTo(button('Export PDF'), 'Shift+Tab')
  await press('Enter')
  await expect(button('Show in folder')).toBeVisible({ timeout: 30_000 })
})

async function chooseFromClientMenu(item: string): Promise<void> {
  await tabTo(button('More about this client'), 'Shift+Tab')
  await press('Enter')
  const wanted = page.getByRole('menuitem', { name: item })
  await expect(wanted).toBeVisible()
  for (let count = 0; count < 6; count += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break
    await press('ArrowDown')
  }
  await press('Enter')
}

test('CLI-1 the client is archived and deleted, each taken back', async () => {
  await chooseFromClientMenu('Archive')
  await expect(notice(/archived/)).toBeVisible()
  await press('Control+z')
  await expect(notice(/archived/)).toBeHidden()
  await expect(page.getByText('Archived', { exact: true })).toBeHidden()

  await chooseFromClientMenu('Delete')
  await expect(heading('Today')).toBeVisible()
  await expect(page.getByText('No clients yet.')).toBeVisible()
  await press('Control+z')
  await expect(heading('Ночная пекарня 🥐')).toBeVisible()
})

test('APP-4 the theme is chosen in the settings', async () => {
  await page.emulateMedia({ colorScheme: null })
  await goByPalette('settings', /^Settings/)
  await tabTo(page.getByRole('radio', { name: 'As the system' }))
  await press('ArrowRight', 'ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await press('ArrowLeft')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
})
