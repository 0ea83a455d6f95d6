// npm run bench [row name …]: bundles the bench like the app itself is bundled, then runs it on Node 24.
import { pathToFileURL } from 'node:url'
import path from 'node:path'
import { build } from 'vite'
import { projectFolder } from './places.mjs'

await build({
  configFile: false,
  root: projectFolder,
  logLevel: 'error',
  build: {
    ssr: path.join(projectFolder, 'tests/bench/run.ts'),
    outDir: path.join(projectFolder, 'test-results/bench'),
    emptyOutDir: true,
    target: 'node24',
    // Knows where it lies, so it stays where it is.
    rolldownOptions: { external: /scripts\/electronRuntime\.mjs$/ },
  },
  ssr: { external: ['better-sqlite3', '@playwright/test', 'vite'], noExternal: true },
})
const { run } = await import(pathToFileURL(path.join(projectFolder, 'test-results/bench/run.js')).href)
await run(process.argv.slice(2))
process.exit(0)
