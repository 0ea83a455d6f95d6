import type { Locator, Page } from '@playwright/test'
import type { NewPost } from '#shared/calendar/contract'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { brokenRules } from '../support/accessibility'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'

/** One app for the file: three clients in three zones, in a week of March 2027. The freelancer is in Lisbon. */

const WEEK = '/calendar?date=2027-03-10'
const CLIENTS = [
  ['Padaria', 'Europe/Lisbon', '#1d4f7c'],
  ['Kiln', 'Asia/Tokyo', '#fff3a0'],
  ['Diner', 'America/New_York', '#7a1f3d'],
] as const

let studio: Studio
let page: Page
const clients = new Map<string, ClientId>()
const posts = new Map<string, { clientId: ClientId; postId: PostId }>()

test.beforeAll(async () => {
  studio = await launchStudio({
    prepare: async (api) => {
      for (const [name, timeZone, primaryColor] of CLIENTS) {
        const brand = {
          primaryColor,
          secondaryColor: '#c8553d',
          titleFont: 'serif' as const,
          voice: { tone: '', wordsToUse: [], wordsToAvoid: [] },
        }
        const { id } = await api.clients.createClient({
          name,
          timeZone,
          currency: 'EUR',
          locale: 'en-GB',
          fields: { brand },
        })
        clients.set(name, id)
        const platforms = name === 'Diner' ? (['facebook'] as const) : (['instagram', 'facebook'] as const)
        for (const platform of platforms) {
          const channel = { platform, handle: '@studio', address: '', audience: '', followersAtStart: null }
          await api.clients.addChannel({ clientId: id, channel })
        }
      }
      const plan = async (name: string, title: string, fields: object) => {
        const clientId = clients.get(name)
        if (!clientId) throw new Error(name)
        const { channels } = await api.clients.getClient({ clientId })
        const [first] = channels
        const versions = first ? [{ channelId: first.id, caption: null, firstComment: '', link: '', media: null }] : []
        const created = await api.calendar.createPost({ clientId, post: { title, versions, ...fields } as NewPost })
        posts.set(title, { clientId, postId: created.id })
      }
      await plan('Padaria', 'Loaf', {
        scheduledAt: '2027-03-10T09:15',
        caption: 'Our bread #sourdough',
        state: 'approved',
      })
      await plan('Padaria', 'Rolls', { scheduledAt: '2027-03-11T10:00', caption: 'Plain sourdough rolls' })
      await plan('Kiln', 'Teapot', { scheduledAt: '2027-03-11T08:00', notes: 'Ask Zoë about the glaze' })
      await plan('Diner', 'Pancakes', { scheduledAt: '2027-03-12T09:00' })
      await plan('Diner', 'Night shift', { scheduledAt: '2027-03-13T18:30' })
    },
  })
  page = studio.page
})

test.afterAll(async () => {
  await studio.close()
})

const goTo = async (place: string) => {
  await page.evaluate((hash) => (location.hash = hash), place)
}
const post = (title: string, within: Page | Locator = page) =>
  within.locator(`[data-post-id="${posts.get(title)?.postId}"]`)
const day = (date: string) => page.locator(`[data-date="${date}"]`)
const column = () => page.getByRole('region', { name: 'Clients shown' })
const stored = async (title: string) => {
  const found = posts.get(title)
  return studio.app.evaluate(
    (_electron, input) => Reflect.get(globalThis, 'clienteleTest').backend.api.calendar.getPost(input),
    found,
  ) as Promise<{ post: { scheduledAt: string; state: string } }>
}

test('CAL-2 a post stands on the day of the freelancer’s clock, with the client’s time beside it', async () => {
  await goTo('/')
  await page.getByRole('link', { name: 'All clients' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'All clients' })).toBeVisible()
  await goTo(WEEK)
  await expect(post('Teapot', day('2027-03-10'))).toContainText('23:00')
  await expect(post('Teapot')).toContainText('Thu 08:00')
  await expect(post('Loaf', day('2027-03-10'))).not.toContainText('10:15')
  await page.getByText('Clients’ time').click()
  await expect(post('Teapot', day('2027-03-11'))).toContainText('08:00')
  await expect(page).toHaveURL(/time=clients/)
  await page.getByText('My time', { exact: true }).click()
  await expect(post('Teapot', day('2027-03-10'))).toBeVisible()
})

test('CAL-2 filters by client, channel and state are remembered in the address', async () => {
  await goTo(WEEK)
  await column()
    .getByRole('button', { name: /Padaria/ })
    .click()
  await column().getByRole('button', { name: /Kiln/ }).click()
  await expect(post('Pancakes')).toHaveCount(0)
  await expect(page.locator('[data-date] [data-post-id]')).toHaveCount(3)
  await page.getByRole('combobox', { name: 'States' }).click()
  await page.getByRole('option', { name: 'Approved' }).click()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-date] [data-post-id]')).toHaveCount(1)
  const address = await page.evaluate(() => location.hash)
  await post('Loaf').click()
  await expect(page).toHaveURL(new RegExp(`/client/${clients.get('Padaria')}/calendar\\?post=`))
  await page.goBack()
  await expect(page.locator('[data-date] [data-post-id]')).toHaveCount(1)
  expect(await page.evaluate(() => location.hash)).toBe(address)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.locator('[data-date] [data-post-id]')).toHaveCount(5)
})

test('CAL-2 a post is dragged to another day of its client, and the move is undone', async () => {
  await goTo(WEEK)
  await post('Pancakes').dragTo(day('2027-03-09'))
  await expect(post('Pancakes', day('2027-03-09'))).toBeVisible()
  await expect.poll(async () => (await stored('Pancakes')).post.scheduledAt).toBe('2027-03-09T09:00')
  await page.keyboard.press('Control+z')
  await expect(post('Pancakes', day('2027-03-12'))).toBeVisible()
  await expect.poll(async () => (await stored('Pancakes')).post.scheduledAt).toBe('2027-03-12T09:00')
})

test('CAL-2 over a change of the clocks a post keeps the time that is shown', async () => {
  await goTo(WEEK)
  // New York puts its clocks forward on the 14th: the same Lisbon time is an hour later there.
  await expect(post('Night shift', day('2027-03-13'))).toContainText('23:30')
  await post('Night shift').dragTo(day('2027-03-14'))
  await expect(post('Night shift', day('2027-03-14'))).toContainText('23:30')
  await expect.poll(async () => (await stored('Night shift')).post.scheduledAt).toBe('2027-03-14T19:30')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await stored('Night shift')).post.scheduledAt).toBe('2027-03-13T18:30')
})

test('CAL-2 CAL-16 dropping a post on another client offers a copy, which says what did not come along', async () => {
  await goTo(WEEK)
  await post('Loaf').dragTo(column().getByRole('button', { name: /Diner/ }))
  const dialog = page.getByRole('dialog', { name: 'Copy to Diner' })
  await expect(dialog).toContainText('channels of the same platforms')
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
  const notice = page.getByRole('alert').getByText(/1 post copied to Diner.*without channels/)
  await expect(notice).toBeVisible()
  await expect(day('2027-03-10').getByRole('button', { name: /Loaf.*Diner/s })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(day('2027-03-10').getByRole('button', { name: /Loaf.*Diner/s })).toHaveCount(0)
  await expect(post('Loaf')).toBeVisible()
})

test('CAL-2 with the keyboard alone: through the days, to a post, moved, copied, opened', async () => {
  await goTo(WEEK)
  await day('2027-03-10').focus()
  await page.keyboard.press('ArrowRight')
  await expect(day('2027-03-11')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(post('Rolls')).toBeFocused()
  await page.keyboard.press('Alt+ArrowRight')
  await expect(post('Rolls', day('2027-03-12'))).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(post('Rolls', day('2027-03-11'))).toBeVisible()
  await post('Rolls').focus()
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog', { name: /^Move/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await post('Rolls').focus()
  await page.keyboard.press('c')
  await expect(page.getByRole('dialog', { name: /^Copy to/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await post('Rolls').focus()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Copy to another client…' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  await expect(page).toHaveURL(/view=month/)
  await post('Rolls').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/client\/.*post=/)
})

test('CAL-2 CAL-16 posts of several clients are moved together and taken back together', async () => {
  await goTo(WEEK)
  await post('Loaf').click({ modifiers: ['Control'] })
  await post('Teapot').focus()
  await page.keyboard.press('x')
  const bar = page.getByRole('toolbar', { name: 'Selected posts' })
  await expect(bar).toContainText('2 posts selected')
  await post('Teapot').focus()
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog', { name: 'Move 2 posts' })
  await dialog.getByLabel(/Days later/).fill('1')
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(page.getByText('2 posts moved 1 day later').first()).toBeVisible()
  await expect.poll(async () => (await stored('Teapot')).post.scheduledAt).toBe('2027-03-12T08:00')
  await expect.poll(async () => (await stored('Loaf')).post.scheduledAt).toBe('2027-03-11T09:15')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await stored('Teapot')).post.scheduledAt).toBe('2027-03-11T08:00')
  await expect.poll(async () => (await stored('Loaf')).post.scheduledAt).toBe('2027-03-10T09:15')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
})

test('CAL-17 the search shows while typing where the words stand, and knows a hashtag from a word', async () => {
  await goTo(WEEK)
  await page.keyboard.press('/')
  const field = page.getByRole('searchbox', { name: 'Search all posts' })
  await expect(field).toBeFocused()
  await page.keyboard.type('sourdough')
  const found = page.getByRole('region', { name: 'Posts found' })
  await expect(found.getByRole('link')).toHaveCount(2)
  await expect(found.locator('mark').first()).toHaveText(/sourdough/)
  await field.fill('#sour')
  await expect(found.getByRole('link')).toHaveCount(1)
  await expect(found.locator('mark')).toHaveText('#sourdough')
  await field.fill('zoe')
  await expect(found.getByRole('link', { name: /Teapot/ })).toContainText('Ask Zoë about the glaze')
  await expect(page).toHaveURL(/q=zoe/)
  await field.fill('o')
  await column().getByRole('button', { name: /Kiln/ }).click()
  await expect(found.getByRole('link')).toHaveCount(0)
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(page.getByRole('grid')).toBeVisible()
})

test('CAL-17 the palette finds posts by what they hold and opens them', async () => {
  await goTo('/')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('glaze')
  await expect(page.getByRole('option', { name: /Teapot/ })).toContainText('Ask Zoë about the glaze')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`post=${posts.get('Teapot')?.postId}`))
})

test('CAL-17 what the palette looks for on this page stands in its field, and is cleared there', async () => {
  await goTo(WEEK)
  const field = page.getByRole('searchbox', { name: 'Search all posts' })
  await expect(field).toHaveValue('')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('sourdough')
  await page.getByRole('option', { name: /Search all posts for “sourdough”/ }).click()
  await expect(page.getByRole('region', { name: 'Posts found' }).getByRole('link')).toHaveCount(2)
  await expect(field).toHaveValue('sourdough')
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  await expect(page).not.toHaveURL(/q=/)
})

test('CAL-2 A11Y-AXE the page breaks no rule, in light and dark, with posts selected too', async () => {
  await goTo(WEEK)
  await post('Loaf').click({ modifiers: ['Control'] })
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
    expect(await brokenRules(page), scheme).toEqual([])
  }
  await page.keyboard.press('Escape')
})
