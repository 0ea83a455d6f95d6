import { defineConfig } from 'vitest/config'
import { reviewPageAsset } from './scripts/reviewPageAsset.mjs'

export default defineConfig({
  plugins: [reviewPageAsset()],
  test: {
    include: [
      'tests/unit/**/*.test.{ts,tsx,mjs}',
      'tests/integration/**/*.test.ts',
      'tests/migrations/**/*.test.ts',
      'tests/faults/**/*.test.ts',
      'tests/*.test.ts',
    ],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
})
