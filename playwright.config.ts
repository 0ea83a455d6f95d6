import { defineConfig } from '@playwright/test'

const CLICKS_NOTIFICATIONS = ['**/reminders.test.ts', '**/onboardingReminders.test.ts']

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results/e2e',
  // Every test starts an app of its own; two cores carry two.
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // One more try on a machine that others load too; the run names each test that needed it.
  retries: 1,
  // Notifications of all apps lie on one desktop: who clicks the last one must be alone there.
  projects: [
    { name: 'notifications', testMatch: CLICKS_NOTIFICATIONS, workers: 1 },
    { name: 'app', testIgnore: CLICKS_NOTIFICATIONS, dependencies: ['notifications'] },
  ],
})
