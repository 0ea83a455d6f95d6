import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { ClientId } from '#shared/kernel/ids'
import { addDays, localDateOf, localDateTimeOf, TimeZone, utcInstantFromMs } from '#shared/kernel/time'
import { type QuestionId, QUESTIONS } from '#shared/onboarding/questions'
import { STEP_NAMES, STEPS } from '#shared/onboarding/steps'
import { brokenRules, cutOffSideways, setWindow, smallTargets, tabThrough } from '../support/accessibility'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { findPresenter, type MainHooks, stateOf } from '../support/presentation'

test.describe.configure({ timeout: 180_000 })

const LISBON = TimeZone.parse('Europe/Lisbon')

let studio: Studio
let clientId: ClientId

const start = async () => {
  studio = await launchStudio({
    prepare: async (api) => {
      const client = await api.clients.createClient({
        name: 'Padaria Lua',
        timeZone: LISBON,
        currency: 'EUR',
        locale: 'en-GB',
      })
      clientId = client.id
    },
  })
}
test.afterEach(() => studio.close())

const page = () => studio.page
const main = () => page().locator('#place')

async function goTo(step: string): Promise<void> {
  await page().evaluate((hash) => (location.hash = hash), `#/client/${clientId}/onboarding?step=${step}`)
  await expect(
    page().getByRole('navigation', { name: 'Conversation' }).or(page().getByLabel('Step of the conversation')).first(),
  ).toBeAttached()
}

const answerAll = (answers: Partial<Record<QuestionId, string[]>>) =>
  studio.app.evaluate(
    async (_electron, given) => {
      const { api } = (globalThis as unknown as MainHooks).clienteleTest.backend
      await api.onboarding.replaceAnswers({ clientId: given.clientId, answers: given.answers })
    },
    {
      clientId,
      answers: Object.entries(answers).map(([questionId, choiceIds]) => ({
        questionId: questionId as QuestionId,
        choiceIds,
      })),
    },
  )

/** Tab, until what is meant has the focus: what a person without a pointer does. */
async function tabTo(target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeAttached()
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page().keyboard.press(key)
  }
  throw new Error(`${String(target)} was not reached with ${key}`)
}

async function runInPalette(text: string): Promise<void> {
  await page().keyboard.press('Control+k')
  await page().keyboard.type(text)
  await expect(page().getByRole('option').first()).toBeVisible()
  await page().keyboard.press('Enter')
}

const stepTo = async (step: keyof typeof STEP_NAMES) => {
  for (let presses = 0; presses < STEPS.length; presses++) {
    if (
      await page()
        .getByRole('heading', { name: new RegExp(`^${STEP_NAMES[step]}\\s*\\d+ of 12`) })
        .isVisible()
    )
      return
    await page().keyboard.press('Alt+ArrowRight')
  }
}

test('ONB-2 ONB-4 a whole conversation by keyboard: from a lead without a name to a client with recommendation, price and checklist, over a restart', async () => {
  await start()
  await runInPalette('new lead')
  await expect(page().getByRole('heading', { level: 1, name: 'Unnamed lead' })).toBeVisible()
  await expect(page().getByRole('list', { name: 'Leads' }).getByRole('link')).toHaveText(/Unnamed lead/)

  // What matters, a note, then the questions, each by the number on its card.
  await tabTo(page().getByRole('checkbox', { name: 'Customers who stay' }))
  await page().keyboard.press('Space')
  await page().keyboard.press('Escape')
  await page().keyboard.press('o')
  await page().keyboard.type('Runs the shop with her sister.')
  await expect(page().getByTestId('onboarding-save-state')).toHaveText('Saved')
  await page().keyboard.press('Shift+Tab')
  await stepTo('questions')
  await tabTo(page().getByRole('radio').first())
  for (const [index, { text, takesSeveral }] of QUESTIONS.entries()) {
    await expect(page().getByRole('heading', { name: text })).toBeVisible()
    if (index > 0) await expect(page().getByRole('heading', { name: text })).toBeFocused()
    await page().keyboard.press(text.startsWith('Do your customers') ? '2' : '3')
    await expect(
      takesSeveral ? page().getByRole('checkbox').nth(2) : page().getByRole('radio', { checked: true }),
    ).toBeChecked()
    await page().keyboard.press('Enter')
  }
  await expect(page().getByText('from 12 of 12 questions')).toBeVisible()
  const reasons = page().getByRole('list', { name: 'Reasons for Community management' })
  await expect(reasons).toContainText('+4Keep the people we have close to usWhat should social media do for you first?')

  // A price by the hour; a level by hand, and back.
  await tabTo(page().getByRole('radiogroup', { name: 'Level of Marketing' }).getByRole('radio', { checked: true }))
  await page().keyboard.press('ArrowRight')
  await expect(page().getByText('it was changed by hand')).toBeVisible()
  await tabTo(page().getByRole('button', { name: 'Back to the recommendation' }))
  await page().keyboard.press('Enter')
  await expect(page().getByText('follows the recommendation', { exact: true })).toBeVisible()
  await tabTo(page().getByRole('radio', { name: 'No price yet' }))
  await page().keyboard.press('ArrowDown')
  await expect(page().getByLabel('Rate an hour')).toBeFocused()
  await page().keyboard.type('62.5')
  const price = page().getByRole('region', { name: 'Price' }).getByRole('status')
  await expect(price).toContainText('at €62.50')
  await tabTo(page().getByRole('switch', { name: 'The client sees the recommendation' }), 'Shift+Tab')
  await page().keyboard.press('Space')
  await page().keyboard.press('Tab')
  await page().keyboard.press('Space')
  await expect(page().getByText(/^€[\d,.]+ a month$/)).toBeVisible()

  // The kick-off makes the checklist.
  await page().keyboard.press('Alt+ArrowRight')
  const kickOff = page().getByLabel('Kick-off', { exact: true })
  await tabTo(kickOff)
  await page().keyboard.type('15032027')
  await expect(main().getByRole('listitem').filter({ hasText: 'First calendar to approve' })).toContainText('22 Mar')
  await expect(page().getByTestId('onboarding-save-state')).toHaveText('Saved')
  const amount = await studio.app.evaluate(async () => {
    const { api } = (globalThis as unknown as MainHooks).clienteleTest.backend
    const [lead] = await api.onboarding.listLeads({})
    return (await api.onboarding.getOnboarding({ clientId: lead?.id as ClientId })).price?.monthlyMinor
  })
  expect(amount).toBeGreaterThan(0)

  await studio.restart()
  await page().getByRole('list', { name: 'Leads' }).getByRole('link').press('Enter')
  await expect(page().getByRole('checkbox', { name: 'Customers who stay' })).toBeChecked()
  await expect(page().getByLabel('Notes on “Welcome”')).toHaveValue('Runs the shop with her sister.')

  // A client cannot be without a name.
  await tabTo(page().getByRole('button', { name: 'Becomes a client' }))
  await page().keyboard.press('Enter')
  const dialog = page().getByRole('dialog', { name: 'Becomes a client' })
  await expect(dialog.getByLabel('Name')).toBeFocused()
  await page().keyboard.press('Enter')
  await expect(dialog.getByText(/needs a name/)).toBeVisible()
  await page().keyboard.type('Doces da Vó')
  await page().keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page().getByRole('heading', { level: 1, name: 'Doces da Vó' })).toBeVisible()
  await expect(page().getByRole('list', { name: 'Leads' })).toHaveCount(0)
  await expect(page().getByRole('navigation', { name: 'Places of this client' })).toBeVisible()
  await stepTo('recommendation')
  await expect(page().getByText('For Doces da Vó, from 12 of 12 questions')).toBeVisible()
  await page().keyboard.press('c')
  await expect(page().getByRole('list', { name: 'Checklist' }).getByRole('listitem')).toHaveCount(5)
})

test('ONB-2 no answers, answers that pull apart, nothing needed: each is said', async () => {
  await start()
  await goTo('recommendation')
  await expect(page().getByRole('heading', { name: 'No answers yet, so nothing is recommended.' })).toBeVisible()
  await page().getByRole('button', { name: 'Go to the questions' }).press('Enter')
  await expect(page().getByRole('heading', { name: QUESTIONS[0]?.text })).toBeVisible()
  await page().getByRole('button', { name: 'Skip' }).press('Enter')
  await expect(page().getByRole('button', { name: 'Question 1, skipped' })).toBeVisible()
  await expect(page().getByTestId('onboarding-save-state')).toHaveText('Saved')

  await answerAll({ goal: ['keep'], talk: ['nothing'] })
  await expect(page().getByText('Two answers pull apart.')).toBeVisible()
  await goTo('recommendation')
  const apart = page().getByRole('region', { name: 'Two answers pull apart' })
  await expect(apart).toContainText('What would keep people close to you if there is nothing to talk about?')
  await expect(apart).toContainText('“Keep the people we have close to us” and “No, there is nothing to talk about”')
  await expect(page().getByText('So few answers make a first guess.')).toBeVisible()

  await answerAll({ unchanged: ['nothing'], posts: ['somebody'], replies: ['answered'], talk: ['nothing'] })
  await expect(page().getByRole('heading', { name: 'Nothing is needed now.' })).toBeVisible()
  await expect(page().getByText('That is a result, too')).toBeVisible()

  await page().getByRole('button', { name: 'Take all answers away' }).press('Enter')
  await expect(page().getByRole('heading', { name: 'No answers yet, so nothing is recommended.' })).toBeVisible()
  await page().getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page().getByRole('heading', { name: 'Nothing is needed now.' })).toBeVisible()
})

test('ONB-2 what a choice weighs is live in the studio, and hours that cannot be are refused where they are typed', async () => {
  await start()
  await goTo('questions')
  const soFar = page().getByRole('region', { name: /^So far/ })
  await expect(soFar).toContainText('No answers yet')
  await page()
    .getByRole('radio', { name: /Bring sales or bookings/ })
    .check()
  await expect(soFar.getByRole('listitem').filter({ hasText: 'Marketing' })).toContainText('+4')
  await goTo('recommendation')
  const hours = page().getByRole('textbox', { name: 'Hours a month of Marketing' })
  await hours.fill('6.3')
  await expect(page().getByText('Hours go by quarters')).toBeVisible()
  await hours.fill('800')
  await expect(page().getByText('A month has 744 hours')).toBeVisible()
  await hours.fill('9.5')
  await expect(page().getByText('9.5 hours').first()).toBeVisible()
  await page().getByRole('radio', { name: 'Fixed, a month' }).check()
  await page().getByLabel('Price a month').fill('abc')
  await expect(page().getByText(/^Expected an amount such as/)).toBeVisible()
  await page().getByLabel('Price a month').fill('900')
  await expect(page().getByRole('region', { name: 'Price' }).getByRole('status')).toContainText('€900 a month')
  await expect(page().getByTestId('onboarding-save-state')).toHaveText('Saved')
  await studio.restart()
  await goTo('recommendation')
  await expect(page().getByRole('region', { name: 'Price' }).getByRole('status')).toContainText('€900 a month')
  await expect(page().getByRole('textbox', { name: 'Hours a month of Marketing' })).toHaveValue('9.5 h')
})

test('ONB-4 a lead is discarded without a trace, after it was asked', async () => {
  await start()
  await runInPalette('new lead')
  await page().getByRole('button', { name: 'Name this lead' }).press('Enter')
  await page().keyboard.type('Quiosque Ferroviário')
  await page().keyboard.press('Enter')
  await expect(page().getByRole('heading', { level: 1, name: 'Quiosque Ferroviário' })).toBeVisible()
  await page().getByLabel('Notes on “Welcome”').fill('Ferroviário: pays late')
  await expect(page().getByTestId('onboarding-save-state')).toHaveText('Saved')
  const folders = () => readdirSync(join(studio.folder, 'clients'))
  expect(folders()).toHaveLength(2)

  await page().getByRole('button', { name: 'Discard' }).press('Enter')
  const dialog = page().getByRole('dialog', { name: /^Discard/ })
  await expect(dialog).toContainText('Nothing is kept')
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page().keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await page().getByRole('button', { name: 'Discard' }).press('Enter')
  await dialog.getByRole('button', { name: 'Discard for good' }).press('Enter')
  await expect(page().getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(page().getByRole('list', { name: 'Leads' })).toHaveCount(0)
  expect(folders()).toEqual([clientId])
  await page().keyboard.press('Control+k')
  await page().keyboard.type('ferrovi')
  await expect(page().getByText('Nothing found.')).toBeVisible()
  expect(await page().evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Ferrovi')
  const { folder } = studio
  await studio.app.evaluate(({ app }) => app.quit()).catch(() => {})
  const traces = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    // What goes with the app's end while it is looked for holds nothing.
    .filter((file) => existsSync(file) && readFileSync(file).includes('Ferrovi'))
  expect(traces).toEqual([])
})

test('ONB-4 REM-2 the checklist: dates that follow the kick-off, own items, order, undo, and reminders in Today and Reminders', async () => {
  await start()
  await goTo('checklist')
  const today = localDateOf(localDateTimeOf(utcInstantFromMs(Date.now()), LISBON))
  await page().getByLabel('Kick-off', { exact: true }).fill(addDays(today, 8))
  const list = page().getByRole('list', { name: 'Checklist' })
  await expect(list.getByRole('listitem')).toHaveCount(5)
  await expect(list.getByRole('listitem').nth(0)).toContainText('Tomorrow, reminder at 09:00')

  await page().getByRole('button', { name: 'New item' }).press('Enter')
  await expect(page().getByLabel('What is to be done')).toBeFocused()
  await page().keyboard.type('Contract signed')
  await page().getByLabel('Due').fill(addDays(today, -1))
  await page().getByRole('button', { name: 'Add item' }).press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(6)
  await expect(list.getByRole('listitem').nth(5)).toContainText('1 day late')
  const handle = list.getByRole('button', { name: 'Move Contract signed: arrow up and down' })
  await handle.press('ArrowUp')
  await expect(list.getByRole('listitem').nth(4)).toContainText('Contract signed')

  await list.getByRole('checkbox', { name: 'Done: Access to the profiles' }).press('Space')
  await expect(page().getByRole('heading', { name: '1 of 6 done' })).toBeVisible()
  await list.getByRole('button', { name: 'More for Goals and how they are measured' }).press('Enter')
  await page().getByRole('menuitem', { name: 'Delete' }).press('Enter')
  await expect(list.getByRole('listitem')).toHaveCount(5)
  await page().keyboard.press('Control+z')
  await expect(list.getByRole('listitem')).toHaveCount(6)

  // The kick-off moves, and what goes by it and is not done moves too.
  await page().getByLabel('Kick-off', { exact: true }).fill(addDays(today, 6))
  await expect(list.getByRole('listitem').filter({ hasText: 'Logo, colours' })).toContainText('Tomorrow')
  await page().evaluate(() => (location.hash = '#/'))
  await expect(
    main()
      .getByRole('region', { name: /^Overdue/ })
      .getByRole('link')
      .filter({ hasText: 'Contract signed' }),
  ).toContainText('Onboarding')
  await page().evaluate(() => (location.hash = '#/reminders'))
  await expect(main().getByRole('link').filter({ hasText: 'Logo, colours, fonts and voice' })).toBeVisible()
  const reminder = main().getByRole('link').filter({ hasText: 'Contract signed' })
  await expect(reminder).toContainText('Padaria Lua')
  await expect(main().getByRole('link').filter({ hasText: 'Access to the profiles' })).toHaveCount(0)
  await reminder.press('Enter')
  await expect(list).toBeVisible()
})

test('ONB-4 notes and answers survive a crash right after they were made', async () => {
  await start()
  await goTo('questions')
  await page().getByRole('radio').nth(1).check()
  await page().getByLabel('Notes on “Questions”').fill('Half a sen')
  await studio.killAndRestart()
  await goTo('questions')
  await expect(page().getByRole('radio').nth(1)).toBeChecked()
  await expect(page().getByTestId('onboarding-save-state')).toHaveText('Saved')
})

test('ONB-3 ONB-4 presenting from the studio: both windows go together, black, pointer, time, and the notes stay here', async () => {
  await start()
  await goTo('weeks')
  await page().getByLabel('Notes on “A week”').fill('Never to be seen by the client')
  await page()
    .getByRole('heading', { name: /^A week/ })
    .first()
    .click()
  await page().keyboard.press('p')
  await expect(page().getByText('Presenting', { exact: true })).toBeVisible()
  await expect(page().getByText(/This system cannot leave this window out|This window is left out/)).toBeVisible()
  await expect(page().getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  for (const colorScheme of ['dark', 'light'] as const) {
    await page().emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page().locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    expect(await brokenRules(page()), colorScheme).toEqual([])
  }
  expect(await smallTargets(page())).toEqual([])
  await expect.poll(() => findPresenter(studio)).toBeDefined()
  const presenter = findPresenter(studio) as Page
  await expect(presenter.getByRole('main')).toBeVisible()
  await page().keyboard.press('PageDown')
  await expect.poll(async () => (await stateOf(studio))?.step).toBe('measures')
  await expect(page().getByRole('heading', { name: /Success\s*8 of 12/ })).toBeVisible()
  // The client turns the page; the studio follows.
  await presenter.keyboard.press('PageDown')
  await expect(page().getByRole('heading', { name: /Side by side\s*9 of 12/ })).toBeVisible()
  await page().keyboard.press('b')
  await expect(page().getByRole('button', { name: 'Black: show again' })).toHaveAttribute('aria-pressed', 'true')
  await page().keyboard.press('b')
  await expect.poll(async () => (await stateOf(studio))?.isBlack).toBe(false)

  await page().keyboard.press('l')
  await expect(page().getByRole('application')).toBeFocused()
  await page().keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await stateOf(studio))?.pointer?.x).toBeCloseTo(0.6)
  await page().keyboard.press('Escape')
  await expect.poll(async () => (await stateOf(studio))?.pointer).toBeNull()

  // What the client answers is seen here at once.
  await page()
    .getByRole('navigation', { name: 'Conversation' })
    .getByRole('link', { name: /Questions/ })
    .press('Enter')
  await presenter.getByRole('radio').first().check()
  await expect(page().getByRole('radio').first()).toBeChecked()
  expect(await presenter.evaluate(() => document.documentElement.outerHTML)).not.toContain('Never to be seen')

  await page().evaluate(() => (location.hash = '#/'))
  await page().getByText('A presentation is running').waitFor()
  await page().getByRole('link', { name: 'Back to it' }).press('Enter')
  await page().getByRole('button', { name: 'End' }).press('Enter')
  await expect(page().getByText('Presenting', { exact: true })).toHaveCount(0)
  await expect.poll(() => findPresenter(studio)).toBeUndefined()
  await expect(page().getByRole('heading', { name: /Questions\s*10 of 12/ })).toBeVisible()
})

test('ONB-3 ONB-4 what the store cannot take during a presentation is kept, outlives a crash of the window and a restart, and is stored when it can', async () => {
  await start()
  await goTo('questions')
  await page().getByRole('radio').first().check()
  await expect(page().getByTestId('onboarding-save-state')).toHaveText('Saved')
  await page().getByRole('button', { name: 'Present', exact: true }).press('Enter')
  await expect(page().getByText('Presenting', { exact: true })).toBeVisible()

  const file = join(studio.folder, 'clients', clientId, 'client.sqlite')
  const pid = () => studio.app.evaluate(() => (globalThis as unknown as MainHooks).clienteleTest.backend.pid)
  const before = await pid()
  const parts = ['', '-wal'].filter((ending) => existsSync(file + ending))
  for (const ending of parts) copyFileSync(file + ending, `${file}.safe${ending}`)
  for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true })
  writeFileSync(file, Buffer.alloc(40_960, 7))
  process.kill(before, 'SIGKILL')
  await expect.poll(pid).not.toBe(before)

  // The conversation goes on in the studio, too.
  await page().getByRole('button', { name: 'Question 2, not answered yet' }).press('Enter')
  await page().getByRole('radio').nth(1).check()
  await expect(page().getByTestId('onboarding-save-state')).toContainText('Kept here, not saved yet')
  await page().getByLabel('Notes on “Questions”').fill('Said while the disk was broken')
  await page().getByRole('button', { name: 'Next', exact: true }).last().press('Enter')
  await expect(page().getByRole('heading', { name: QUESTIONS[2]?.text })).toBeVisible()

  // The window crashes; what it had not saved is there again, and so is the presentation.
  await studio.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes('/studio.html'))
      ?.webContents.forcefullyCrashRenderer(),
  )
  const keptInWindow = () =>
    studio.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('/studio.html'),
      )
      return Promise.race([
        window?.webContents.executeJavaScript(`JSON.stringify({ ...localStorage })`).catch(() => undefined) as Promise<
          string | undefined
        >,
        new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 500)),
      ])
    })
  await expect.poll(keptInWindow, { timeout: 20_000 }).toContain('Said while the disk was broken')

  // A file that was found to be damaged is looked at anew by the next data process only.
  for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true })
  for (const ending of parts) copyFileSync(`${file}.safe${ending}`, file + ending)
  await studio.restart()
  const stored = () =>
    studio.app.evaluate(async (_electron, id) => {
      const { api } = (globalThis as unknown as MainHooks).clienteleTest.backend
      const { answers, notes } = await api.onboarding.getOnboarding({ clientId: id })
      return { answered: answers.map(({ questionId }) => questionId), notes: notes.map(({ text }) => text) }
    }, clientId)
  await expect.poll(stored).toEqual({
    answered: [QUESTIONS[0]?.id, QUESTIONS[1]?.id],
    notes: ['Said while the disk was broken'],
  })
})

test('ONB-5 the leave-behind is made from the conversation, with what was typed a moment ago', async () => {
  await start()
  await goTo('next-steps')
  await page().getByLabel('Words at the end').fill('See you on Thursday.')
  await page().getByRole('button', { name: 'Leave-behind' }).press('Enter')
  await expect(page().getByText(/^\d+ pages$/)).toBeVisible({ timeout: 60_000 })
  await expect(page().getByRole('button', { name: 'Show in folder' })).toBeVisible()
  await expect(page().getByTestId('onboarding-save-state')).toHaveText('Saved')
})

for (const zoom of [1, 2]) {
  test(`ONB-1 A11Y-AXE A11Y-REFLOW A11Y-TARGET every step of the conversation at ${zoom * 100} %, in light and dark`, async () => {
    await start()
    await page().emulateMedia({ reducedMotion: 'reduce' })
    await setWindow(studio.app, 1440, 900, zoom)
    await answerAll({ goal: ['keep'], talk: ['nothing'], posts: ['nobody'], look: ['no'], advertising: ['monthly'] })
    for (const step of [...STEPS, 'checklist']) {
      await goTo(step)
      await expect(main().getByRole('heading', { level: 2 }).first()).toBeVisible()
      await expect(page().locator('[aria-busy="true"]')).toHaveCount(0)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page().emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await expect(page().locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
        expect
          .soft(await brokenRules(page(), colorScheme === 'light' ? 'all' : 'of-colour'), `${step}, ${colorScheme}`)
          .toEqual([])
      }
      expect.soft(await smallTargets(page()), step).toEqual([])
      if (zoom > 1) expect.soft(await cutOffSideways(page()), step).toEqual([])
    }
  })
}

test('ONB-4 A11Y-FOCUS a lead’s conversation is gone through with Tab to its end, always seen', async () => {
  await start()
  await runInPalette('new lead')
  await expect(page().getByRole('heading', { level: 1, name: 'Unnamed lead' })).toBeVisible()
  for (const zoom of [1, 2]) {
    await setWindow(studio.app, 1440, 900, zoom)
    const { stops, hasEnd } = await tabThrough(page())
    expect(hasEnd).toBe(true)
    expect(stops.filter(({ isSeen, isUncovered }) => !isSeen || !isUncovered)).toEqual([])
  }
})
