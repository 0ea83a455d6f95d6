import type { Page } from '@playwright/test'
import type { NewPost } from '#shared/calendar/contract'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { brokenRules } from '../support/accessibility'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'

/** One app for the file; every test has a client of its own, in March 2027. */

let studio: Studio
let page: Page
const plans = new Map<string, { clientId: ClientId; posts: Map<string, PostId> }>()

const PLANS: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  Month: {
    One: { scheduledAt: '2027-03-10T09:00' },
    Two: { scheduledAt: '2027-03-11T10:00' },
    Three: { scheduledAt: '2027-03-12T11:00' },
  },
  List: {
    Alpha: { scheduledAt: '2027-03-10T09:00' },
    Beta: { scheduledAt: '2027-03-11T10:00' },
    Gamma: { scheduledAt: '2027-03-12T11:00' },
    Idea: {},
  },
  Clocks: { Early: { scheduledAt: '2027-03-27T01:30' }, Late: { scheduledAt: '2027-03-27T09:00' } },
  States: { Draft: { scheduledAt: '2027-03-10T09:00' }, Undated: { scheduledAt: null, state: 'draft' } },
  Copies: { 'Last day': { scheduledAt: '2027-03-31T09:00' }, Tuesday: { scheduledAt: '2027-03-09T09:00' } },
  Planned: { Rye: { scheduledAt: '2027-03-10T09:00' }, Spelt: { scheduledAt: '2027-03-11T09:00' } },
  Changed: { First: { scheduledAt: '2027-03-10T09:00' }, Second: { scheduledAt: '2027-03-11T09:00' } },
}

test.beforeAll(async () => {
  studio = await launchStudio({
    prepare: async (api) => {
      for (const [name, titles] of Object.entries(PLANS)) {
        const { id: clientId } = await api.clients.createClient({
          name,
          timeZone: 'Europe/Lisbon',
          currency: 'EUR',
          locale: 'en-GB',
        })
        const posts = new Map<string, PostId>()
        for (const [title, fields] of Object.entries(titles)) {
          const post = await api.calendar.createPost({ clientId, post: { title, ...fields } as NewPost })
          posts.set(title, post.id)
        }
        plans.set(name, { clientId, posts })
      }
      const planned = plans.get('Planned')
      if (!planned) return
      await api.planning.createPillar({
        clientId: planned.clientId,
        pillar: { name: 'Craft', color: '#1d4f7c', targetPercent: null, notes: '' },
      })
    },
  })
  page = studio.page
})

test.afterAll(async () => {
  await studio.close()
})

const planOf = (name: string) => {
  const found = plans.get(name)
  if (!found) throw new Error(name)
  return found
}
const post = (name: string, title: string) => page.locator(`[data-post-id="${planOf(name).posts.get(title)}"]`)
const bar = () => page.getByRole('toolbar', { name: 'Selected posts' })
const notice = (text: string | RegExp) => page.getByRole('alert').getByText(text).last()

/** The client's month of March 2027, or its list. */
async function show(name: string, view: 'Month' | 'List' = 'Month'): Promise<void> {
  const { clientId, posts } = planOf(name)
  const first = [...posts.values()][0]
  await page.evaluate((hash) => (location.hash = hash), `/client/${clientId}/calendar?post=${first}`)
  await expect(page.getByTestId('save-status')).toBeVisible()
  await page.getByRole('button', { name: 'Close the inspector' }).click()
  await page.getByRole('radiogroup', { name: 'View' }).getByText(view, { exact: true }).click()
  await expect(page.locator(`[data-post-id="${first}"]`)).toBeVisible()
}

const stored = (name: string, title: string) =>
  studio.app.evaluate(
    (_electron, input) =>
      Reflect.get(globalThis, 'clienteleTest')
        .backend.api.calendar.getPost(input)
        .then(({ post: found }: { post: unknown }) => found),
    { clientId: planOf(name).clientId, postId: planOf(name).posts.get(title) },
  ) as Promise<{ scheduledAt: string; state: string; pillarId: string | null; revision: number }>
const dateOf = async (name: string, title: string) => (await stored(name, title)).scheduledAt

test('CAL-16 posts of the month are selected with Ctrl and Shift, moved by days, and all come back with one undo', async () => {
  await show('Month')
  await post('Month', 'One').click({ modifiers: ['Control'] })
  await post('Month', 'Three').click({ modifiers: ['Shift'] })
  await expect(bar()).toContainText('3 posts selected')
  await expect(post('Month', 'Two')).toHaveAttribute('aria-pressed', 'true')
  await bar().getByRole('button', { name: 'Move…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move 3 posts' })
  await dialog.getByLabel(/Days later/).fill('7')
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.locator('[data-date="2027-03-19"]').getByText('Three')).toBeVisible()
  expect(await dateOf('Month', 'One')).toBe('2027-03-17T09:00')
  await notice('3 posts moved 7 days later').locator('..').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => dateOf('Month', 'One')).toBe('2027-03-10T09:00')
  expect(await dateOf('Month', 'Three')).toBe('2027-03-12T11:00')
})

test('CAL-16 with the keyboard alone: X, Shift+X, all, move to a day, delete, undo', async () => {
  await show('List', 'List')
  await post('List', 'Alpha').focus()
  await page.keyboard.press('Space')
  await expect(bar()).toContainText('1 post selected')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(post('List', 'Gamma')).toBeFocused()
  await page.keyboard.press('Shift+X')
  await expect(bar()).toContainText('3 posts selected')
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Move 3 posts' })
  await dialog.getByRole('radio', { name: 'All to one day' }).press('Space')
  await dialog.getByRole('textbox', { name: 'Day' }).fill('5 Mar 2027')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Move', exact: true }).press('Enter')
  await expect.poll(() => dateOf('List', 'Gamma')).toBe('2027-03-05T11:00')
  expect(await dateOf('List', 'Alpha')).toBe('2027-03-05T09:00')
  await post('List', 'Alpha').focus()
  await page.keyboard.press('Control+a')
  await expect(bar()).toContainText('4 posts selected')
  await page.keyboard.press('Delete')
  await expect(page.getByText('No posts yet')).toBeVisible()
  await expect(bar()).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('grid', { name: 'Posts' }).locator('[data-post-id]')).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect.poll(() => dateOf('List', 'Gamma')).toBe('2027-03-12T11:00')
})

test('CAL-16 checkboxes of the list select, each and all', async () => {
  await show('List', 'List')
  await page.getByRole('checkbox', { name: 'Select Beta' }).click()
  await expect(bar()).toContainText('1 post selected')
  await page.getByRole('checkbox', { name: 'Select all posts shown' }).click()
  await expect(bar()).toContainText('4 posts selected')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    expect(await brokenRules(page), scheme).toEqual([])
  }
  await page.getByRole('checkbox', { name: 'Select all posts shown' }).click()
  await expect(bar()).toBeHidden()
})

test('CAL-16 a time that daylight saving skips stays and is named, the rest moves', async () => {
  await show('Clocks')
  await page.keyboard.press('Control+a')
  await bar().getByRole('button', { name: 'Move…' }).click()
  await page
    .getByRole('dialog')
    .getByLabel(/Days later/)
    .fill('1')
  await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
  const left = page.getByRole('dialog', { name: /1 post not moved/ })
  await expect(left).toContainText('Early')
  await expect(left).toContainText('does not exist in Europe/Lisbon')
  await left.getByRole('button', { name: 'Close' }).last().click()
  expect(await dateOf('Clocks', 'Early')).toBe('2027-03-27T01:30')
  expect(await dateOf('Clocks', 'Late')).toBe('2027-03-28T09:00')
})

test('CAL-16 the state changes where it may; the others are named and stay', async () => {
  await show('States', 'List')
  await page.keyboard.press('Control+a')
  await bar().getByRole('button', { name: 'State' }).click()
  await page.getByRole('menuitem', { name: 'Scheduled' }).click()
  await expect(page.getByRole('dialog', { name: /1 post not now scheduled/ })).toContainText('needs a date')
  await page.keyboard.press('Escape')
  expect((await stored('States', 'Draft')).state).toBe('scheduled')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await stored('States', 'Draft')).state).toBe('draft')
})

test('CAL-16 posts are duplicated to another month, and to another client, as drafts', async () => {
  await show('Copies')
  await page.keyboard.press('Control+a')
  await bar().getByRole('button', { name: 'Duplicate…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Duplicate 2 posts' })
  await expect(dialog).toContainText('The 31st becomes the last day of a shorter month')
  await dialog.getByLabel('Month', { exact: true }).selectOption('2027-04')
  await dialog.getByRole('radio', { name: /same day of the month/ }).check()
  await dialog.getByRole('button', { name: 'Duplicate', exact: true }).click()
  await expect(notice(/2 posts duplicated to April 2027/)).toBeVisible()
  await page.getByRole('button', { name: 'Next month' }).click()
  await expect(page.locator('[data-date="2027-04-30"]').getByText('Last day')).toBeVisible()
  await expect(page.locator('[data-date="2027-04-09"]').getByText('Tuesday')).toBeVisible()
  await page.keyboard.press('Control+a')
  await bar().getByRole('button', { name: 'Duplicate…' }).click()
  await page.getByRole('radio', { name: 'To another client' }).check()
  await page.getByRole('dialog').getByPlaceholder('Choose a client').click()
  await page.getByRole('option', { name: 'Planned' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(notice(/posts copied to Planned/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/Taken back for/)).toHaveCount(1)
})

test('CAL-16 a pillar is set for many posts', async () => {
  await show('Planned')
  await page.keyboard.press('Control+a')
  await bar().getByRole('button', { name: 'Pillar, campaign' }).click()
  await page.getByRole('menuitem', { name: 'Craft' }).click()
  await expect(notice('2 posts now in the pillar Craft')).toBeVisible()
  expect((await stored('Planned', 'Rye')).pillarId).not.toBeNull()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await stored('Planned', 'Rye')).pillarId).toBeNull()
})

test('CAL-16 what was changed since is not taken back, and is named', async () => {
  await show('Changed')
  await page.keyboard.press('Control+a')
  await page.locator('[data-post-id]').first().focus()
  await page.keyboard.press('m')
  await page
    .getByRole('dialog')
    .getByLabel(/Days later/)
    .fill('2')
  await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
  await expect.poll(() => dateOf('Changed', 'Second')).toBe('2027-03-13T09:00')
  await studio.app.evaluate(
    (_electron, input) => Reflect.get(globalThis, 'clienteleTest').backend.api.calendar.updatePost(input),
    {
      clientId: planOf('Changed').clientId,
      postId: planOf('Changed').posts.get('Second'),
      changes: { caption: 'Newer' },
    },
  )
  await page.keyboard.press('Control+z')
  const left = page.getByRole('dialog', { name: '1 post not taken back' })
  await expect(left).toContainText('Second')
  await expect(left).toContainText('It was changed since.')
  expect(await dateOf('Changed', 'First')).toBe('2027-03-10T09:00')
  expect(await dateOf('Changed', 'Second')).toBe('2027-03-13T09:00')
})
