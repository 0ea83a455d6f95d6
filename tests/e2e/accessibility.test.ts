import { readdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { ClientId } from '#shared/kernel/ids'
import { brokenRules, cutOffSideways, setWindow, smallTargets, tabThrough } from '../support/accessibility'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { csvBytes, SHORT_HEADER, shortRow } from '../support/metricsFiles'
import { mountSmallDisk } from '../support/smallDisk'
import { createTestBackend } from '../support/testBackend'

/** One app with the sample studio for all places; each test goes where it looks. */
test.describe.configure({ timeout: 180_000 })

const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]

let studio: Studio
let page: Page
let clientIds: readonly ClientId[] = []
let leadId: ClientId

test.beforeAll(async () => {
  studio = await launchStudio({
    prepare: async (api) => {
      clientIds = (await api.workspace.createSampleStudio({})).clients.map(({ id }) => id)
      const [lead] = await api.onboarding.listLeads({})
      if (lead) leadId = lead.id
    },
  })
  page = studio.page
  await page.emulateMedia({ reducedMotion: 'reduce' })
})

test.afterAll(async () => {
  await studio.close()
})

const goTo = async (place: string, on = page) => {
  await on.evaluate((hash) => (location.hash = hash), place)
  await expect(on.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await expect(on.locator('[aria-busy="true"]')).toHaveCount(0)
  await on.waitForLoadState('networkidle')
}
const showIn = async (scheme: Scheme, on = page) => {
  await on.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  await expect(on.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
}
const ofClient = (tab: string, index = 0) => `/client/${clientIds[index]}/${tab}`
/** Every place, and what is seen of it alone once it is there. */
const places = (): readonly (readonly [name: string, place: string, seen: Locator])[] => [
  ['Today', '/', page.getByRole('region', { name: /^Due today/ })],
  [
    'Reminders',
    '/reminders',
    page
      .getByRole('region', { name: /^Missed/ })
      .getByRole('link')
      .first(),
  ],
  ['All clients, a week', '/calendar', page.locator('[data-date] [data-post-id]').first()],
  ['All clients, a month', '/calendar?view=month', page.locator('[data-date] [data-post-id]').first()],
  [
    'Search over all clients',
    '/calendar?q=bread',
    page.getByRole('region', { name: 'Posts found' }).locator('mark').first(),
  ],
  ['Settings', '/settings', page.getByRole('radiogroup', { name: 'Theme' })],
  ['Overview', ofClient('overview'), page.getByRole('complementary', { name: 'Profile' })],
  ['Profile', ofClient('profile'), page.getByLabel('Industry')],
  ['Month', ofClient('calendar'), page.locator('[data-date] [data-post-id]').first()],
  ['Plan: pillars', ofClient('plan?part=pillars'), page.getByRole('list', { name: 'Content pillars' })],
  ['Plan: slots', ofClient('plan?part=slots'), page.getByRole('list', { name: 'Queue' })],
  ['Plan: hashtags', ofClient('plan?part=hashtags'), page.getByRole('list', { name: 'Hashtag groups' })],
  ['Plan: templates', ofClient('plan?part=templates'), page.getByRole('list', { name: 'Caption templates' })],
  ['Plan: dates', ofClient('plan?part=dates'), page.getByRole('list', { name: 'Own dates' })],
  ['Week', `${ofClient('calendar')}?view=week`, page.getByRole('columnheader').nth(7)],
  ['Day', `${ofClient('calendar')}?view=day`, page.getByRole('columnheader').nth(1)],
  ['Board', `${ofClient('calendar')}?view=board`, page.locator('[data-card]').first()],
  ['Import and export', ofClient('exchange'), page.getByRole('button', { name: 'Choose a file' })],
  ['Reviews', ofClient('reviews'), page.getByText('Nothing sent for review yet')],
  ['Conversation', ofClient('onboarding?step=overview'), page.getByRole('heading', { name: /^Overview\s*2 of 12/ })],
  ['Questions', ofClient('onboarding?step=questions'), page.getByRole('radio').first()],
  [
    'Recommendation',
    ofClient('onboarding?step=recommendation'),
    page.getByRole('list', { name: 'Reasons for Social media management' }),
  ],
  ['Checklist', ofClient('onboarding?step=checklist'), page.getByRole('list', { name: 'Checklist' })],
  ['A lead', `/client/${leadId}/onboarding`, page.getByRole('checkbox').first()],
  ['Files', ofClient('files'), page.getByRole('option').first()],
  ['Results', ofClient('results'), page.getByRole('region', { name: 'Table of posts' })],
  ['Month of an Arabic client', ofClient('calendar', 1), page.locator('[data-date] [data-post-id]').first()],
  ['Reports', ofClient('reports', 2), page.getByRole('region', { name: 'Preview' }).getByRole('article')],
]

async function eachPlace(look: (name: string) => Promise<void>): Promise<void> {
  for (const [name, place, seen] of places()) {
    await goTo(place)
    await expect(seen).toBeVisible()
    await look(name)
  }
  await goTo(ofClient('calendar'))
  await page.getByRole('radiogroup', { name: 'View' }).getByText('List').click()
  await expect(page.getByRole('grid', { name: 'Posts' }).getByRole('row').nth(1)).toBeVisible()
  await look('List')
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Month').click()
}

for (const zoom of [1, 2]) {
  test(`APP-4 A11Y-AXE no place breaks a rule, in light and dark, at ${zoom * 100} %`, async () => {
    await setWindow(studio.app, 1440, 900, zoom)
    await eachPlace(async (name) => {
      for (const scheme of SCHEMES) {
        await showIn(scheme)
        expect(await brokenRules(page, scheme === 'light' ? 'all' : 'of-colour'), `${name}, ${scheme}`).toEqual([])
      }
    })
  })
}

/** What opens over a place or beside it: how to open it there, and what is then seen. */
const openings = [
  {
    name: 'a post',
    place: () => ofClient('calendar'),
    open: async () => {
      await page.locator('[data-date] [data-post-id]').first().click()
      await expect(page.getByTestId('save-status')).toBeVisible()
    },
    close: () => page.getByRole('button', { name: 'Close the inspector' }).click(),
  },
  {
    name: 'the ideas and moving one',
    place: () => ofClient('calendar'),
    open: async () => {
      await page.getByRole('button', { name: /^Ideas/ }).click()
      await page.getByRole('complementary', { name: 'Ideas without a date' }).getByRole('button').nth(1).focus()
      await page.keyboard.press('m')
      await expect(page.getByRole('dialog', { name: /^Move/ })).toBeVisible()
    },
    close: async () => {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: /^Ideas/ }).click()
    },
  },
  {
    name: 'a new channel',
    place: () => ofClient('profile'),
    open: () => page.getByRole('button', { name: 'Add a channel' }).click(),
    close: () => page.getByRole('button', { name: 'Close the inspector' }).click(),
  },
  {
    name: 'the preview of an import',
    place: () => ofClient('results'),
    open: async () => {
      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles({
          name: 'posts.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(csvBytes([SHORT_HEADER, shortRow(), shortRow({ 'Post ID': '9', Views: -1 })])),
        })
      await expect(page.getByRole('heading', { name: 'Preview of posts.csv' })).toBeVisible()
    },
    close: () => page.getByRole('button', { name: 'Cancel' }).click(),
  },
  {
    name: 'an item of the checklist',
    place: () => ofClient('onboarding?step=checklist'),
    open: async () => {
      await page.getByRole('button', { name: 'New item' }).click()
      await expect(page.getByLabel('What is to be done')).toBeVisible()
    },
    close: () => page.getByRole('button', { name: 'Close the inspector' }).click(),
  },
  {
    name: 'a lead that becomes a client',
    place: () => `/client/${leadId}/onboarding`,
    open: async () => {
      await page.getByRole('button', { name: 'Becomes a client' }).click()
      await expect(page.getByRole('dialog', { name: 'Becomes a client' })).toBeVisible()
    },
    close: () => page.keyboard.press('Escape'),
  },
  {
    name: 'a lead to be discarded',
    place: () => `/client/${leadId}/onboarding`,
    open: async () => {
      await page.getByRole('button', { name: 'Discard' }).click()
      await expect(page.getByRole('dialog', { name: /^Discard/ })).toBeVisible()
    },
    close: () => page.keyboard.press('Escape'),
  },
  {
    name: 'a new client',
    place: () => '/',
    open: async () => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('new client')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog', { name: 'New client' })).toBeVisible()
    },
    close: () => page.keyboard.press('Escape'),
  },
  {
    name: 'the palette',
    place: () => '/',
    open: async () => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('pa')
      await expect(page.getByRole('option').first()).toBeVisible()
    },
    close: () => page.keyboard.press('Escape'),
  },
  {
    name: 'the keys',
    place: () => ofClient('calendar'),
    open: () => page.keyboard.press('?'),
    close: () => page.keyboard.press('Escape'),
  },
] as const

for (const zoom of [1, 2]) {
  test(`APP-4 A11Y-AXE A11Y-TARGET what opens over a place breaks no rule at ${zoom * 100} %`, async () => {
    await setWindow(studio.app, 1440, 900, zoom)
    for (const { name, place, open, close } of openings) {
      await showIn('light')
      await goTo(place())
      await open()
      expect.soft(await brokenRules(page), name).toEqual([])
      expect.soft(await smallTargets(page), name).toEqual([])
      if (zoom > 1) expect.soft(await cutOffSideways(page), name).toEqual([])
      await showIn('dark')
      expect.soft(await brokenRules(page, 'of-colour'), `${name}, dark`).toEqual([])
      await close()
    }
  })
}

test('APP-4 A11Y-REFLOW A11Y-TARGET at 200 % zoom nothing is cut off sideways, and targets have 24 px', async () => {
  await showIn('light')
  await setWindow(studio.app, 1440, 900, 2)
  await eachPlace(async (name) => {
    expect(await cutOffSideways(page), name).toEqual([])
    expect(await smallTargets(page), name).toEqual([])
  })
})

for (const zoom of [1, 2]) {
  test(`APP-4 A11Y-FOCUS Tab goes through every place to its end, always seen and never covered, at ${zoom * 100} %`, async () => {
    await showIn('light')
    await setWindow(studio.app, 1440, 900, zoom)
    await eachPlace(async (name) => {
      const { stops, hasEnd } = await tabThrough(page)
      expect(hasEnd, `${name} is left again`).toBe(true)
      expect(stops.length, name).toBeGreaterThan(5)
      expect(
        stops.filter(({ isSeen, isUncovered }) => !isSeen || !isUncovered),
        name,
      ).toEqual([])
    })
  })
}

test('APP-4 A11Y-MOTION with reduced motion nothing moves, and colours change at once', async () => {
  await setWindow(studio.app, 1440, 900)
  await showIn('light')
  await goTo(ofClient('profile'))
  await page.getByRole('button', { name: 'Add a channel' }).click()
  await expect(page.getByRole('region', { name: 'New channel' })).toBeVisible()
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { animationDuration, animationName, transitionDuration } = getComputedStyle(element)
        const isAnimated = animationName !== 'none' && Number.parseFloat(animationDuration) > 0.001
        return isAnimated || transitionDuration.split(',').some((duration) => Number.parseFloat(duration) > 0)
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )
  expect(moving).toEqual([])
  await page.getByRole('button', { name: 'Close the inspector' }).click()
})

test('APP-5 A11Y-AXE an empty studio breaks no rule, in light and dark', async () => {
  const empty = await launchStudio()
  try {
    for (const place of ['/', '/reminders']) {
      await goTo(place, empty.page)
      for (const scheme of SCHEMES) {
        await showIn(scheme, empty.page)
        expect(await brokenRules(empty.page), `${place}, ${scheme}`).toEqual([])
      }
    }
  } finally {
    await empty.close()
  }
})

test('DAT-2 A11Y-AXE a read-only studio with a damaged client breaks no rule, in light and dark', async () => {
  const disk = mountSmallDisk(8)
  test.skip(disk === undefined, 'needs the right to mount a disk')
  if (!disk) return
  const folder = join(disk.folder, 'workspace')
  const backend = createTestBackend({ folder, now: new Date().toISOString() })
  for (const name of ['Sound', 'Damaged']) {
    await backend.api.clients.createClient({ name, timeZone: 'Europe/Lisbon', currency: 'EUR' })
  }
  const damaged = (await backend.api.clients.listClients({})).find(({ name }) => name === 'Damaged')?.id ?? ''
  backend.close()
  const file = readdirSync(join(folder, 'clients', damaged)).find((name) => name.endsWith('.sqlite')) ?? ''
  truncateSync(join(folder, 'clients', damaged, file), 4_096)
  disk.makeReadOnly()
  const readOnly = await launchStudio({ folder })
  try {
    for (const place of ['/', `/client/${damaged}/overview`]) {
      await goTo(place, readOnly.page)
      await expect(readOnly.page.getByText(/^Read-only: nothing can be changed/)).toBeVisible()
      await expect(readOnly.page.getByText('The file of one client cannot be used')).toBeVisible()
      for (const scheme of SCHEMES) {
        await showIn(scheme, readOnly.page)
        expect(await brokenRules(readOnly.page), `${place}, ${scheme}`).toEqual([])
      }
    }
  } finally {
    await readOnly.close()
    disk.unmount()
  }
})
