import { randomUUID } from 'node:crypto'
import type { ElectronApplication } from '@playwright/test'
import { localDateTimeOf, TimeZone, utcInstantFromMs } from '#shared/kernel/time'
import type { MainClock } from '../../src/main/clock'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { clickNotification, listNotifications, notificationLog } from '../support/systemNotifications'

const MINUTE_MS = 60_000
const ZONE = TimeZone.parse('Asia/Tokyo')

test.skip(!notificationLog, 'only in the session that npm test provides, where notifications can be read')

let studio: Studio
/** Tells this test's notifications from those of tests that run beside it. */
let name: string
let postId: string

test.beforeEach(() => {
  name = `Kōhī <b>&</b> ${randomUUID().slice(0, 8)}`
})
test.afterEach(() => studio.close())

const byName = () => listNotifications(name.slice(-8))
const wallTimeIn = (minutes: number) => localDateTimeOf(utcInstantFromMs(Date.now() + minutes * MINUTE_MS), ZONE)

async function startWithPosts(...inMinutes: number[]): Promise<void> {
  studio = await launchStudio({
    prepare: async (api) => {
      const client = await api.clients.createClient({ name, timeZone: ZONE, currency: 'JPY' })
      for (const minutes of inMinutes) {
        const post = await api.calendar.createPost({
          clientId: client.id,
          post: { title: `Latte <i>art</i> ${minutes}`, scheduledAt: wallTimeIn(minutes), state: 'scheduled' },
        })
        postId = post.id
      }
    },
  })
}

/** The wall clock moves while the computer sleeps, and the system says that it woke up. */
async function sleepFor(app: ElectronApplication, minutes: number): Promise<void> {
  // The window shows before the data process is up, and reminders begin with that.
  await expect.poll(() => app.evaluate(() => 'clienteleTest' in globalThis)).toBe(true)
  await app.evaluate(({ powerMonitor }, ms) => {
    const { clock } = (globalThis as unknown as { clienteleTest: { clock: MainClock } }).clienteleTest
    clock.shiftMs(ms)
    powerMonitor.emit('resume')
  }, minutes * MINUTE_MS)
}

/** Another test's notification may lie on top: it is clicked away first. */
async function clickUntil(assert: () => void): Promise<void> {
  await expect(() => {
    clickNotification()
    assert()
  }).toPass({ intervals: [500] })
}

test('REM-1 CAL-13 a due post shows a notification of the system, and a click on it opens posting by hand', async () => {
  await startWithPosts(20)
  const wallTime = wallTimeIn(20).slice(11)
  expect(byName()).toEqual([])
  await sleepFor(studio.app, 20)
  await expect.poll(byName).toHaveLength(1)
  const [notification] = byName()
  expect(notification?.summary).toContain(name)
  expect(notification?.body).toContain('Latte &lt;i&gt;art&lt;/i&gt; 20')
  expect(notification?.body).toContain(`${wallTime}, Tokyo · Scheduled`)
  await clickUntil(() => expect(studio.page.url()).toContain(`/calendar?post=${postId}`))
  const posting = studio.page.getByRole('dialog', { name: 'Post by hand' })
  await expect(posting).toBeVisible()
  await studio.page.keyboard.press('Escape')
  await expect(posting).toHaveCount(0)
  await expect(studio.page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Latte <i>art</i> 20')
})

test('REM-1 CAL-13 with all windows closed the notification comes too, and a click opens the studio at posting by hand', async () => {
  await startWithPosts(20)
  await studio.page.close()
  await expect.poll(() => studio.app.windows().length).toBe(0)
  await sleepFor(studio.app, 20)
  await expect.poll(byName).toHaveLength(1)
  await clickUntil(() =>
    expect(
      studio.app
        .windows()
        .map((window) => window.url())
        .join(),
    ).toContain(`?post=${postId}`),
  )
  const window = studio.app.windows().find((each) => each.url().includes(postId))
  await expect(window!.getByRole('dialog', { name: 'Post by hand' })).toBeVisible()
})

test('REM-5 after sleep everything missed comes once, as one digest that opens the list', async () => {
  await startWithPosts(30, 90, 150, 210, 270)
  await sleepFor(studio.app, 12 * 60)
  await expect.poll(byName).toHaveLength(1)
  expect(byName()).toMatchObject([{ summary: '5 posts are due' }])
  await clickUntil(() => expect(studio.page.url()).toContain('#/reminders'))
  await expect(studio.page.getByRole('heading', { name: 'Reminders' })).toBeVisible()
  await sleepFor(studio.app, 12 * 60)
  await studio.restart()
  expect(byName()).toHaveLength(1)
})

test('REM-6 an app killed right after the claim notifies exactly once after its next start', async () => {
  await startWithPosts(20)
  await studio.app.evaluate(({ Notification }) => {
    // As slow as a system can be: claimed, not shown yet.
    Notification.prototype.show = () => Object.assign(globalThis, { isAboutToShow: true })
  })
  await sleepFor(studio.app, 20)
  await expect
    .poll(() => studio.app.evaluate(() => (globalThis as { isAboutToShow?: boolean }).isAboutToShow))
    .toBe(true)
  await studio.killAndRestart()
  await expect.poll(byName).toHaveLength(1)
  expect(byName()[0]?.summary).toContain('Overdue')
  await studio.restart()
  await sleepFor(studio.app, 60)
  // Another reminder would be here well before this.
  await studio.page.waitForTimeout(2_000)
  expect(byName()).toHaveLength(1)
})

test('REM-1 the list shows what is due across clients, in the freelancer’s and the client’s time, by keyboard alone', async () => {
  await startWithPosts(-90, 20, 3 * 24 * 60)
  const { page } = studio
  await page.evaluate(() => {
    window.location.hash = '#/reminders'
  })
  const rows = page.getByRole('main').getByRole('link').filter({ hasText: 'Latte <i>art</i>' })
  await expect(rows).toHaveCount(3)
  await expect(page.getByRole('heading', { name: /^Overdue/ })).toBeVisible()
  await expect(rows.first()).toContainText(name)
  await expect(rows.first()).toContainText(/in Tokyo/)
  await rows.first().focus()
  await page.keyboard.press('End')
  await expect(rows.last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`post=${postId}`))
})
