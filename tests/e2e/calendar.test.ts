import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { NewPost } from '#shared/calendar/contract'
import type { Post } from '#shared/calendar/post'
import type { Platform } from '#shared/clients/client'
import type { ChannelId, ClientId, PostId } from '#shared/kernel/ids'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { countRenderedDays, watchRendering } from '../support/renderedDays'

/** One app for the whole file; every test has a client, and so a calendar, of its own. */

interface Planned {
  readonly clientId: ClientId
  readonly channels: Readonly<Partial<Record<Platform, ChannelId>>>
  readonly posts: Readonly<Record<string, Post>>
}

const PLATFORMS: readonly Platform[] = ['instagram', 'x', 'threads']
let studio: Studio
let page: Page
const plans = new Map<string, Planned>()

async function plan(api: Client<BackendApi>, name: string, posts: Readonly<Record<string, unknown>>): Promise<void> {
  const client = await api.clients.createClient({
    name,
    timeZone: 'Europe/Lisbon',
    currency: 'EUR',
    locale: 'pt-PT',
    fields: {
      brand: {
        primaryColor: '#35524a',
        secondaryColor: '#c8553d',
        titleFont: 'serif',
        voice: { tone: 'Warm and short', wordsToUse: [], wordsToAvoid: ['cheap'] },
      },
    },
  })
  const channels: Partial<Record<Platform, ChannelId>> = {}
  for (const platform of PLATFORMS) {
    const fields = { platform, handle: '@studio', address: '', audience: '', followersAtStart: null }
    channels[platform] = (await api.clients.addChannel({ clientId: client.id, channel: fields })).id
  }
  const created: Record<string, Post> = {}
  for (const [title, post] of Object.entries(posts)) {
    created[title] = await api.calendar.createPost({ clientId: client.id, post: { title, ...(post as NewPost) } })
  }
  plans.set(name, { clientId: client.id, channels, posts: created })
}

const at = (scheduledAt: string, more: object = {}) => ({ scheduledAt, ...more })
const BUSY_MONTH = Array.from({ length: 400 }, (_, index) => {
  const two = (value: number) => String(value).padStart(2, '0')
  return at(`2027-03-${two((index % 31) + 1)}T${two(6 + (index % 15))}:${two((index % 12) * 5)}`, {
    title: `Post ${index}`,
  })
})

test.beforeAll(async () => {
  studio = await launchStudio({
    prepare: async (api) => {
      await plan(api, 'Writing', { Anchor: at('2027-03-10T09:00') })
      await plan(api, 'Versions', { Autumn: at('2027-03-10T09:00') })
      await plan(api, 'Dragging', { Tasting: at('2027-03-10T09:15'), 'An idea': { scheduledAt: null } })
      await plan(api, 'Keys', {
        Alone: at('2027-03-10T09:15'),
        First: at('2027-03-17T08:00'),
        Second: at('2027-03-17T12:00'),
      })
      await plan(api, 'Clock change', { Early: at('2027-03-27T01:30') })
      await plan(api, 'States', { Launch: at('2027-03-10T09:00'), 'Not planned': { scheduledAt: null } })
      await plan(api, 'Crash', { Story: at('2027-03-10T09:00') })
      await plan(api, 'Elsewhere', { Shared: at('2027-03-10T09:00', { caption: 'As it was' }) })
      await plan(api, 'Markup', {})
      await plan(api, 'Busy', { Anchor: at('2027-03-15T05:00') })
      const busy = plans.get('Busy')
      if (busy) await api.calendar.createPosts({ clientId: busy.clientId, posts: BUSY_MONTH as NewPost[] })
    },
  })
  page = studio.page
  await setSize(1440, 900)
})

test.afterAll(async () => {
  await studio.close()
})

async function setSize(width: number, height: number): Promise<void> {
  await studio.app.evaluate(
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('/studio.html'),
      )
      window?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
}

function planned(name: string): Planned {
  const found = plans.get(name)
  if (!found) throw new Error(`No client is called ${name}`)
  return found
}

function postOf(name: string, title: string): Post {
  const post = planned(name).posts[title]
  if (!post) throw new Error(`${name} has no post ${title}`)
  return post
}

/** Opens the post's editor, which also brings its month; `keepsOpen` false closes it again. */
async function show(name: string, title: string, keepsOpen = true): Promise<void> {
  const { clientId } = planned(name)
  const postId = postOf(name, title).id
  await page.evaluate((hash) => (location.hash = hash), `/client/${clientId}/calendar?post=${postId}`)
  await expect(editor().getByLabel('Title')).toHaveValue(title)
  if (keepsOpen) return
  await page.getByRole('button', { name: 'Close the inspector' }).click()
  await expect(editor()).toHaveCount(0)
}

const editor = () => page.locator('section', { has: page.getByRole('button', { name: 'More for this post' }) })
const day = (date: string) => page.locator(`[data-date="${date}"]`)
const chip = (title: string) => page.getByRole('gridcell').getByRole('button', { name: title })
const notice = (text: string) => page.getByRole('alert').filter({ hasText: text }).last()
const saved = () => expect(page.getByTestId('save-status')).toHaveText('Saved')

/** Asks the backend past the window, as another window or program would. */
async function stored(name: string, postId: PostId) {
  return studio.app.evaluate(
    async (_electron, input) => {
      const { backend } = (globalThis as unknown as { clienteleTest: { backend: { api: Client<BackendApi> } } })
        .clienteleTest
      return backend.api.calendar.getPost(input)
    },
    { clientId: planned(name).clientId, postId },
  )
}

test('CAL-1 CAL-3 CAL-4 a post made on a day with N is edited, saved by itself, and there after a restart', async () => {
  await show('Writing', 'Anchor', false)
  await day('2027-03-12').click()
  await page.keyboard.press('n')
  await expect(editor().getByLabel('Title')).toBeFocused()
  await page.keyboard.type('Spring menu')
  await editor().getByLabel('Caption for all channels').fill('Three new dishes 🌱')
  await editor().getByLabel('Notes').fill('Ask Rui for pictures')
  await saved()
  await expect(day('2027-03-12').getByRole('button', { name: 'Spring menu' })).toBeVisible()
  const address = await page.evaluate(() => location.hash)

  await studio.restart()
  page = studio.page
  await setSize(1440, 900)
  await page.evaluate((hash) => (location.hash = hash), address)
  await expect(editor().getByLabel('Title')).toHaveValue('Spring menu')
  await expect(editor().getByLabel('Caption for all channels')).toHaveValue('Three new dishes 🌱')
  await expect(editor().getByLabel('Notes')).toHaveValue('Ask Rui for pictures')
  await expect(day('2027-03-12').getByRole('button', { name: 'Spring menu' })).toBeVisible()
})

test('CAL-4 CAL-5 a channel’s text follows the base until it is edited, and over the limit is shown while typing', async () => {
  await show('Versions', 'Autumn')
  await page.getByRole('tab', { name: 'X', exact: true }).click()
  await page.getByRole('switch', { name: 'Post on X' }).check({ force: true })
  await page.getByRole('tab', { name: 'Base' }).click()
  const base = editor().getByLabel('Caption for all channels')
  const long = `${'a'.repeat(260)} https://example.com/${'long'.repeat(20)} #one #two`
  await base.fill(long)
  // X: 260 + space + 23 for the link + 2 × (space + 4).
  await expect(editor().getByText('294 / 280, 14 over')).toBeVisible()
  await expect(page.getByRole('tab', { name: /X/ }).getByLabel('over the limit')).toBeVisible()

  await page.getByRole('tab', { name: /^X/ }).click()
  const own = editor().getByLabel('Caption for X')
  await expect(own).toHaveValue(long)
  await own.fill('Short and cheap')
  await expect(editor().getByText('15 / 280')).toBeVisible()
  await expect(editor().getByText('cheap is in the text')).toBeVisible()
  await editor().getByLabel('First comment').fill('More on the menu')
  await editor().getByRole('textbox', { name: 'Link', exact: true }).fill('https://example.com/menu')
  await saved()
  await page.getByRole('tab', { name: 'Base' }).click()
  await base.fill('New base')
  await saved()
  await page.getByRole('tab', { name: /^X/ }).click()
  await expect(own).toHaveValue('Short and cheap')
  await page.getByRole('button', { name: 'Follow the base text again' }).click()
  await expect(own).toHaveValue('New base')
  await saved()
  const { post } = await stored('Versions', postOf('Versions', 'Autumn').id)
  expect(post.versions).toEqual([
    {
      channelId: planned('Versions').channels.x,
      caption: null,
      firstComment: 'More on the menu',
      link: 'https://example.com/menu',
      media: null,
    },
  ])
})

async function textOf(name: string, title: string): Promise<string> {
  return (await stored(name, postOf(name, title).id)).post.caption
}

test('CAL-5 hashtags are counted apart, as many as the platform takes', async () => {
  await show('Versions', 'Autumn')
  await page.getByRole('tab', { name: 'Instagram' }).click()
  await page.getByRole('switch', { name: 'Post on Instagram' }).check({ force: true })
  await editor().getByLabel('Caption for Instagram').fill('#a1 #b1 #c1 #d1 #e1 #f1')
  await expect(editor().getByText(/6 \/ 5, too many/)).toBeVisible()
  await saved()
})

test('CAL-1 a post is dragged to another day, keeps its time, and comes back with Undo', async () => {
  await show('Dragging', 'Tasting', false)
  await chip('Tasting').dragTo(day('2027-03-19'))
  await expect(day('2027-03-19').getByRole('button', { name: 'Tasting' })).toBeVisible()
  await expect(day('2027-03-10').getByRole('button', { name: 'Tasting' })).toHaveCount(0)
  const { id } = postOf('Dragging', 'Tasting')
  expect((await stored('Dragging', id)).post.scheduledAt).toBe('2027-03-19T09:15')
  await notice('“Tasting” moved').getByRole('button', { name: 'Undo' }).click()
  await expect(day('2027-03-10').getByRole('button', { name: 'Tasting' })).toBeVisible()
  expect((await stored('Dragging', id)).post.scheduledAt).toBe('2027-03-10T09:15')
})

test('CAL-1 moving a post renders the two days that it is about, and no other', async () => {
  await show('Busy', 'Anchor', false)
  await watchRendering(page)
  await show('Busy', 'Anchor', false)
  await day('2027-03-15').click({ position: { x: 90, y: 12 } })
  await page.keyboard.press('Enter')
  await expect(chip('Anchor')).toBeFocused()
  await countRenderedDays(page)
  await page.keyboard.press('Alt+ArrowRight')
  await expect(day('2027-03-16').getByRole('button', { name: 'Anchor' })).toBeFocused()
  await expect
    .poll(async () => (await stored('Busy', postOf('Busy', 'Anchor').id)).post.scheduledAt)
    .toBe('2027-03-16T05:00')
  await page.waitForTimeout(300)
  const rendered = await countRenderedDays(page)
  expect([...new Set(rendered)].sort()).toEqual(['2027-03-15', '2027-03-16'])
})

test('CAL-3 CAL-1 an idea dropped on a day becomes a draft with a date', async () => {
  await show('Dragging', 'Tasting', false)
  await page.getByRole('button', { name: /^Ideas/ }).click()
  const tray = page.getByRole('complementary', { name: 'Ideas without a date' })
  await tray.getByRole('button', { name: 'An idea' }).dragTo(day('2027-03-23'))
  await expect(day('2027-03-23').getByRole('button', { name: /^Draft .*An idea/ })).toBeVisible()
  await expect(tray.getByRole('button', { name: 'An idea' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(tray.getByRole('button', { name: 'An idea' })).toBeVisible()
  expect((await stored('Dragging', postOf('Dragging', 'An idea').id)).post).toMatchObject({
    state: 'idea',
    scheduledAt: null,
  })

  await tray.getByRole('button', { name: 'An idea' }).focus()
  await page.keyboard.press('m')
  await page.getByRole('dialog').getByLabel('Date').fill('24/03/2027')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(day('2027-03-24').getByRole('button', { name: 'An idea' })).toBeFocused()
  await page.getByRole('button', { name: /^Ideas/ }).click()
})

test('CAL-1 everything is done with the keyboard alone', async () => {
  await show('Keys', 'Alone', false)
  await expect(chip('Alone')).toBeVisible()
  await day('2027-03-09').focus()
  await page.keyboard.press('ArrowRight')
  await expect(day('2027-03-10')).toBeFocused()

  // A day with one post stands for it.
  await page.keyboard.press('Alt+ArrowDown')
  await expect(day('2027-03-17')).toBeFocused()
  await expect(day('2027-03-17').getByRole('button', { name: 'Alone' })).toBeVisible()
  await expect(page.getByText('Moved to', { exact: false }).first()).toBeAttached()
  await page.keyboard.press('Control+z')
  await expect(day('2027-03-10').getByRole('button', { name: 'Alone' })).toBeVisible()

  // Into a day with several posts, and between them.
  await page.keyboard.press('Enter')
  await expect(chip('First')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(chip('Second')).toBeFocused()
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Date')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2027-04-02')
  await dialog.getByLabel('Hours').fill('18')
  await dialog.getByLabel('Minutes').fill('45')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(day('2027-04-02').getByRole('button', { name: 'Draft 18:45 Second' })).toBeFocused()

  await page.keyboard.press('Delete')
  await expect(chip('Second')).toHaveCount(0)
  await expect(day('2027-04-02')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(chip('Second')).toBeVisible()

  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { name: 'April 2027' })).toBeVisible()
  await page.keyboard.press('PageUp')
  await expect(page.getByRole('heading', { name: 'March 2027' })).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.locator('[data-date]:focus')).toHaveCount(1)
  await page.keyboard.press('t')
  await expect(page.locator('[aria-current="date"]')).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByText('Move to a date and time')).toBeVisible()
  await page.keyboard.press('Escape')
})

test('CAL-1 a time that the clocks skip is refused where it happened, and put right there', async () => {
  await show('Clock change', 'Early', false)
  await day('2027-03-27').focus()
  await page.keyboard.press('Alt+ArrowRight')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText('01:30 on 2027-03-28 does not exist in Europe/Lisbon')
  await expect(day('2027-03-27').getByRole('button', { name: 'Early' })).toBeAttached()
  await dialog.getByLabel('Hours').fill('02')
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(day('2027-03-28').getByRole('button', { name: 'Draft 02:30 Early' })).toBeVisible()

  await show('Clock change', 'Early')
  await editor().getByLabel('Hours').fill('01')
  await page.keyboard.press('Enter')
  await expect(editor().getByRole('alert')).toContainText('does not exist')
  await page.getByRole('button', { name: 'Close the inspector' }).click()
  await expect(day('2027-03-28').getByRole('button', { name: 'Draft 02:30 Early' })).toBeVisible()
})

test('CAL-3 a post goes through its states, and its history says when', async () => {
  await show('States', 'Launch')
  for (const [action, name] of [
    ['Send to review', 'In review'],
    ['Approve', 'Approved'],
    ['Schedule', 'Scheduled'],
    ['Mark as published', 'Published'],
  ] as const) {
    await editor()
      .getByRole('button', { name: /^State:/ })
      .click()
    await page.getByRole('menuitem', { name: action }).click()
    await expect(editor().getByRole('button', { name: `State: ${name}` })).toBeVisible()
  }
  await editor().getByLabel('Link to the published post').fill('https://example.com/p/1')
  await page.keyboard.press('Enter')
  const history = editor().getByRole('region', { name: 'History' })
  await expect(history.getByRole('listitem').first()).toContainText('Text edited')
  await expect(history.getByText('Scheduled → Published')).toBeVisible()
  await expect(history.getByText('Draft → In review')).toBeVisible()
  await expect(history.locator('time').first()).toHaveText(/\d{1,2} \w+ \d{4}, \d{2}:\d{2}/)
  expect((await stored('States', postOf('States', 'Launch').id)).post.permalink).toBe('https://example.com/p/1')

  await show('States', 'Not planned')
  await editor().getByRole('button', { name: 'State: Idea' }).click()
  await page.getByRole('menuitem', { name: 'Make it a draft' }).click()
  await editor().getByRole('button', { name: 'State: Draft' }).click()
  await expect(page.getByRole('menuitem', { name: 'Schedule (needs a date)' })).toBeDisabled()
  await page.keyboard.press('Escape')
})

test('CAL-4 a post is duplicated and deleted, and comes back with Undo', async () => {
  await show('States', 'Launch')
  await page.getByRole('button', { name: 'More for this post' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(day('2027-03-10').getByRole('button', { name: 'Launch' })).toHaveCount(2)
  await expect(editor().getByRole('button', { name: 'State: Draft' })).toBeVisible()
  await page.getByRole('button', { name: 'More for this post' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(editor()).toHaveCount(0)
  await expect(day('2027-03-10').getByRole('button', { name: 'Launch' })).toHaveCount(1)
  await notice('“Launch” deleted').getByRole('button', { name: 'Undo' }).click()
  await expect(day('2027-03-10').getByRole('button', { name: 'Launch' })).toHaveCount(2)
})

test('CAL-4 what was typed a moment before the window crashed is back, and saved', async () => {
  await show('Crash', 'Story')
  const caption = editor().getByLabel('Caption for all channels')
  await caption.focus()
  await page.keyboard.type('Never lose this')
  await studio.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/studio.html'),
    )
    window?.webContents.forcefullyCrashRenderer()
  })
  // Playwright has lost this page; the window itself has reloaded. A page on its way out may never answer.
  const shown = () =>
    studio.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('/studio.html'),
      )
      const script = 'document.body.innerText + [...document.querySelectorAll("textarea")].map((area) => area.value)'
      return Promise.race([
        window?.webContents.executeJavaScript(script) as Promise<string>,
        new Promise<string>((resolve) => setTimeout(() => resolve(''), 500)),
      ])
    })
  await expect.poll(shown, { timeout: 20_000 }).toContain('Never lose this')
  expect(await shown()).toContain('What was not saved when the window closed is back')
  await expect.poll(() => textOf('Crash', 'Story')).toBe('Never lose this')
  await studio.restart()
  page = studio.page
  await setSize(1440, 900)
})

test('CAL-4 a text that was changed elsewhere is never overwritten without asking', async () => {
  await show('Elsewhere', 'Shared')
  const { id } = postOf('Elsewhere', 'Shared')
  const change = (caption: string) =>
    studio.app.evaluate(
      async (_electron, input) => {
        const { backend } = (globalThis as unknown as { clienteleTest: { backend: { api: Client<BackendApi> } } })
          .clienteleTest
        await backend.api.calendar.updatePost(input)
      },
      { clientId: planned('Elsewhere').clientId, postId: id, changes: { caption } },
    )
  const caption = editor().getByLabel('Caption for all channels')
  await change('From elsewhere')
  await expect(caption).toHaveValue('From elsewhere')

  await caption.focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' and mine')
  await change('From elsewhere again')
  const conflict = editor().getByRole('alert', { name: 'Changed elsewhere' })
  await expect(conflict).toContainText('From elsewhere and mine')
  await expect(conflict).toContainText('From elsewhere again')
  await conflict.getByRole('button', { name: 'Keep mine' }).click()
  await saved()
  expect(await textOf('Elsewhere', 'Shared')).toBe('From elsewhere and mine')
})

test('CAL-4 markup in a caption stays text', async () => {
  const markup = `<img src=x onerror="globalThis.canary = 1"><script>globalThis.canary = 2</script>`
  await page.evaluate((hash) => (location.hash = hash), `/client/${planned('Markup').clientId}/calendar`)
  await page.locator('[aria-current="date"]').focus()
  await page.keyboard.press('n')
  await editor().getByLabel('Caption for all channels').fill(markup)
  await saved()
  await expect(chip('<img src=x onerror').first()).toBeVisible()
  await page.getByText('List', { exact: true }).click()
  await expect(page.getByRole('row').filter({ hasText: '<img src=x onerror' })).toBeVisible()
  expect(await page.evaluate(() => (globalThis as { canary?: number }).canary)).toBeUndefined()
  await page.getByText('Month', { exact: true }).click()
})

test('CAL-1 a month of 400 posts fits at 1440 × 900, with no more posts in the page than are seen', async () => {
  await show('Busy', 'Anchor', false)
  const facts = await page.getByRole('grid').evaluate((grid) => {
    const chips = [...grid.querySelectorAll<HTMLElement>('[data-post-id]')]
    const days = [...grid.querySelectorAll<HTMLElement>('[data-date]')]
    const perDay = days.map((element) => element.querySelectorAll('[data-post-id]').length)
    return {
      overflow: grid.scrollHeight - grid.clientHeight,
      mounted: chips.length,
      days: days.length,
      mostPerDay: Math.max(...perDay),
      smallest: Math.min(...chips.map((element) => element.getBoundingClientRect().height)),
      isInside: chips.every((element) => {
        const cell = element.closest('[data-date]')?.getBoundingClientRect()
        return cell !== undefined && element.getBoundingClientRect().bottom <= cell.bottom + 1
      }),
    }
  })
  expect(facts.overflow).toBe(0)
  expect(facts.mostPerDay).toBeGreaterThanOrEqual(3)
  expect(facts.mounted).toBeLessThanOrEqual(facts.days * facts.mostPerDay)
  expect(facts.smallest).toBeGreaterThanOrEqual(24)
  expect(facts.isInside).toBe(true)

  await day('2027-03-20')
    .getByRole('button', { name: /more on/ })
    .click()
  const all = page.getByRole('dialog', { name: /Posts on/ })
  await expect(all.getByRole('button')).toHaveCount(13)
  await expect(all.getByRole('button').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(all.getByRole('button').nth(1)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(all).toHaveCount(0)
  await expect(day('2027-03-20')).toBeFocused()
})

test('CAL-1 the list shows 20 rows, filters by state and text, sorts by time, and takes the same keys', async () => {
  await show('Busy', 'Anchor', false)
  await page.keyboard.press('l')
  const list = page.getByRole('grid', { name: 'Posts' })
  await expect(list).toBeVisible()
  const rows = list.locator('[data-post-id]')
  const seen = await list.evaluate((grid) => {
    const bottom = grid.getBoundingClientRect().bottom
    return [...grid.querySelectorAll('[data-post-id]')].filter((row) => row.getBoundingClientRect().bottom <= bottom)
      .length
  })
  expect(seen).toBeGreaterThanOrEqual(20)
  await page.getByLabel('Search titles, captions and notes').fill('Post 39')
  await expect(page.getByText('11 posts')).toBeVisible()
  await page.getByRole('button', { name: 'Date and time' }).click()
  const first = await rows.first().textContent()
  const last = await rows.last().textContent()
  expect(first).toContain('28 Mar')
  expect(last).not.toBe(first)
  await page.getByLabel('Search titles, captions and notes').fill('')
  await page.getByRole('combobox', { name: 'States' }).click()
  await page.getByRole('option', { name: 'Approved' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('No posts match')).toBeVisible()
  await page.getByRole('combobox', { name: 'States' }).press('Backspace')
  await rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(editor()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(editor()).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('grid', { name: 'Posts' })).toBeVisible()
  await page.keyboard.press('l')
  await expect(
    page.getByRole('grid', { name: 'March 2027' }).or(page.locator('[aria-current="date"]')).first(),
  ).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`CAL-1 CAL-4 month, list and editor have no accessibility violations (${scheme})`, async () => {
    await page.emulateMedia({ colorScheme: scheme })
    const check = async (place: string) => {
      const results = await new AxeBuilder({ page })
        .setLegacyMode(true)
        .include(place === 'editor' ? 'section:has(h2)' : '#place')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      const found = results.violations.map(({ id, nodes }) => [
        place,
        id,
        nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
      ])
      expect(found).toEqual([])
    }
    await show('Busy', 'Anchor', false)
    await check('month')
    await show('Versions', 'Autumn')
    await page.waitForTimeout(300)
    await check('editor')
    await page.getByRole('button', { name: 'Close the inspector' }).click()
    await page.keyboard.press('l')
    await expect(page.getByRole('grid', { name: 'Posts' })).toBeVisible()
    await check('list')
    await page.keyboard.press('l')
    await page.emulateMedia({ colorScheme: null })
  })
}
