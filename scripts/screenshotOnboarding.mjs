import path from 'node:path'

const THEMES = /** @type {const} */ (['light', 'dark'])
const STEPS = [
  'welcome',
  'overview',
  'management',
  'marketing',
  'community',
  'together',
  'weeks',
  'measures',
  'comparison',
  'questions',
  'recommendation',
  'next-steps',
]

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {string} name
 * @param {object} input
 */
function callHost(app, name, input) {
  return app.evaluate(
    (_electronModule, request) => Reflect.get(globalThis, 'clienteleTest').hostDispatch({ kind: 'studio' }, request),
    { path: `host.${name}`, input },
  )
}

/**
 * The window that is seen: one for another client may be on its way out.
 * @param {import('@playwright/test').ElectronApplication} app
 */
async function presenterWindow(app) {
  for (;;) {
    for (const window of app.windows().filter((each) => each.url().includes('/presenter.html'))) {
      const isSeen = await window.evaluate(() => globalThis.document.visibilityState === 'visible').catch(() => false)
      if (isSeen) return window
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/**
 * The conversation in the studio and, step by step, as the client sees it.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 * @param {string} clientId
 * @param {string} target
 */
export async function takeOnboarding(app, page, clientId, target) {
  /** @param {string} place */
  const goTo = async (place) => {
    await page.evaluate((hash) => {
      globalThis.location.hash = hash
    }, place)
    await page.waitForTimeout(900)
  }
  const [lead] = await app.evaluate(() => Reflect.get(globalThis, 'clienteleTest').backend.api.onboarding.listLeads({}))
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme })
    for (const step of ['overview', 'questions', 'recommendation', 'next-steps', 'checklist']) {
      await goTo(`#/client/${clientId}/onboarding?step=${step}`)
      await page.screenshot({ path: path.join(target, `onboarding-${step}-${theme}.png`) })
    }
    await goTo(`#/client/${lead.id}/onboarding?step=recommendation`)
    await page.screenshot({ path: path.join(target, `onboarding-lead-${theme}.png`) })
  }

  await goTo(`#/client/${clientId}/onboarding?step=overview`)
  await callHost(app, 'startPresentation', { clientId, step: 'welcome' })
  const presenter = await presenterWindow(app)
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/presenter.html'),
    )
    window?.setFullScreen(false)
    window?.setContentSize(1_440, 810)
  })
  await presenter.getByRole('main').waitFor()
  for (const theme of THEMES) {
    await presenter.emulateMedia({ colorScheme: theme })
    for (const step of STEPS) {
      await callHost(app, 'movePresentation', { clientId, move: { to: 'step', step } })
      await presenter.waitForTimeout(700)
      await presenter.screenshot({ path: path.join(target, `presenter-${step}-${theme}.png`) })
    }
    await page.emulateMedia({ colorScheme: theme })
    await callHost(app, 'movePresentation', { clientId, move: { to: 'step', step: 'overview' } })
    await page.waitForTimeout(700)
    await page.screenshot({ path: path.join(target, `onboarding-presenting-${theme}.png`) })
  }
  await callHost(app, 'endPresentation', { clientId })
}
