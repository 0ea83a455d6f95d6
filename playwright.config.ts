import { defineConfig } from '@playwright/test'

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
    { name: 'notifications', testMatch: '**/reminders.test.ts' },
    { name: 'app', testIgnore: '**/reminders.test.ts', dependencies: ['notifications'] },
  ],
})
