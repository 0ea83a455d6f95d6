import { rmSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { AssetId, ClientId } from '#shared/kernel/ids'
import type { Asset } from '#shared/media/asset'
import { brokenRules, cutOffSideways, setWindow, smallTargets } from '../support/accessibility'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { pngBytes } from '../support/imageBytes'
import { drawPicture, type GivenFile, recordVideo, turnedJpeg } from '../support/mediaFiles'

/** A client's library in the real app: how files come in, what becomes of bad ones, and who may see them. */

// Each goes on with the library that the one before left.
test.describe.configure({ mode: 'serial' })

let studio: Studio
let page: Page
let clientId: ClientId
let otherId: ClientId

test.beforeAll(async () => {
  studio = await launchStudio({
    prepare: async (api) => {
      const base = { timeZone: 'Europe/Lisbon', currency: 'EUR' }
      clientId = (await api.clients.createClient({ ...base, name: 'Bakery' })).id
      otherId = (await api.clients.createClient({ ...base, name: 'Roastery' })).id
    },
  })
  page = studio.page
  await setWindow(studio.app, 1440, 900)
})

test.afterAll(() => studio.close())

const goTo = (place: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, `#${place}`)

/** Opened anew, with nothing selected. */
async function openFiles(id = clientId): Promise<void> {
  await goTo('/')
  await expect(page.getByRole('button', { name: 'Import files' })).toHaveCount(0)
  await goTo(`/client/${id}/files`)
  await expect(page.getByRole('button', { name: 'Import files' })).toBeVisible()
}

const listAssets = (id = clientId): Promise<Asset[]> =>
  studio.app.evaluate(
    (_electron, client) =>
      (
        globalThis as unknown as {
          clienteleTest: { backend: { api: { media: { listAssets(input: object): Promise<Asset[]> } } } }
        }
      ).clienteleTest.backend.api.media.listAssets({ clientId: client }),
    id,
  )

async function assetNamed(name: string): Promise<Asset> {
  const found = (await listAssets()).find(({ fileName }) => fileName === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}

const chooseFiles = (files: GivenFile[]) => page.locator('input[type="file"]').first().setInputFiles(files)
const option = (name: string | RegExp) => page.getByRole('listbox', { name: 'Files' }).getByRole('option', { name })
const result = () => page.getByRole('region', { name: 'Import' }).getByRole('status')

/** Files as a drop or a paste brings them. */
async function hand(files: GivenFile[], how: 'drop' | 'paste'): Promise<void> {
  await page.evaluate(
    ({ given, way }) => {
      const transfer = new DataTransfer()
      for (const { name, mimeType, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        transfer.items.add(new File([bytes], name, { type: mimeType }))
      }
      const target = document.querySelector('[role="listbox"]') ?? document.body
      if (way === 'paste') {
        document.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
        )
        return
      }
      for (const type of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
      }
    },
    {
      way: how,
      given: files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') })),
    },
  )
}

test('CAL-8 files come in by the dialog, by drop and by paste, each content once', async () => {
  await openFiles()
  await expect(page.getByText('No files yet')).toBeVisible()
  const one = await drawPicture(page, 'one.jpg', { seed: 1 })
  await chooseFiles([one, await drawPicture(page, 'Größe 🍞 ‮txt.webp', { type: 'image/webp', seed: 2 })])
  await expect(result()).toHaveText('2 files imported')
  await hand([await drawPicture(page, 'dropped.png', { type: 'image/png', seed: 3 })], 'drop')
  await expect(result()).toHaveText('1 file imported')
  await hand([await drawPicture(page, 'image.png', { type: 'image/png', seed: 4 })], 'paste')
  await expect(option(/^Pasted .*\.png/)).toBeVisible()
  await hand([{ ...one, name: 'copy.jpg' }], 'drop')
  await expect(result()).toHaveText('1 already there')
  await expect(page.getByText('“copy.jpg” is the same as “one.jpg”, which is in the library already.')).toBeVisible()
  expect(await listAssets()).toHaveLength(4)
  for (const name of [/^one\.jpg/, /^Größe/, /^dropped/, /^Pasted/]) {
    await expect(option(name).locator('img')).toHaveJSProperty('complete', true)
    await expect
      .poll(() =>
        option(name)
          .locator('img')
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBe(320)
  }
})

test('CAL-8 bad, giant and hostile files are kept or refused, named, and harm nothing', async () => {
  await openFiles()
  const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 8 }, (_, index) => `<!ENTITY ${'bcdefghi'[index]} "${`&${'abcdefgh'[index]};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg" onload="document.title='canary'"><script>document.title='canary'</script><text>&i;</text></svg>`
  const picture = await drawPicture(page, 'cut.jpg', { seed: 9 })
  await chooseFiles([
    { name: 'giant.png', mimeType: 'image/png', buffer: Buffer.from(pngBytes(30_000, 30_000)) },
    { name: 'bomb.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(bomb) },
    { ...picture, buffer: picture.buffer.subarray(0, 2_000) },
    { name: 'letter.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') },
    { name: 'empty.png', mimeType: 'image/png', buffer: Buffer.alloc(0) },
  ])
  await expect(result()).toHaveText('3 files imported, 2 not imported')
  await expect(page.getByText(/“letter\.jpg” is not what its name says/)).toBeVisible()
  await expect(page.getByText('“empty.png” is empty.')).toBeVisible()
  await option(/^giant\.png/).click()
  await expect(page.getByText(/30000 × 30000 pixels are more than 100 megapixels/)).toBeVisible()
  await option(/^bomb\.svg/).click()
  await expect(page.getByText(/an SVG file is kept as it is and never opened here/)).toBeVisible()
  await option(/^cut\.jpg/).click()
  await expect(page.getByText(/the file is damaged or cut off/)).toBeVisible()
  expect(await page.title()).not.toContain('canary')
  await page.getByRole('button', { name: 'Close the inspector' }).click()
})

test('CAL-8 a video has a frame and its size, and plays from the middle', async () => {
  await openFiles()
  await chooseFiles([await recordVideo(page, 'film.webm')])
  await expect(option(/^film\.webm/).locator('img')).toBeVisible()
  const film = await assetNamed('film.webm')
  expect(film).toMatchObject({ width: 320, height: 240, mediaType: 'video/webm', problem: '' })
  await option(/^film\.webm/).click()
  await expect
    .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.readyState))
    .toBeGreaterThan(0)
  const ranges = await page.evaluate(async (url) => {
    const ask = async (range: string) => {
      const response = await fetch(url, { headers: { range } })
      return [
        response.status,
        (await response.arrayBuffer()).byteLength,
        response.headers.get('content-range')?.split('/')[0],
      ]
    }
    return [await ask('bytes=10-19'), await ask('bytes=-5'), await ask('bytes=99999999-')]
  }, `app://clientele/media/${clientId}/${film.sha256}.webm`)
  expect(ranges[0]).toEqual([206, 10, 'bytes 10-19'])
  expect(ranges[1]?.slice(0, 2)).toEqual([206, 5])
  expect(ranges[2]?.[0]).toBe(416)
  await page.getByRole('button', { name: 'Close the inspector' }).click()
})

test('CAL-8 a picture taken with the camera on its side stands upright', async () => {
  await openFiles()
  await chooseFiles([turnedJpeg(await drawPicture(page, 'upright.jpg', { seed: 12, width: 900, height: 600 }))])
  await expect(option(/^upright\.jpg/).locator('img')).toBeVisible()
  expect(await assetNamed('upright.jpg')).toMatchObject({ width: 600, height: 900 })
  const size = await option(/^upright\.jpg/)
    .locator('img')
    .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
  expect(size).toEqual([213, 320])
})

test('CAL-8 folders, tags, alt text and search by keyboard alone; what a post uses is not deleted', async () => {
  const asset = await assetNamed('one.jpg')
  const post = await studio.app.evaluate(
    (_electron, input) =>
      (
        globalThis as unknown as {
          clienteleTest: { backend: { api: { calendar: { createPost(given: object): Promise<{ id: string }> } } } }
        }
      ).clienteleTest.backend.api.calendar.createPost({
        clientId: input.clientId,
        post: { title: 'Autumn menu', media: [{ assetId: input.assetId, altText: null }] },
      }),
    { clientId, assetId: asset.id as AssetId },
  )
  await openFiles()
  await page.getByRole('listbox', { name: 'Files' }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await expect(page.getByRole('toolbar', { name: 'Selected files' })).toContainText('2 files selected')
  await page.getByRole('button', { name: 'Move…' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Move 2 files' })).toBeVisible()
  await page.keyboard.type('Spring/Menu')
  await page.getByRole('button', { name: 'Move', exact: true }).press('Enter')
  await expect(page.getByRole('navigation', { name: 'Folders' }).getByRole('button', { name: 'Menu 2' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Folders' }).getByRole('button', { name: 'Menu 2' }).press('Enter')
  await expect(page.getByRole('option')).toHaveCount(2)

  await page.getByRole('listbox', { name: 'Files' }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByLabel('Alt text', { exact: true }).fill('Warm bread on a board')
  await page.getByRole('combobox', { name: 'Tags' }).fill('hero')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /Autumn menu/ })).toHaveAttribute('href', new RegExp(post.id))
  await expect.poll(async () => (await assetNamed('one.jpg')).tags).toEqual(['hero'])
  await page.getByRole('button', { name: 'Delete', exact: true }).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'is used by the post “Autumn menu”' })).toBeVisible()
  await page.getByRole('alert').filter({ hasText: 'is used by' }).getByRole('button').press('Enter')
  await page.keyboard.press('Escape')
  await page
    .getByRole('navigation', { name: 'Folders' })
    .getByRole('button', { name: /^All files/ })
    .press('Enter')
  await page.getByLabel('Search names, tags and alt texts').fill('board hero')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.getByLabel('Search names, tags and alt texts').fill('')
  expect((await assetNamed('one.jpg')).altText).toBe('Warm bread on a board')

  await option(/^dropped/).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).press('Enter')
  await expect(option(/^dropped/)).toHaveCount(0)
  await page
    .getByRole('alert')
    .filter({ hasText: '“dropped.png” deleted' })
    .getByRole('button', { name: 'Undo' })
    .press('Enter')
  await expect(option(/^dropped/)).toBeVisible()
})

test('CAL-8 a file that was taken out of the folder is named, not crashed on', async () => {
  const asset = await assetNamed('dropped.png')
  rmSync(join(studio.folder, 'clients', clientId, 'assets', `${asset.sha256}.png`))
  await goTo('/')
  await page.reload()
  await openFiles()
  await option(/^dropped/).click()
  await expect(page.getByText('The file is missing')).toBeVisible()
  await page.getByRole('button', { name: 'Close the inspector' }).click()
})

test('CAL-8 SEC-18 a window reads the files of its own client and nothing else', async () => {
  const asset = await assetNamed('one.jpg')
  const good = `/media/${clientId}/${asset.sha256}.jpg`
  const corpus = [
    `/media/${clientId}/../../registry.sqlite`,
    `/media/${clientId}/..%2f..%2fregistry.sqlite`,
    `/media/${clientId}/client.sqlite`,
    `/media/${clientId}/${asset.sha256}`,
    `/media/${clientId}/${asset.sha256}.svg`,
    `/media/${clientId}/${asset.sha256}.jpg/..`,
    `/media/${clientId}/thumbnails/../${asset.sha256}.webp`,
    `/media/${clientId}//${asset.sha256}.jpg`,
    `/media/${clientId.toUpperCase()}/${asset.sha256}.jpg`,
    `/media/${otherId}/${asset.sha256}.jpg`,
    `/media/..%5c..%5c${asset.sha256}.jpg`,
    '/media//etc/passwd',
    '/media/',
  ]
  const fetchAll = (paths: string[]) =>
    page.evaluate(
      (all) => Promise.all(all.map((path) => fetch(`app://clientele${path}`).then(({ status }) => status))),
      paths,
    )
  expect(await fetchAll(corpus)).toEqual(corpus.map(() => 404))
  const headers = await page.evaluate(async (path) => {
    const response = await fetch(`app://clientele${path}`)
    return ['content-type', 'x-content-type-options', 'content-security-policy'].map((name) =>
      response.headers.get(name),
    )
  }, good)
  expect(headers).toEqual(['image/jpeg', 'nosniff', "default-src 'none'; sandbox"])
  // The report printer's window is of our own app, and has no way to any client.
  await studio.app.evaluate(() =>
    (
      globalThis as { clienteleTest?: { warmUpReportWindow?: () => Promise<void> } }
    ).clienteleTest?.warmUpReportWindow?.(),
  )
  const printer = studio.app.windows().find((window) => window.url().includes('/report.html'))
  const outside = await printer?.evaluate(
    (url) =>
      Promise.all([
        fetch(url).then(
          ({ status }) => String(status),
          (error: Error) => error.message,
        ),
        new Promise((done) => {
          const image = new Image()
          image.addEventListener('load', () => done('shown'))
          image.addEventListener('error', () => done('blocked'))
          image.src = url
        }),
      ]),
    `app://clientele${good}`,
  )
  expect(outside).toEqual(['Failed to fetch', 'blocked'])
})

test('CAL-8 200 pictures come in without holding the interface up', async () => {
  await openFiles(otherId)
  const base = await drawPicture(page, 'many.jpg', { width: 1_600, height: 1_200, seed: 30 })
  // Made in the page and dropped there: handing 200 files over from here would itself be a long task.
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const transfer = new DataTransfer()
    for (let index = 0; index < 200; index++) {
      // Bytes behind the picture's end make each another content.
      transfer.items.add(new File([bytes, `number ${index}`], `many ${index}.jpg`, { type: 'image/jpeg' }))
    }
    await new Promise((done) => setTimeout(done, 500))
    const tasks: number[] = []
    Object.assign(globalThis, { longTasks: tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
    const target = [...document.querySelectorAll('#place button')].find((button) =>
      button.textContent?.includes('Import files'),
    )
    target?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  }, base.buffer.toString('base64'))
  await expect(result()).toHaveText('200 files imported', { timeout: 90_000 })
  await expect
    .poll(async () => (await listAssets(otherId)).filter((asset) => asset.hasThumbnail).length, { timeout: 90_000 })
    .toBe(200)
  const longest = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks),
  )
  test.info().annotations.push({ type: 'longest task', description: `${Math.round(longest)} ms` })
  console.info(`Longest task while 200 pictures came in: ${Math.round(longest)} ms`)
  const names = await readdir(join(studio.folder, 'clients', otherId, 'assets'))
  expect(names.filter((name) => name.endsWith('.jpg'))).toHaveLength(200)
  expect(names.filter((name) => name.startsWith('.'))).toEqual([])
  expect((await stat(join(studio.folder, 'clients', otherId, 'assets', 'thumbnails'))).isDirectory()).toBe(true)
})

for (const zoom of [1, 2]) {
  test(`CAL-8 A11Y-AXE the library breaks no rule at ${zoom * 100} %, in light and dark`, async () => {
    await setWindow(studio.app, 1440, 900, zoom)
    await openFiles()
    await page.getByRole('listbox', { name: 'Files' }).focus()
    await page.keyboard.press('Space')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect.soft(await brokenRules(page, colorScheme === 'light' ? 'all' : 'of-colour'), colorScheme).toEqual([])
    }
    expect.soft(await smallTargets(page)).toEqual([])
    if (zoom > 1) expect.soft(await cutOffSideways(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Alt text', { exact: true })).toBeVisible()
    expect.soft(await brokenRules(page)).toEqual([])
    expect.soft(await smallTargets(page)).toEqual([])
    await page.getByRole('button', { name: 'Close the inspector' }).click()
    await page.emulateMedia({ colorScheme: 'light' })
    await setWindow(studio.app, 1440, 900)
  })
}
