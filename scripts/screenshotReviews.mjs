import path from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Makes a review of posts of the client, and answers a part of it as the client would; returns the file and the answer.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {string} clientId
 * @param {string[]} postIds
 * @param {string} folder for the answer
 */
export async function answerReview(app, clientId, postIds, folder) {
  const review = await app.evaluate(
    (_electronModule, input) =>
      Reflect.get(globalThis, 'clienteleTest')
        .hostDispatch({ kind: 'studio' }, { path: 'host.exportReview', input })
        .then((/** @type {any} */ result) => result.value.file),
    {
      clientId,
      place: 'reviews',
      source: {
        round: { name: 'The next posts', message: 'Please have a look.', answerBy: null, postIds, putsInReview: true },
      },
    },
  )
  const page = await openReviewFile(app, review, folder)
  await page.getByLabel('Approve', { exact: true }).first().check()
  await page.getByLabel('Ask for changes').nth(1).check()
  await page
    .getByLabel(/^Comment/)
    .nth(1)
    .fill('Could the bread come first? 🥖')
  await page.getByLabel('Your name').fill('Teresa')
  await page.getByRole('button', { name: 'Save answer' }).click()
  await page.waitForTimeout(1_500)
  await page.close()
  return { review, answer: path.join(folder, 'answer.json') }
}

/**
 * A review file as a client sees it, in a window without our app.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {string} file
 * @param {string} folder for what is saved from it
 * @param {{ width: number, height: number }} [size]
 */
export async function openReviewFile(app, file, folder, size = { width: 1_280, height: 900 }) {
  const opened = app.waitForEvent('window')
  await app.evaluate(
    ({ BrowserWindow, session }, given) => {
      const own = session.fromPartition(`review ${given.width}`)
      own.removeAllListeners('will-download')
      own.on('will-download', (_event, item) => item.setSavePath(given.answer))
      const window = new BrowserWindow({
        width: given.width,
        height: given.height,
        useContentSize: true,
        webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false },
      })
      void window.loadURL(given.url)
    },
    { ...size, url: pathToFileURL(file).href, answer: path.join(folder, 'answer.json') },
  )
  const page = await opened
  await page.getByRole('button', { name: 'Save answer' }).waitFor()
  return page
}
