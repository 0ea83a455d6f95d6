import type { Page } from '@playwright/test'
import { Temporal } from 'temporal-polyfill'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import { brokenRules, setWindow, smallTargets } from '../support/accessibility'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'

/** The app has the real clock: repeats begin on a Tuesday one to two weeks from now. */
const today = Temporal.Now.plainDateISO('Europe/Lisbon')
const firstDay = today.add({ days: 7 + ((2 - today.dayOfWeek + 7) % 7) })
const weeksOn = (weeks: number) => firstDay.add({ weeks }).toString()

let studio: Studio
let page: Page
const clients = new Map<string, { clientId: ClientId; postId: PostId }>()

test.beforeAll(async () => {
  studio = await launchStudio({
    prepare: async (api) => {
      for (const name of ['Keyboard', 'Wording', 'Dragging', 'Planned', 'Refused', 'Looks']) {
        const { id: clientId } = await api.clients.createClient({
          name,
          timeZone: 'Europe/Lisbon',
          currency: 'EUR',
          locale: 'pt-PT',
        })
        const post = { title: 'Tip of the week', caption: 'Old words', scheduledAt: `${firstDay.toString()}T09:00` }
        const { id: postId } = await api.calendar.createPost({ clientId, post: post as never })
        clients.set(name, { clientId, postId })
        if (name === 'Keyboard' || name === 'Refused') continue
        await api.series.createSeries({ clientId, postId, rule: 'FREQ=WEEKLY;BYDAY=TU' })
      }
    },
  })
  page = studio.page
  await setWindow(studio.app, 1440, 900)
})

test.afterAll(async () => {
  await studio.close()
})

function clientOf(name: string) {
  const found = clients.get(name)
  if (!found) throw new Error(`No client is called ${name}`)
  return found
}

async function show(name: string, options: { date?: string; postId?: PostId | null } = {}): Promise<void> {
  const { clientId, postId } = clientOf(name)
  const post = options.postId === undefined ? postId : options.postId
  const query = new URLSearchParams({ view: 'month', ...(options.date ? { date: options.date } : {}) })
  if (post !== null) query.set('post', post)
  // The calendar looks at the date of an address only when it comes.
  await page.evaluate(() => (location.hash = '/reminders'))
  await expect(page.getByRole('heading', { name: 'Reminders', level: 1 })).toBeVisible()
  await page.evaluate((hash) => (location.hash = hash), `/client/${clientId}/calendar?${query.toString()}`)
  if (post === null) await expect(page.getByRole('grid')).toBeVisible()
  else await expect(editor().getByLabel('Title')).toHaveValue('Tip of the week')
}

const editor = () => page.locator('section', { has: page.getByRole('button', { name: 'More for this post' }) })
const dialog = () => page.getByRole('dialog').last()
const day = (date: string) => page.locator(`[data-date="${date}"]`)
const chipOn = (date: string) => day(date).getByRole('button', { name: 'Tip of the week' })
const notice = (text: string) => page.getByRole('alert').filter({ hasText: text }).last()

/** Asks the backend past the window. */
async function listed(name: string, from: string, to: string): Promise<PostSummary[]> {
  return studio.app.evaluate(
    (_electron, input) => {
      const { backend } = (globalThis as unknown as { clienteleTest: { backend: { api: Client<BackendApi> } } })
        .clienteleTest
      return backend.api.calendar.listPostsBetween(input)
    },
    { clientId: clientOf(name).clientId, from, to },
  )
}
async function captions(name: string, weeks: number): Promise<string[]> {
  const posts = await listed(name, weeksOn(0), weeksOn(weeks))
  return studio.app.evaluate(
    async (_electron, input) => {
      const { backend } = (globalThis as unknown as { clienteleTest: { backend: { api: Client<BackendApi> } } })
        .clienteleTest
      const found = []
      for (const postId of input.postIds) {
        found.push((await backend.api.calendar.getPost({ clientId: input.clientId, postId })).post.caption)
      }
      return found
    },
    { clientId: clientOf(name).clientId, postIds: posts.map(({ id }) => id) },
  )
}

test('CAL-11 a post is made to repeat every month on a weekday with the keyboard alone', async () => {
  await show('Keyboard')
  await editor().getByRole('button', { name: 'Repeat…' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog()).toContainText('Every Tuesday at 09:00, Lisbon time')
  await expect(dialog().getByRole('listitem')).toHaveCount(8)

  await expect(dialog().getByRole('combobox', { name: 'Unit' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog().getByRole('radio', { name: 'Day', exact: true }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(dialog().getByRole('radio', { name: 'The', exact: true })).toBeChecked()
  await expect(dialog()).toContainText(/Every (1st|2nd|3rd|4th|last) Tuesday of the month at 09:00, Lisbon time/)
  await dialog().getByRole('radio', { name: 'Never' }).focus()
  await page.keyboard.press('ArrowUp')
  await dialog().getByRole('textbox', { name: 'How many times' }).fill('3')
  await expect(dialog()).toContainText('3 times')
  await expect(dialog().getByRole('listitem')).toHaveCount(3)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await expect(editor()).toContainText(/Tuesday of the month at 09:00, Lisbon time, 3 times/)
  const posts = await listed('Keyboard', weeksOn(0), weeksOn(40))
  expect(posts).toHaveLength(3)
  for (const post of posts) expect(Temporal.PlainDateTime.from(post.scheduledAt ?? '').dayOfWeek).toBe(2)

  await notice('The post repeats').getByRole('button', { name: 'Undo' }).click()
  await expect(editor()).toContainText('Does not repeat')
  expect(await listed('Keyboard', weeksOn(0), weeksOn(40))).toHaveLength(1)
})

test('CAL-11 words typed into one repeat stay there until they are applied to others, with one undo', async () => {
  const [, , third] = await listed('Wording', weeksOn(0), weeksOn(5))
  await show('Wording', { postId: third?.id ?? null })
  await editor().getByLabel('Caption for all channels').fill('New words')
  await expect(editor()).toContainText('differs from its repeats in caption')
  expect(await captions('Wording', 5)).toEqual(['Old words', 'Old words', 'New words', 'Old words', 'Old words'])

  await editor().getByRole('button', { name: 'Apply to following' }).click()
  await expect(editor()).not.toContainText('differs from its repeats')
  expect(await captions('Wording', 5)).toEqual(['Old words', 'Old words', 'New words', 'New words', 'New words'])
  await notice('Applied to the following').getByRole('button', { name: 'Undo' }).click()
  await expect(editor()).toContainText('differs from its repeats in caption')
  expect(await captions('Wording', 5)).toEqual(['Old words', 'Old words', 'New words', 'Old words', 'Old words'])

  await editor().getByRole('button', { name: 'Apply to all' }).click()
  await expect.poll(() => captions('Wording', 5)).toEqual(Array(5).fill('New words'))
})

test('CAL-11 a repeat that is dragged asks which ones go along; Ctrl+Z brings all back', async () => {
  await show('Dragging', { date: weeksOn(0), postId: null })
  const target = firstDay.add({ days: 1 }).toString()
  await chipOn(weeksOn(0)).dragTo(day(target))
  await expect(dialog()).toContainText('which repeats')
  await dialog()
    .getByRole('radio', { name: /All that are still to come \(\d+ other posts\)/ })
    .check()
  await dialog().getByRole('button', { name: 'Move' }).click()
  await expect(chipOn(target)).toBeVisible()
  const moved = await listed('Dragging', weeksOn(0), weeksOn(30))
  for (const post of moved) expect(Temporal.PlainDateTime.from(post.scheduledAt ?? '').dayOfWeek).toBe(3)

  await chipOn(target).focus()
  await page.keyboard.press('Control+z')
  await expect(chipOn(weeksOn(0))).toBeVisible()
  const back = await listed('Dragging', weeksOn(0), weeksOn(30))
  for (const post of back) expect(Temporal.PlainDateTime.from(post.scheduledAt ?? '').dayOfWeek).toBe(2)

  await chipOn(weeksOn(0)).focus()
  await page.keyboard.press('Delete')
  await expect(dialog().getByRole('radio', { name: 'Only this one' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(chipOn(weeksOn(0))).toHaveCount(0)
  expect(await listed('Dragging', weeksOn(0), weeksOn(3))).toHaveLength(2)
})

test('CAL-11 later repeats are shown as planned, open as posts, and are left out and brought back', async () => {
  const far = weeksOn(20)
  await show('Planned', { date: far, postId: null })
  await expect(chipOn(far)).toHaveAccessibleName(/Planned repeat.*Tip of the week/)
  await chipOn(far).click()
  await expect(editor().getByLabel('Title')).toHaveValue('Tip of the week')
  await expect(chipOn(far)).not.toHaveAccessibleName(/Planned repeat/)
  await page.getByRole('button', { name: 'Close the inspector' }).click()

  const next = weeksOn(21)
  await show('Planned', { date: next, postId: null })
  await chipOn(next).focus()
  await page.keyboard.press('Delete')
  await dialog().getByRole('button', { name: 'Delete' }).click()
  await expect(chipOn(next)).toHaveCount(0)

  await page.getByRole('button', { name: 'More for this calendar' }).click()
  await page.getByRole('menuitem', { name: 'Repeated posts…' }).click()
  await expect(dialog()).toContainText('Every Tuesday at 09:00, Lisbon time')
  await dialog()
    .getByRole('button', { name: /^Bring back / })
    .click()
  await expect(dialog().getByRole('list', { name: 'Left out' })).toHaveCount(0)
  await dialog().getByRole('button', { name: 'Change the rule of “Tip of the week”' }).click()
  await expect(dialog()).toContainText('Change how the post repeats')
  await dialog().getByRole('textbox', { name: 'Every' }).fill('2')
  await dialog().getByRole('button', { name: 'Change repeats' }).click()
  await expect(dialog()).toContainText('Every 2 weeks on Tuesday at 09:00, Lisbon time')
  await notice('Repeats changed').getByRole('button', { name: 'Undo' }).click()
  await expect(dialog()).toContainText('Every Tuesday at 09:00, Lisbon time')
  await dialog().getByRole('button', { name: 'Stop repeating “Tip of the week”' }).click()
  await expect(dialog()).toContainText('Nothing repeats yet')
  await page.keyboard.press('Escape')
  await expect(chipOn(next)).toHaveCount(0)
  await notice('does not repeat any more').getByRole('button', { name: 'Undo' }).click()
  await expect(chipOn(next)).toBeVisible()
})

test('CAL-11 a rule that cannot be is refused at its field, and nothing repeats', async () => {
  await show('Refused')
  await editor().getByRole('button', { name: 'Repeat…' }).click()
  await dialog().getByRole('combobox', { name: 'Unit' }).click()
  await page.getByRole('option', { name: 'By a rule (RFC 5545)' }).click()
  const rule = dialog().getByRole('textbox', { name: 'Rule' })
  for (const [text, reason] of [
    ['FREQ=HOURLY', 'once a day at most'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'No date fits'],
    ['FREQ=DAILY;COUNT=0', 'COUNT goes from 1'],
    ['FREQ=DAILY;UNTIL=20200101', 'before they begin'],
  ] as const) {
    await rule.fill(text)
    await expect(dialog()).toContainText(reason)
    await expect(rule).toHaveAttribute('aria-invalid', 'true')
  }
  await dialog().getByRole('button', { name: 'Repeat', exact: true }).click()
  await expect(dialog()).toContainText('before they begin')
  expect(await listed('Refused', weeksOn(0), weeksOn(40))).toHaveLength(1)
  await rule.fill('FREQ=MONTHLY;BYDAY=-1FR')
  await expect(dialog()).toContainText('Every last Friday of the month')
  await expect(dialog()).toContainText('The date of the post does not fit. It moves to')
  await page.keyboard.press('Escape')
})

test('CAL-11 the dialogs break no rule of accessibility, light and dark, and fit at 200 %', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await show('Looks')
    await editor().getByLabel('Notes').fill(`For ${colorScheme}`)
    await expect(editor()).toContainText('differs from its repeats in notes')
    expect(await brokenRules(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath(`editor-${colorScheme}.png`) })
    await editor().getByRole('button', { name: 'Repeats' }).click()
    await page.getByRole('menuitem', { name: 'Change the rule…' }).click()
    await expect(dialog().getByRole('listitem')).toHaveCount(8)
    await dialog().getByRole('combobox', { name: 'Unit' }).click()
    await page.getByRole('option', { name: 'Month' }).click()
    await expect(dialog()).toContainText('Every month on day')
    expect(await brokenRules(page)).toEqual([])
    expect(await smallTargets(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath(`repeat-${colorScheme}.png`) })
    if (colorScheme === 'light') {
      await setWindow(studio.app, 1440, 900, 2)
      await page.screenshot({ path: test.info().outputPath('repeat-200.png') })
      await dialog().getByRole('button', { name: 'Cancel' }).scrollIntoViewIfNeeded()
      await expect(dialog().getByRole('button', { name: 'Cancel' })).toBeInViewport()
      await setWindow(studio.app, 1440, 900)
    }
    await dialog().getByRole('button', { name: 'Cancel' }).click()
    await page.keyboard.press('Escape')
    await show('Looks', { date: weeksOn(20), postId: null })
    await expect(chipOn(weeksOn(20))).toBeVisible()
    await page.screenshot({ path: test.info().outputPath(`planned-${colorScheme}.png`) })
    await page.keyboard.press('r')
    await expect(dialog()).toContainText('Every Tuesday')
    expect(await brokenRules(page)).toEqual([])
    await page.screenshot({ path: test.info().outputPath(`overview-${colorScheme}.png`) })
    await page.keyboard.press('Escape')
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
})
