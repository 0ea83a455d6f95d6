// npm run dev [-- --demo …]: electron-vite with reload, on the Electron that set-up chose.
import { electronVite } from './build.mjs'
import { withDisplay } from './display.mjs'
import { launchEnvironment, resolveRuntime } from './electronRuntime.mjs'
import { runForeground } from './foreground.mjs'
import { exitWith } from './launch.mjs'
import { localNodePath, projectFolder } from './places.mjs'
import { createNoiseFilter } from './stderrFilter.mjs'

await exitWith(() => {
  const runtime = resolveRuntime()
  process.stderr.write(`${runtime.reason}\n`)
  const environment = launchEnvironment(runtime)
  // electron-vite's own switch for --no-sandbox; only root needs it.
  if (process.getuid?.() === 0) environment.NO_SANDBOX = '1'
  return withDisplay(environment, (env) =>
    runForeground(localNodePath, [electronVite, 'dev', '--watch', '--', ...process.argv.slice(2)], {
      cwd: projectFolder,
      env,
      stdio: ['inherit', 'inherit', 'pipe'],
      onStart: (child) => child.stderr?.pipe(createNoiseFilter()).pipe(process.stderr, { end: false }),
    }),
  )
})
