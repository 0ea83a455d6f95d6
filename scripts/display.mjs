import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { runForeground } from './foreground.mjs'
import { localNodePath, projectFolder } from './places.mjs'
import { createNoiseFilter } from './stderrFilter.mjs'

const startTimeoutMs = 10_000

/** @param {NodeJS.ProcessEnv} environment */
export function needsVirtualDisplay(environment, platform = process.platform) {
  return platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY
}

/**
 * Starts an X server without a screen and waits until it answers.
 * @param {{ width?: number, height?: number }} [size] in pixels
 * @returns {Promise<{ display: string, stop: () => void }>} display is what DISPLAY takes, such as `:3`
 */
export function startVirtualDisplay({ width = 1920, height = 1200 } = {}) {
  return new Promise((resolve, reject) => {
    const screen = ['-screen', '0', `${width}x${height}x24`]
    // The server picks a free number itself and reports it on descriptor 3 once it is ready.
    const server = spawn('Xvfb', ['-displayfd', '3', ...screen, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      // Ctrl-C must end the app first and its display afterwards.
      detached: true,
    })
    let complaint = ''
    server.stderr?.on('data', (chunk) => (complaint += chunk))
    const stop = () => server.kill('SIGTERM')
    const fail = (/** @type {string} */ cause) => {
      clearTimeout(timer)
      stop()
      reject(
        new Error(
          `No virtual display: ${cause}\nNext step: install Xvfb (Debian: apt-get install xvfb) or set DISPLAY.`,
        ),
      )
    }
    const timer = setTimeout(
      () => fail(`Xvfb gave no answer in ${startTimeoutMs / 1000} s. ${complaint}`),
      startTimeoutMs,
    )
    server.on('error', (error) => fail(error.message))
    server.on('exit', (code) => fail(`Xvfb ended with ${code}. ${complaint}`))
    let number = ''
    ;/** @type {import('node:stream').Readable} */ (server.stdio[3]).on('data', (chunk) => {
      number += chunk
      if (!number.endsWith('\n')) return
      clearTimeout(timer)
      process.on('exit', stop)
      // The server must not keep this process alive.
      server.unref()
      for (const stream of [server.stderr, server.stdio[3]]) {
        ;/** @type {import('node:net').Socket} */ (stream)?.unref?.()
      }
      resolve({ display: `:${number.trim()}`, stop })
    })
  })
}

/**
 * Calls `use` with an environment that has a display: the present one, or a virtual one for as long as it runs.
 * @template Result
 * @param {NodeJS.ProcessEnv} environment
 * @param {(environment: NodeJS.ProcessEnv, isVirtual: boolean) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withDisplay(environment, use) {
  if (!needsVirtualDisplay(environment)) return use(environment, false)
  const { display, stop } = await startVirtualDisplay()
  try {
    return await use({ ...environment, DISPLAY: display }, true)
  } finally {
    stop()
  }
}

/**
 * Runs a command in a desktop of its own: virtual display, session bus and a notification service. The
 * notifications that were shown are found, one block each, in the file that CLIENTELE_NOTIFICATION_LOG names.
 * Elsewhere than on Linux the command runs on the desktop that is there.
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, notificationLog?: string }} [options]
 * @returns {Promise<number>} its exit code
 */
export async function withDesktop(command, commandArguments, options = {}) {
  const { env = process.env, cwd = projectFolder } = options
  if (process.platform !== 'linux') return runForeground(command, commandArguments, { env, cwd })
  const notificationLog = options.notificationLog ?? path.join(projectFolder, 'test-results', 'notifications.log')
  await mkdir(path.dirname(notificationLog), { recursive: true })
  const { display, stop } = await startVirtualDisplay()
  try {
    const session = path.join(projectFolder, 'scripts', 'desktopSession.mjs')
    return await runForeground('dbus-run-session', ['--', localNodePath, session, command, ...commandArguments], {
      cwd,
      wholeGroup: true,
      stdio: ['inherit', 'inherit', 'pipe'],
      onStart: (child) => child.stderr?.pipe(createNoiseFilter()).pipe(process.stderr, { end: false }),
      env: {
        ...env,
        DISPLAY: display,
        // Else GTK and Chromium would prefer the person's own desktop.
        WAYLAND_DISPLAY: '',
        CLIENTELE_NOTIFICATION_LOG: notificationLog,
      },
    })
  } finally {
    stop()
  }
}
