import { ensureBuild } from './build.mjs'
import { withDisplay } from './display.mjs'
import { electronArguments, launchEnvironment, resolveRuntime } from './electronRuntime.mjs'
import { runForeground } from './foreground.mjs'
import { projectFolder } from './places.mjs'
import { createNoiseFilter } from './stderrFilter.mjs'

/**
 * Starts the built app and stays until it ends.
 * @param {string[]} appArguments
 * @param {(line: string) => void} say
 * @returns {Promise<number>} the app's exit code
 */
export async function launchApp(appArguments, say) {
  const runtime = resolveRuntime()
  await ensureBuild()
  say(runtime.reason)
  return withDisplay(launchEnvironment(runtime), async (env, isVirtual) => {
    if (isVirtual) say(`No DISPLAY or WAYLAND_DISPLAY: running on the virtual display ${env.DISPLAY}.`)
    return runForeground(runtime.electronPath, electronArguments(projectFolder, appArguments), {
      // File names on the command line are relative to where the person is, not to the repository.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env,
      stdio: ['inherit', 'inherit', 'pipe'],
      onStart: (child) => child.stderr?.pipe(createNoiseFilter()).pipe(process.stderr, { end: false }),
    })
  })
}

/**
 * Ends this process with what `work` returns, or says why it failed.
 * @param {() => Promise<number>} work
 */
export async function exitWith(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  }
}
