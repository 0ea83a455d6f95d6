import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { reviewPageAsset } from './scripts/reviewPageAsset.mjs'

const root = import.meta.dirname

// Both runtimes that the app runs on know these: Electron 45 and, where it cannot be had, 33.2.1.
const NODE_TARGET = 'node20.18'
const CHROME_TARGET = 'chrome130'

export default defineConfig({
  main: {
    plugins: [reviewPageAsset()],
    build: {
      target: NODE_TARGET,
      rollupOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          backendProcess: resolve(root, 'src/main/backend/process.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      rollupOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        // A sandboxed preload is loaded as CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react()],
    build: {
      target: CHROME_TARGET,
      minify: true,
      // Fonts inlined as data: would be fetched against the content policy.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: {
          studio: resolve(root, 'src/renderer/studio.html'),
          report: resolve(root, 'src/renderer/report.html'),
          presenter: resolve(root, 'src/renderer/presenter.html'),
        },
        output: {
          codeSplitting: {
            // A file that the first picture waits for is asked of main, which has better things to do at that moment.
            groups: [{ name: 'shell', tags: ['$initial'], test: /node_modules\/(?!zod|temporal-polyfill)/ }],
          },
        },
      },
    },
  },
})
