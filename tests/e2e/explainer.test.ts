import type { Page } from '@playwright/test'
import { CARE_WORDS } from '#shared/onboarding/cares'
import { EXPLANATION } from '#shared/onboarding/content/explainer'
import { partText } from '#shared/onboarding/content/partText'
import { STEP_TITLES } from '#shared/onboarding/content/stepTitles'
import { CIRCLE_PARTS, type CirclePart } from '#shared/onboarding/family'
import type { Step } from '#shared/onboarding/steps'
import { DRAWING, PLACES } from '../../src/renderer/explainer/illustration/circles'
import { brokenRules, cutOffSideways, setWindow, smallTargets } from '../support/accessibility'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'

test.describe.configure({ timeout: 180_000 })

const EXPLAINED = [
  'welcome',
  'overview',
  'management',
  'marketing',
  'community',
  'together',
  'weeks',
  'measures',
  'comparison',
] as const satisfies readonly Step[]

let studio: Studio
let page: Page
let leadId = ''

test.beforeAll(async () => {
  studio = await launchStudio({
    prepare: async (api) => {
      leadId = (await api.onboarding.createLead({ name: 'Padaria Estrela' })).clientId
    },
  })
  page = studio.page
})

test.beforeEach(async () => {
  await setWindow(studio.app, 1440, 900)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
})

test.afterAll(async () => {
  await studio.close()
})

const goTo = async (step: Step, detail?: string) => {
  const query = new URLSearchParams({ step, ...(detail !== undefined && { detail }) })
  await page.evaluate((hash) => (location.hash = hash), `/client/${leadId}/onboarding?${query}`)
  await expect(page.getByRole('heading', { name: STEP_TITLES[step], exact: true })).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
}
const drawing = () => page.getByRole('toolbar', { name: 'Parts of the drawing' })
const partButton = (part: CirclePart) => drawing().getByRole('button', { name: partText(part).name, exact: true })
const titleOf = (part: CirclePart) =>
  EXPLANATION.families.find(({ family }) => family === part)?.title ??
  EXPLANATION.overlaps.find(({ overlap }) => overlap === part)?.title ??
  ''
const told = () => page.getByRole('status').getByRole('heading')

test('ONB-1 each circle and each overlap is chosen where it is drawn, by the pointer', async () => {
  await goTo('overview')
  for (const part of CIRCLE_PARTS) {
    await drawing().scrollIntoViewIfNeeded()
    const box = await drawing().boundingBox()
    if (!box) throw new Error('No drawing')
    const { x, y } = PLACES[part]
    await page.mouse.click(box.x + (x / DRAWING.width) * box.width, box.y + (y / DRAWING.height) * box.height)
    await expect(partButton(part)).toHaveAttribute('aria-pressed', 'true')
    await expect(told()).toHaveText(titleOf(part))
  }
  await partButton('all-three').dispatchEvent('click')
  await expect(told()).toHaveCount(0)
})

test('ONB-1 the drawing is gone through with the keyboard alone', async () => {
  await goTo('welcome')
  await goTo('overview')
  await page.getByRole('heading', { name: STEP_TITLES.overview }).focus()
  await page.keyboard.press('Tab')
  await expect(partButton('management')).toBeFocused()
  for (const part of CIRCLE_PARTS) {
    await expect(partButton(part)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(told()).toHaveText(titleOf(part))
    await page.keyboard.press('ArrowRight')
  }
  await expect(partButton('management')).toBeFocused()
  await page.keyboard.press('End')
  await expect(partButton('all-three')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(told()).toHaveCount(0)
  // One stop of the Tab key, however many parts there are.
  await page.keyboard.press('Tab')
  await expect(drawing().locator(':focus')).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await expect(partButton('all-three')).toBeFocused()
})

test('ONB-1 the drawing is a structured text for those who hear it', async () => {
  await goTo('overview')
  for (const part of CIRCLE_PARTS) {
    await expect(partButton(part)).toHaveAccessibleDescription(partText(part).text)
    await expect(
      page
        .getByRole('term')
        .filter({ hasText: partText(part).name })
        .first(),
    ).toBeAttached()
  }
})

test('ONB-1 with reduced motion nothing moves, and without it only for a moment', async () => {
  await goTo('overview', 'marketing')
  const longest = () =>
    drawing().evaluate((toolbar) =>
      Math.max(
        ...[...(toolbar.parentElement?.querySelectorAll('svg *') ?? [])].map((element) =>
          Math.max(
            ...getComputedStyle(element)
              .transitionDuration.split(',')
              .map((seconds) => Number.parseFloat(seconds)),
          ),
        ),
      ),
    )
  expect(await longest()).toBe(0)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  expect(await longest()).toBeGreaterThan(0)
  expect(await longest()).toBeLessThanOrEqual(0.2)
})

test('ONB-1 what the client cares about comes first and is marked', async () => {
  await goTo('welcome')
  const care = page.getByRole('checkbox', { name: CARE_WORDS['answer-people'].name })
  await care.check()
  await goTo('management', 'work')
  const tasks = page.getByRole('tabpanel').getByRole('listitem')
  await expect(tasks.first()).toContainText('Listen and reply')
  await expect(tasks.first().locator('mark')).toBeVisible()
  await goTo('welcome')
  await care.uncheck()
  await goTo('management', 'work')
  await expect(tasks.first()).toContainText('Be the voice of the brand')
  await expect(page.locator('mark')).toHaveCount(0)
})

test('ONB-1 each side of a family is reached by arrow keys, and each statement names its article', async () => {
  await goTo('community')
  const names = ['The work', 'The talk', 'The success', 'The person']
  await page.getByRole('tab', { name: 'The work' }).focus()
  for (const name of names) {
    await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true')
    const items = page.getByRole('tabpanel').getByRole('listitem')
    for (const item of await items.all()) await expect(item).toContainText(/\(articles? [A-E](, [A-E])*\)/)
    await page.keyboard.press('ArrowRight')
  }
  await expect(page.getByRole('tab', { name: 'The work' })).toBeFocused()
  await page.getByText('Letters name the article that says so').click()
  const articles = page.getByRole('list', { name: 'Articles' })
  await expect(articles.getByRole('listitem')).toHaveCount(5)
  await expect(articles).toContainText('machine-made')
})

test('ONB-1 a week of 110 % is shown as given, and says so', async () => {
  await goTo('weeks')
  const shares = page.getByRole('list', { name: 'Management: shares of the week' }).getByRole('listitem')
  await expect(shares).toHaveText([/35 %/, /25 %/, /20 %/, /10 %/, /10 %/, /10 %/])
  await expect(page.getByText('The shares in article C add up to 110 %.')).toBeVisible()
  await expect(page.getByText('No article tells how a marketer’s week is spent.')).toBeVisible()
})

test('ONB-1 the comparison says where no article speaks', async () => {
  await goTo('comparison')
  const row = page.getByRole('row', { name: /Way of talking/ })
  await expect(row.getByRole('cell')).toHaveText([/One to many/, /No article says/, /Peer to peer/])
})

for (const scheme of ['light', 'dark'] as const) {
  test(`ONB-1 every step holds the rules of accessibility, ${scheme}`, async () => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
    for (const step of EXPLAINED) {
      await goTo(step)
      expect([step, await brokenRules(page, scheme === 'light' ? 'all' : 'of-colour')]).toEqual([step, []])
    }
    for (const part of CIRCLE_PARTS) {
      await goTo('overview', part)
      expect([part, await brokenRules(page, 'of-colour')]).toEqual([part, []])
    }
    for (const side of ['talk', 'success', 'people']) {
      await goTo('marketing', side)
      expect([side, await brokenRules(page, 'of-colour')]).toEqual([side, []])
    }
  })
}

test('ONB-1 at 200 % nothing is cut off and every target is large enough', async () => {
  await setWindow(studio.app, 1440, 900, 2)
  for (const step of EXPLAINED) {
    await goTo(step)
    expect([step, await cutOffSideways(page)]).toEqual([step, []])
    expect([step, await smallTargets(page)]).toEqual([step, []])
  }
  await goTo('overview')
  await partButton('community').focus()
  await page.keyboard.press('Enter')
  await expect(told()).toHaveText(titleOf('community'))
})
