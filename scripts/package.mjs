// npm run package [-- --for-tests]: the app as a folder that runs without Node or npm.
import { ensureBuild } from './build.mjs'
import { resolveRuntime } from './electronRuntime.mjs'
import { exitWith } from './launch.mjs'
import { packageApp } from './packageApp.mjs'
import { projectFolder } from './places.mjs'

await exitWith(async () => {
  const runtime = resolveRuntime()
  await ensureBuild()
  const forTests = process.argv.includes('--for-tests')
  const executable = await packageApp({ projectFolder, runtime, forTests })
  process.stdout.write(`${executable}\n`)
  if (runtime.kind === 'fallback') {
    process.stdout.write(`Not for release: ${runtime.reason}.\n`)
  }
  return 0
})
