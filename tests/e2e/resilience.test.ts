import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { TimeZone } from '#shared/kernel/time'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { startSecondProgram } from '../support/secondProgram'
import { canMount, mountSmallDisk } from '../support/smallDisk'

const LISBON = TimeZone.parse('Europe/Lisbon')

let studio: Studio
let scratch: string
test.beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'clientele-resilience-'))
})
test.afterEach(async () => {
  await closeStudio()
  rmSync(scratch, { recursive: true, force: true })
})

let closed: Studio | undefined

/** Once: some tests close it to look at its files. */
async function closeStudio(): Promise<void> {
  if (closed === studio) return
  closed = studio
  await studio.close()
}

type Api = Client<BackendApi>
type Hooks = { clienteleTest: { backend: { api: Api; pid: number } } }

const addClient = (api: Api, name: string) =>
  api.clients.createClient({ name, timeZone: LISBON, currency: 'EUR', locale: 'en-GB' })

const rail = () => studio.page.getByRole('navigation', { name: 'Places and clients' })
const goTo = (hash: string) => studio.page.evaluate((target) => (location.hash = target), hash)
const editor = () =>
  studio.page.locator('section', { has: studio.page.getByRole('button', { name: 'More for this post' }) })
const saveStatus = () => studio.page.getByTestId('save-status')

function killDataProcess(): Promise<number> {
  return studio.app.evaluate(() => {
    const { pid } = (globalThis as unknown as Hooks).clienteleTest.backend
    process.kill(pid, 'SIGKILL')
    return pid
  })
}

const dataProcess = () => studio.app.evaluate(() => (globalThis as unknown as Hooks).clienteleTest.backend.pid)

function listTitles(clientId: ClientId): Promise<string[]> {
  return studio.app.evaluate(async (_electron, id) => {
    const { api } = (globalThis as unknown as Hooks).clienteleTest.backend
    return (await api.calendar.listPosts({ clientId: id })).map(({ title }) => title)
  }, clientId)
}

/** Runs in the studio's window, also after its process died, when Playwright has lost the page. */
function inWindow<T>(script: string): Promise<T | undefined> {
  return studio.app.evaluate(({ BrowserWindow }, code) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/studio.html'),
    )
    // A page on its way out may never answer.
    return Promise.race([
      window?.webContents.executeJavaScript(code).catch(() => undefined),
      new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 500)),
    ])
  }, script) as Promise<T | undefined>
}

test('RES-1 DAT-2 three deaths of the data process in a row lose nothing that was acknowledged, and the window goes on', async () => {
  let clientId = '' as ClientId
  studio = await launchStudio({
    prepare: async (api) => {
      clientId = (await addClient(api, 'Padaria')).id
    },
  })
  await goTo(`/client/${clientId}/calendar`)
  const acknowledged: string[] = []
  for (let death = 1; death <= 3; death++) {
    const before = await dataProcess()
    // Commands run when it dies: some are acknowledged, the others fail with the reason.
    const titles = await studio.app.evaluate(
      async (_electron, { id, round }) => {
        const { backend } = (globalThis as unknown as Hooks).clienteleTest
        const calls = Array.from({ length: 200 }, async (_, index) => {
          const title = `Post ${round}.${String(index).padStart(3, '0')}`
          // Calls of one turn would travel, and be done, together.
          await new Promise((resolve) => setTimeout(resolve, index))
          await backend.api.calendar.createPost({ clientId: id, post: { title } })
          if (index === 20) process.kill(backend.pid, 'SIGKILL')
          return title
        })
        const results = await Promise.allSettled(calls)
        const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
        const stored = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
        return { stored, reasons: [...new Set(reasons)] }
      },
      { id: clientId, round: death },
    )
    expect(titles.reasons).toEqual(['backend-restarted'])
    expect(titles.stored.length).toBeGreaterThan(20)
    acknowledged.push(...titles.stored)
    await expect.poll(dataProcess).not.toBe(before)
    const found = new Set(await listTitles(clientId))
    expect(acknowledged.filter((title) => !found.has(title))).toEqual([])
  }
  await expect(studio.page.getByText('The data process was restarted')).toBeVisible()
  // The window asks the new process by itself, and is told of what happens there.
  await studio.page.getByText('List', { exact: true }).click()
  await studio.page.getByLabel('Search titles, captions and notes').fill('Post 3.001')
  await expect(studio.page.getByText('Post 3.001', { exact: true })).toBeVisible()
  await studio.app.evaluate(async (_electron, id) => {
    const { api } = (globalThis as unknown as Hooks).clienteleTest.backend
    const [first] = await api.calendar.listPosts({ clientId: id, text: 'Post 3.001' })
    if (first) await api.calendar.updatePost({ clientId: id, postId: first.id, changes: { title: 'Post 3.001 anew' } })
  }, clientId)
  await expect(studio.page.getByText('Post 3.001 anew', { exact: true })).toBeVisible()
})

test('RES-2 CAL-4 what is typed while the data process dies is saved by the next one', async () => {
  let clientId = '' as ClientId
  let postId = '' as PostId
  studio = await launchStudio({
    prepare: async (api) => {
      clientId = (await addClient(api, 'Padaria')).id
      postId = (await api.calendar.createPost({ clientId, post: { title: 'Story', scheduledAt: '2027-03-10T09:00' } }))
        .id as PostId
    },
  })
  await goTo(`/client/${clientId}/calendar?post=${postId}`)
  const caption = editor().getByLabel('Caption for all channels')
  await caption.focus()
  await studio.page.keyboard.type('Before, ')
  await killDataProcess()
  await studio.page.keyboard.type('during and after')
  const retry = editor().getByRole('button', { name: 'Retry' })
  await expect(saveStatus().or(retry).first()).toBeVisible()
  await expect(async () => {
    if (await retry.isVisible()) await retry.click()
    await expect(saveStatus()).toHaveText('Saved', { timeout: 1_000 })
  }).toPass()
  await expect(caption).toHaveValue('Before, during and after')
  await studio.killAndRestart()
  await goTo(`/client/${clientId}/calendar?post=${postId}`)
  await expect(editor().getByLabel('Caption for all channels')).toHaveValue('Before, during and after')
})

if (canMount) {
  test('RES-3 CAL-4 with a full disk the text stays on the screen, and Retry saves it once there is room', async () => {
    const disk = mountSmallDisk(4)
    if (!disk) throw new Error('No disk was mounted')
    try {
      let clientId = '' as ClientId
      let postId = '' as PostId
      studio = await launchStudio({
        folder: join(disk.folder, 'workspace'),
        prepare: async (api) => {
          clientId = (await addClient(api, 'Padaria')).id
          postId = (await api.calendar.createPost({ clientId, post: { title: 'Story', caption: 'Short' } }))
            .id as PostId
        },
      })
      await goTo(`/client/${clientId}/calendar?post=${postId}`)
      const caption = editor().getByLabel('Caption for all channels')
      await expect(caption).toHaveValue('Short')
      disk.fill()
      const text = 'Longer than what is left on the disk. '.repeat(1_000)
      await caption.fill(text)
      await expect(saveStatus()).toContainText('The disk is full')
      await studio.page.screenshot({ path: 'test-results/screens/disk-full.png' })
      await editor().getByRole('button', { name: 'Retry' }).click()
      await expect(saveStatus()).toContainText('The disk is full')
      await expect(caption).toHaveValue(text)
      disk.free()
      await editor().getByRole('button', { name: 'Retry' }).click()
      await expect(saveStatus()).toHaveText('Saved')
      await studio.restart()
      await goTo(`/client/${clientId}/calendar?post=${postId}`)
      await expect(editor().getByLabel('Caption for all channels')).toHaveValue(text)
    } finally {
      await closeStudio()
      disk.unmount()
    }
  })
}

test('RES-4 a window whose process dies is back at the same place', async () => {
  let clientId = '' as ClientId
  studio = await launchStudio({
    prepare: async (api) => {
      clientId = (await addClient(api, 'Padaria')).id
      await api.calendar.createPost({ clientId, post: { title: 'Still here', scheduledAt: '2027-03-10T09:00' } })
    },
  })
  await goTo(`/client/${clientId}/calendar`)
  await studio.page.getByText('List', { exact: true }).click()
  await expect(studio.page.getByText('Still here')).toBeVisible()
  const place = await studio.page.evaluate(() => location.hash)
  await studio.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes('/studio.html'))
      ?.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(() => inWindow<string>('document.body.innerText'), { timeout: 20_000 }).toContain('Still here')
  expect(await inWindow<string>('location.hash')).toBe(place)
})

test('RES-5 a second start brings the first to the front, and ends quietly', async () => {
  const config = join(scratch, 'config')
  studio = await launchStudio({ environment: { XDG_CONFIG_HOME: config } })
  await studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.hide()))
  const second = startSecondProgram(studio.folder, config)
  expect(await second.ended).toBe(0)
  expect(second.output()).toContain('is already open')
  await expect
    .poll(() =>
      studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())),
    )
    .toContain(true)

  // With all windows closed the app is still there for reminders; the next start opens the window again.
  await studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()))
  await expect.poll(() => studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0)
  const opened = studio.app.waitForEvent('window', (page) => page.url().includes('/studio.html'))
  const third = startSecondProgram(studio.folder, config)
  expect(await third.ended).toBe(0)
  const page = await opened
  await expect(page.getByRole('navigation', { name: 'Places and clients' })).toBeVisible()
})

test('RES-6 another program on the same workspace is refused with the reason, and nothing is touched', async () => {
  studio = await launchStudio({ prepare: async (api) => void (await addClient(api, 'Padaria')) })
  const other = startSecondProgram(studio.folder, join(scratch, 'other-config'))
  try {
    await expect.poll(other.output, { timeout: 20_000 }).toContain('is open in another Clientele')
  } finally {
    other.kill()
  }
  await rail()
    .getByRole('link', { name: /^Padaria/ })
    .click()
  await expect(studio.page.getByRole('heading', { level: 1, name: 'Padaria' })).toBeVisible()
})

test('RES-7 DAT-2 empty, foreign and older files are named with what is wrong, stay as they are, and the others work', async () => {
  const clients = new Map<string, string>()
  const folder = join(scratch, 'workspace')
  studio = await launchStudio({
    folder,
    prepare: async (api) => {
      for (const name of ['Empty', 'Foreign', 'Older', 'Whole']) clients.set(name, (await addClient(api, name)).id)
    },
  })
  await closeStudio()
  const fileOf = (name: string) => join(folder, 'clients', clients.get(name) ?? '', 'client.sqlite')
  const old = join(scratch, 'old.sqlite')
  cpSync(fileOf('Older'), old)
  studio = await launchStudio({
    folder,
    prepare: async (api) => {
      const clientId = (clients.get('Older') ?? '') as ClientId
      for (const title of ['Lost one', 'Lost two']) await api.calendar.createPost({ clientId, post: { title } })
    },
  })
  await closeStudio()
  truncateSync(fileOf('Empty'), 0)
  cpSync(fileOf('Whole'), fileOf('Foreign'))
  cpSync(old, fileOf('Older'))
  const bytes = new Map(['Empty', 'Foreign'].map((name) => [name, readFileSync(fileOf(name))]))

  studio = await launchStudio({ folder })
  const { page } = studio
  const open = (name: string) =>
    rail()
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click()
  await open('Empty')
  await expect(page.getByRole('alert').filter({ hasText: 'file is empty' })).toContainText('0 bytes')
  await page.screenshot({ path: 'test-results/screens/empty-file.png' })
  await open('Foreign')
  await expect(page.getByRole('alert').filter({ hasText: 'is not the one that belongs here' })).toContainText('Whole')
  await open('Older')
  await expect(page.getByRole('alert').filter({ hasText: 'is older than' })).toContainText('change 3')
  await open('Whole')
  await expect(page.getByRole('heading', { level: 1, name: 'Whole' })).toBeVisible()
  await expect(page.getByText('The files of 3 clients cannot be used')).toBeVisible()
  await closeStudio()
  for (const [name, before] of bytes) {
    expect(readFileSync(fileOf(name)).equals(before)).toBe(true)
    expect(readdirSync(join(folder, 'clients', clients.get(name) ?? '')).sort()).toEqual([
      'assets',
      'backups',
      'client.sqlite',
    ])
  }
})

const NAMES = [
  'Café 🧁🏳️‍🌈👩🏽‍🍳',
  'مقهى "القمر" (2)',
  'בית קפה — Tel Aviv',
  `Long ${'name '.repeat(58)}`.trim(),
  'W'.repeat(300),
  '../../etc/passwd',
  'a/b\\c:d*e?f"g<h>i|j',
  'CON',
  'Trailing dot.',
  '\u202Eright to left override',
  'Zalgo Z̵̡̢̛̗̘̙̜̝̞̟̠͇̊̋̌̍̎̏̐̑̒̓̔̕͝a̴l̶g̷o̸',
  'Twin',
  'Twin',
  'e\u0301 decomposed',
  '\u00e9 decomposed',
  '<b>bold</b> & <script>globalThis.canary = 1</script>',
  `<img src=x onerror="globalThis.canary = 2">`,
] as const

test('RES-8 CLI-1 any name is shown as it is, in one line of the rail, and breaks nothing', async () => {
  studio = await launchStudio({
    prepare: async (api) => {
      for (const name of NAMES) await addClient(api, name)
    },
  })
  const { page } = studio
  await studio.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
  const links = rail().locator('[data-index] a')
  await expect(links).toHaveCount(NAMES.length)
  const shown = await links.locator('bdi').allTextContents()
  expect(shown.sort()).toEqual(NAMES.map((name) => name.trim()).sort())
  const railBox = await rail().boundingBox()
  for (const box of await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().toJSON()))) {
    expect(box.height).toBeLessThanOrEqual(36)
    expect(box.right).toBeLessThanOrEqual((railBox?.x ?? 0) + (railBox?.width ?? 0))
  }
  await page.screenshot({ path: 'test-results/screens/names.png' })
  for (const [index, name] of [NAMES[4], NAMES[1], NAMES[15]].entries()) {
    await rail()
      .locator('[data-index] a', { has: page.getByText(name, { exact: true }) })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.screenshot({ path: `test-results/screens/name-${index}.png` })
  }
  expect(await page.evaluate(() => (globalThis as { canary?: number }).canary)).toBeUndefined()
})

const CANARIES = [
  `<img src=x onerror="globalThis.canary = 1">`,
  `<script>globalThis.canary = 2</script>`,
  `"><svg onload="globalThis.canary = 3">`,
  `<iframe srcdoc="<script>parent.canary = 4</script>"></iframe>`,
  `javascript:globalThis.canary = 5`,
  `<a href="javascript:globalThis.canary = 6">press</a>`,
  '{{constructor.constructor("globalThis.canary = 7")()}}',
  `<style>@import "https://clientele.invalid/canary.css"</style>`,
  `<link rel="stylesheet" href="https://clientele.invalid/canary.css">`,
  `<meta http-equiv="refresh" content="0;url=https://clientele.invalid/">`,
  `<script>alert(8)</script>`,
] as const

test('RES-9 CAL-4 CLI-2 markup in any text is shown as text everywhere and never runs', async () => {
  let clientId = '' as ClientId
  const postIds: string[] = []
  studio = await launchStudio({
    prepare: async (api) => {
      const name = CANARIES[0]
      const all = CANARIES.join('\n')
      const client = await api.clients.createClient({
        name,
        timeZone: LISBON,
        currency: 'EUR',
        fields: {
          industry: CANARIES[2],
          website: CANARIES[4],
          tags: [CANARIES[1]],
          contacts: [{ name, role: name, email: name, phone: '<b>1</b>' }],
          goals: all,
          competitors: all,
          notes: all,
        },
      })
      clientId = client.id
      const channel = await api.clients.addChannel({
        clientId,
        channel: {
          platform: 'instagram',
          handle: CANARIES[2],
          address: CANARIES[4],
          audience: all,
          followersAtStart: 1,
        },
      })
      const today = new Date().toISOString().slice(0, 10)
      for (const [index, canary] of CANARIES.entries()) {
        const post = await api.calendar.createPost({
          clientId,
          post: {
            title: index % 2 ? '' : canary,
            caption: `${canary}\n${all}`,
            notes: all,
            scheduledAt: `${today}T${String(index + 8).padStart(2, '0')}:00`,
            state: 'scheduled',
            versions: [{ channelId: channel.id, caption: canary, firstComment: canary, link: CANARIES[4] }],
          },
        })
        postIds.push(post.id)
      }
    },
  })
  const { page } = studio
  const dialogs: string[] = []
  const requests: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('request', (request) => requests.push(request.url()))
  const tabs = ['overview', 'calendar', 'results', 'reports', 'profile'].map((tab) => `/client/${clientId}/${tab}`)
  for (const place of ['/', '/reminders', ...tabs, ...postIds.map((id) => `/client/${clientId}/calendar?post=${id}`)]) {
    await goTo(place)
    await expect(page.getByText('globalThis.canary').or(page.getByText('clientele.invalid')).first()).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('canary')
  await expect(page.getByRole('option').filter({ hasText: 'canary' }).first()).toBeVisible()
  expect(await page.evaluate(() => (globalThis as { canary?: number }).canary)).toBeUndefined()
  expect(dialogs).toEqual([])
  expect(requests.filter((url) => !/^(app:\/\/clientele\/|blob:app:)/.test(url))).toEqual([])
})
