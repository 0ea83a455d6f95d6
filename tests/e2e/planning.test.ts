import type { ClientId } from '#shared/kernel/ids'
import type { HexColor } from '#shared/kernel/color'
import type { LocalDate, LocalDateTime } from '#shared/kernel/time'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import { brokenRules, smallTargets } from '../support/accessibility'
import { expect, launchStudio, type Studio, test as base } from '../support/electronApp'

let clientId: ClientId
const today = new Date().toISOString().slice(0, 10) as LocalDate
const at = (time: string) => `${today}T${time}` as LocalDateTime

const test = base.extend<{ studio: Studio }>({
  // oxlint-disable-next-line no-empty-pattern
  studio: async ({}, use) => {
    const studio = await launchStudio({
      prepare: async (api) => {
        const client = await api.clients.createClient({
          name: 'Padaria',
          timeZone: 'Europe/Lisbon' as never,
          currency: 'EUR',
          locale: 'pt-PT',
        })
        clientId = client.id
        const color = (hex: string) => hex as HexColor
        const bread = await api.planning.createPillar({
          clientId,
          pillar: { name: 'Bread', color: color('#9a6a12'), targetPercent: 60, notes: '' },
        })
        await api.planning.createPillar({
          clientId,
          pillar: { name: 'People', color: color('#2f5d8a'), targetPercent: 50, notes: '' },
        })
        const channel = await api.clients.addChannel({
          clientId,
          channel: { platform: 'instagram', handle: '@padaria', address: '', audience: '', followersAtStart: null },
        })
        const version = { channelId: channel.id, caption: null, firstComment: '', link: '', media: null }
        await api.calendar.createPosts({
          clientId,
          posts: [
            { title: 'Buns', scheduledAt: at('10:00'), pillarId: bread.id },
            { title: 'Loaves', scheduledAt: at('11:00'), pillarId: bread.id },
            { title: 'First', state: 'draft', versions: [version] },
            { title: 'Second', state: 'draft', versions: [version] },
            { title: 'Bare', state: 'draft' },
            { title: 'Street', scheduledAt: at('09:00') },
          ],
        })
      },
    })
    await use(studio)
    await studio.close()
  },
})

async function goTo(studio: Studio, path: string): Promise<void> {
  await studio.page.evaluate((hash) => {
    location.hash = hash
  }, `#/client/${clientId}/${path}`)
}

test('CAL-9 pillars are made, ordered with the keyboard, kept over a restart, and the real mix stands beside the target', async ({
  studio,
}) => {
  await goTo(studio, 'calendar')
  await studio.page.getByRole('grid').waitFor()
  await studio.page.keyboard.press('Shift+P')
  await expect(studio.page.getByRole('heading', { name: 'Content pillars' })).toBeVisible()
  const chart = studio.page.getByRole('table')
  await expect(chart.getByRole('row', { name: /^Bread/ })).toContainText(/2\s*67 %\s*60 %/)
  await expect(chart.getByRole('row', { name: /Without a pillar/ })).toContainText('33 %')
  await expect(studio.page.getByText('The targets add up to 110 %, not 100 %.')).toBeVisible()

  await studio.page.getByRole('button', { name: 'New pillar' }).press('Enter')
  await studio.page.getByLabel('Name', { exact: true }).fill('Questions')
  await studio.page.getByLabel('Name', { exact: true }).press('Enter')
  const list = studio.page.getByRole('list', { name: 'Content pillars' })
  await expect(list.getByRole('listitem')).toHaveCount(3)
  const handle = list.getByRole('button', { name: 'Move Questions: arrow up and down' })
  await handle.focus()
  await handle.press('ArrowUp')
  await expect(list.getByRole('listitem').nth(1)).toContainText('Questions')
  await expect(handle).toBeFocused()
  await handle.press('ArrowUp')
  await expect(list.getByRole('listitem').nth(0)).toContainText('Questions')

  await list.getByRole('button', { name: 'More for Bread' }).press('Enter')
  await studio.page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(studio.page.getByText('2 posts have the pillar “Bread”. Archive it instead')).toBeVisible()
  await studio.page.getByRole('button', { name: 'Close' }).last().click()

  await studio.restart()
  await goTo(studio, 'plan?part=pillars')
  await expect(studio.page.getByRole('list', { name: 'Content pillars' }).getByRole('listitem').nth(0)).toContainText(
    'Questions',
  )
  expect(await brokenRules(studio.page)).toEqual([])
})

test('CAL-9 a pillar is dragged to another place', async ({ studio }) => {
  await goTo(studio, 'plan?part=pillars')
  const list = studio.page.getByRole('list', { name: 'Content pillars' })
  const handle = list.getByRole('button', { name: 'Move People: arrow up and down' })
  await handle.dragTo(list.getByRole('listitem').nth(0), { targetPosition: { x: 80, y: 4 } })
  await expect(list.getByRole('listitem').nth(0)).toContainText('People')
})

test('CAL-9 a campaign with dates is a band in the month, and a post is given a pillar and a campaign', async ({
  studio,
}) => {
  await goTo(studio, 'plan?part=pillars')
  await studio.page.getByRole('button', { name: 'New campaign' }).click()
  await studio.page.getByLabel('Name', { exact: true }).fill('Easter boxes')
  await studio.page.getByLabel('First day').last().fill(today)
  await studio.page.getByLabel('Last day').last().fill('2020-01-01')
  await studio.page.getByRole('button', { name: 'Add campaign' }).click()
  await expect(studio.page.getByText(`The end 2020-01-01 lies before the start ${today}.`)).toBeVisible()
  await studio.page.getByLabel('Last day').last().fill(today)
  await studio.page.getByRole('button', { name: 'Add campaign' }).click()
  await expect(studio.page.getByRole('list', { name: 'Campaigns' })).toContainText('Easter boxes')

  await goTo(studio, 'calendar')
  await expect(studio.page.getByRole('row').filter({ hasText: 'Easter boxes' })).toHaveCount(1)
  await studio.page
    .getByRole('button', { name: /Street/ })
    .first()
    .click()
  await studio.page.getByRole('combobox', { name: 'Pillar' }).click()
  await studio.page.getByRole('option', { name: 'People' }).click()
  await studio.page.getByRole('combobox', { name: 'Campaign' }).click()
  await studio.page.getByRole('option', { name: 'Easter boxes' }).click()
  await expect(
    studio.page
      .getByRole('grid')
      .getByRole('button', { name: /Street/ })
      .getByRole('img', { name: 'People' }),
  ).toBeAttached()
  await goTo(studio, 'plan?part=pillars')
  await expect(studio.page.getByRole('table').getByRole('row', { name: /^People/ })).toContainText('33 %')
  await expect(studio.page.getByRole('list', { name: 'Campaigns' })).toContainText('1 post')
})

test('CAL-10 slots are added, copied and paused with the keyboard, the queue is ordered and filled after a preview, and one undo takes it back', async ({
  studio,
}) => {
  const { page } = studio
  await goTo(studio, 'plan?part=slots')
  await page.getByLabel('New time on Monday').fill('08:00')
  await page.getByLabel('New time on Monday').press('Enter')
  const monday = page.getByRole('button', { name: 'Monday 08:00' })
  await monday.press('Enter')
  await page.getByRole('menuitem', { name: 'Copy to all days' }).press('Enter')
  const slots = page.getByRole('group', { name: 'Slots of the week' }).getByRole('listitem')
  await expect(slots).toHaveCount(7)
  await page.getByRole('button', { name: 'Sunday 08:00' }).press('Delete')
  await expect(slots).toHaveCount(6)
  await page.getByRole('button', { name: 'Saturday 08:00' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Pause' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Saturday 08:00, paused' })).toBeVisible()

  await page.getByRole('button', { name: 'Add posts' }).press('Enter')
  await page.getByRole('menuitem', { name: 'All 3 posts without a date' }).press('Enter')
  const queue = page.getByRole('list', { name: 'Queue' }).getByRole('listitem')
  await expect(queue).toHaveCount(3)
  await expect(page.getByRole('list', { name: 'Queue' })).toContainText('No channel is chosen')
  const handle = page.getByRole('button', { name: 'Move First: arrow up and down' })
  // One press after the other, without waiting for the store: each counts.
  await handle.press('ArrowDown')
  await handle.press('ArrowDown')
  await expect(queue.nth(2)).toContainText('First')
  await handle.press('ArrowUp')
  await handle.press('ArrowUp')
  await expect(queue.nth(0)).toContainText('First')
  await expect(handle).toBeFocused()
  await expect
    .poll(() =>
      studio.app.evaluate(async (_electron, id) => {
        const { backend } = (globalThis as unknown as { clienteleTest: { backend: { api: Client<BackendApi> } } })
          .clienteleTest
        return (await backend.api.planning.getSlotPlan({ clientId: id })).queue[0]?.post.title
      }, clientId),
    )
    .toBe('First')
  await studio.restart()
  await goTo(studio, 'plan?part=slots')
  await expect(studio.page.getByRole('list', { name: 'Queue' }).getByRole('listitem').nth(0)).toContainText('First')
  for (const scheme of ['light', 'dark'] as const) {
    await studio.page.emulateMedia({ colorScheme: scheme })
    expect(await brokenRules(studio.page)).toEqual([])
  }

  await studio.page.getByRole('button', { name: 'Fill the queue' }).press('Enter')
  const preview = studio.page.getByRole('dialog', { name: 'Fill the queue' })
  await expect(preview.getByRole('row', { name: /First/ })).toContainText('08:00')
  await expect(preview.getByRole('row', { name: /Bare/ })).toContainText('No channel is chosen')
  await expect(preview).toContainText('One post stays in the queue without a date.')
  expect(await brokenRules(studio.page)).toEqual([])
  await preview.getByRole('button', { name: 'Give 2 posts their times' }).press('Enter')
  await expect(studio.page.getByRole('list', { name: 'Queue' }).getByRole('listitem')).toHaveCount(1)
  await studio.page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(studio.page.getByRole('list', { name: 'Queue' }).getByRole('listitem')).toHaveCount(3)
  await expect(studio.page.getByRole('list', { name: 'Queue' }).getByRole('listitem').nth(0)).toContainText('First')

  await studio.page.getByRole('list', { name: 'Queue' }).getByRole('button', { name: 'First', exact: true }).click()
  await expect(studio.page.getByRole('button', { name: /^Add to queue: .*08:00/ })).toBeVisible()
  await studio.page.keyboard.press('q')
  await expect(studio.page.getByRole('button', { name: /^Add to queue/ })).toHaveCount(0)
  await expect(studio.page.getByText(/“First” moved to .*08:00/)).toBeVisible()
})

test('CAL-7 a hashtag group is pasted, marked, and inserted with the keyboard into a caption and a first comment, with what would be too much', async ({
  studio,
}) => {
  const { page } = studio
  await goTo(studio, 'plan?part=hashtags')
  await page.getByRole('button', { name: 'New group' }).first().press('Enter')
  await page.getByLabel('Name', { exact: true }).fill('Bread')
  await page.getByLabel('Hashtags', { exact: true }).fill('#bread, Buns\n#BREAD #sour-dough ＃oven')
  await expect(page.getByRole('status').filter({ hasText: '3 hashtags. There already, dropped: #BREAD' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Not taken' })).toHaveText('#sour-dough: “-” ends a hashtag')
  await page.getByRole('button', { name: 'Save 3 hashtags, leave out 1' }).press('Enter')
  await page.getByRole('list', { name: 'Hashtags of Bread' }).getByRole('button', { name: '#oven' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Mark as banned' }).press('Enter')
  await expect(page.getByRole('button', { name: '#oven banned' })).toBeVisible()
  await expect(page.getByText('in no post with at least half of these hashtags')).toBeVisible()
  await page.getByRole('button', { name: 'New group' }).press('Enter')
  await page.getByLabel('Name', { exact: true }).fill('Far too many')
  await page
    .getByLabel('Hashtags', { exact: true })
    .fill(Array.from({ length: 31 }, (_, index) => `tag${index}x`).join(' '))
  await page.getByRole('button', { name: 'Add group' }).press('Enter')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    expect(await brokenRules(page)).toEqual([])
  }

  await goTo(studio, 'plan?part=slots')
  await page.getByRole('button', { name: 'Add posts' }).press('Enter')
  await page.getByRole('menuitem', { name: /^First/ }).press('Enter')
  await page.getByRole('list', { name: 'Queue' }).getByRole('button', { name: 'First', exact: true }).press('Enter')
  const caption = page.getByLabel('Caption for all channels')
  await caption.fill('Warm #buns')
  await caption.press('Control+Shift+H')
  await expect(page.getByRole('menuitem', { name: /^Far too many/ })).toContainText(/32 of \d+ hashtags on Instagram/)
  await expect(page.getByRole('menuitem', { name: /^Bread/ })).toContainText(
    'adds 1 · 1 there already · 1 banned, left out',
  )
  await page.getByRole('menuitem', { name: /^Bread/ }).press('Enter')
  await expect(caption).toHaveValue('Warm #buns\n\n#bread')

  await page.getByRole('tab', { name: 'Instagram' }).click()
  await page.getByRole('button', { name: 'Hashtags in the first comment' }).press('Enter')
  await page.getByRole('menuitem', { name: /^Bread/ }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'First comment' })).toHaveValue('#bread #Buns')
  await studio.restart()
  await goTo(studio, 'plan?part=hashtags')
  await expect(studio.page.getByRole('button', { name: '#oven banned' })).toBeVisible()
})

test('CAL-7 a template asks for its fields, shows a preview with what is missing, and is kept with its last use', async ({
  studio,
}) => {
  const { page } = studio
  await goTo(studio, 'plan?part=templates')
  await page.getByRole('button', { name: 'New template' }).first().press('Enter')
  await page.getByLabel('Name', { exact: true }).fill('Bread of the week')
  await page.getByLabel('Text', { exact: true }).fill('Now: {{bread}} until {{day}}. \\{{literal}}')
  await page.getByRole('button', { name: 'Add template' }).press('Enter')
  await expect(page.getByRole('list', { name: 'Caption templates' })).toContainText('never')
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    expect(await brokenRules(page)).toEqual([])
  }
  await goTo(studio, 'calendar')
  await page
    .getByRole('grid')
    .getByRole('button', { name: /Street/ })
    .click()
  await page.getByLabel('Caption for all channels').fill('Hello')
  await page.getByLabel('Caption for all channels').press('Control+Shift+T')
  const dialog = page.getByRole('dialog', { name: 'Text from a template' })
  await expect(dialog.getByLabel('bread')).toBeFocused()
  await dialog.getByLabel('bread').fill('rye {{x}}')
  await expect(dialog.getByText('Not filled yet: day.')).toBeVisible()
  await expect(dialog).toContainText('Now: rye {{x}} until {{day}}. {{literal}}')
  expect(await brokenRules(page)).toEqual([])
  await dialog.getByLabel('day').fill('Friday')
  await dialog.getByLabel('day').press('Enter')
  await expect(page.getByLabel('Caption for all channels')).toHaveValue(
    'Hello\n\nNow: rye {{x}} until Friday. {{literal}}',
  )
  await studio.restart()
  await goTo(studio, 'plan?part=templates')
  await expect(
    studio.page.getByRole('list', { name: 'Caption templates' }).getByRole('button', { name: 'Street' }),
  ).toBeVisible()
})

test('CAL-12 holidays of chosen countries and own dates stand on their days, and a post is made from one', async ({
  studio,
}) => {
  const { page } = studio
  await goTo(studio, 'plan?part=dates')
  const portugal = page.getByRole('group', { name: 'Portugal' })
  // The rules of all countries are loaded for this, which takes its time on a busy machine.
  await expect(portugal.getByRole('combobox', { name: 'Country' })).toHaveValue('Portugal', { timeout: 30_000 })
  await page.getByRole('button', { name: 'New date' }).press('Enter')
  await page.getByLabel('Name', { exact: true }).fill('Shop birthday')
  await page.getByRole('button', { name: 'Add date' }).press('Enter')
  await expect(page.getByRole('list', { name: 'Own dates' })).toContainText('every year')
  await expect(page.getByRole('list', { name: 'Coming days' })).toContainText('Shop birthday')

  await page.getByRole('button', { name: 'Add a country' }).press('Enter')
  await page.keyboard.type('Germany')
  await page.getByRole('option', { name: 'Germany' }).click()
  const germany = page.getByRole('group', { name: 'Germany' })
  // With the keyboard: its holidays come meanwhile and move what a pointer aims at.
  const state = germany.getByRole('combobox', { name: 'State' })
  await state.fill('Bayern')
  await state.press('ArrowDown')
  await state.press('Enter')
  await expect(state).toHaveValue('Bayern')
  await expect(germany.getByRole('combobox', { name: 'Region' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Observance' }).uncheck()
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    expect(await brokenRules(page)).toEqual([])
  }
  await studio.restart()
  await goTo(studio, 'plan?part=dates')
  await expect(
    studio.page.getByRole('group', { name: 'Germany' }).getByRole('combobox', { name: 'State' }),
  ).toHaveValue('Bayern')
  await expect(studio.page.getByRole('checkbox', { name: 'Observance' })).not.toBeChecked()

  await goTo(studio, 'calendar')
  const mark = studio.page.getByRole('grid').getByRole('button', { name: /^Shop birthday/ })
  await expect(mark).toBeVisible()
  expect(await brokenRules(studio.page)).toEqual([])
  await mark.focus()
  await mark.press('Enter')
  await studio.page.getByRole('menuitem', { name: 'New idea for this day' }).press('Enter')
  await expect(studio.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Shop birthday')
})

test('CAL-12 the list has holidays, own dates and campaigns as lines on their days, which the keyboard reaches', async ({
  studio,
}) => {
  const { page } = studio
  await studio.app.evaluate(
    async (_electron, { id, day }) => {
      const { backend } = (globalThis as unknown as { clienteleTest: { backend: { api: Client<BackendApi> } } })
        .clienteleTest
      const { planning } = backend.api
      const color = '#2f5d8a' as HexColor
      const fields = { color, notes: '' }
      await planning.createOwnDate({
        clientId: id,
        ownDate: { ...fields, name: 'Shop birthday', date: day, isYearly: true },
      })
      await planning.createOwnDate({ clientId: id, ownDate: { ...fields, name: 'Fair', date: day, isYearly: false } })
      await planning.createCampaign({
        clientId: id,
        campaign: { ...fields, name: 'Easter boxes', startsOn: day, endsOn: null },
      })
    },
    { id: clientId, day: today },
  )
  await goTo(studio, 'calendar?view=list')
  const list = page.getByRole('grid', { name: 'Posts' })
  const line = list.getByRole('row').filter({ hasText: 'Shop birthday' })
  await expect(line).toContainText('Easter boxes begins')
  await expect(line.getByRole('button')).toHaveCount(2)
  // The line stands right above the first post of its day.
  const rowOf = (locator: typeof line) => locator.getAttribute('aria-rowindex').then(Number)
  const first = list.getByRole('row').filter({ hasText: 'Street' })
  expect(await rowOf(line)).toBe((await rowOf(first)) - 1)
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    expect(await brokenRules(page)).toEqual([])
    expect(await smallTargets(page)).toEqual([])
  }

  await first.focus()
  await first.press('ArrowUp')
  const [birthday, fair] = [line.getByRole('button', { name: /^Shop/ }), line.getByRole('button', { name: /^Fair/ })]
  await expect(birthday.or(fair).and(page.locator(':focus'))).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(first).toBeFocused()
  await first.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'New idea for this day' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(/Shop birthday|Fair/)
  await page.keyboard.press('Escape')

  // A filtered list keeps the lines of the days that it has posts of, and no others.
  await page.getByLabel('Search titles, captions and notes').fill('Street')
  await expect(page.getByText('1 post', { exact: true })).toBeVisible()
  await expect(line).toBeVisible()
})
