// npm run bench [-- row name …]: bundles the bench like the app itself is bundled, then runs it on Node 24.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { ensureBuild } from './build.mjs'
import { withDisplay } from './display.mjs'
import { launchEnvironment } from './electronRuntime.mjs'
import { exitWith } from './launch.mjs'
import { projectFolder } from './places.mjs'

const out = path.join(projectFolder, 'test-results', 'bench')

await exitWith(async () => {
  await ensureBuild()
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    build: {
      ssr: path.join(projectFolder, 'tests/bench/run.ts'),
      outDir: out,
      emptyOutDir: true,
      target: 'node24',
      // Knows where it lies, so it stays where it is.
      rolldownOptions: { external: /scripts\/electronRuntime\.mjs$/ },
    },
    ssr: { external: ['better-sqlite3', '@playwright/test', 'vite'], noExternal: true },
  })
  const { run } = await import(pathToFileURL(path.join(out, 'run.js')).href)
  return withDisplay(launchEnvironment(), async (env) => {
    Object.assign(process.env, { DISPLAY: env.DISPLAY })
    await run(process.argv.slice(2))
    return 0
  })
})
process.exit()
