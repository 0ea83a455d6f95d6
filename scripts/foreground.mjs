import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const forwarded = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
const repeatWindowMs = 1000

/**
 * The exit code a shell would report.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCodeOf(code, signal) {
  if (code !== null) return code
  return signal ? 128 + constants.signals[signal] : 1
}

/**
 * Runs a command as if it were this process: signals go to it, its exit code comes back.
 * `wholeGroup` sends signals to the command's children as well, for one that does not pass them on.
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {{
 *   cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions,
 *   wholeGroup?: boolean,
 *   onStart?: (child: import('node:child_process').ChildProcess) => void,
 * }} [options]
 * @returns {Promise<number>}
 */
export function runForeground(command, commandArguments, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.stdio ?? 'inherit',
      // A group of its own: Ctrl-C reaches the app once, through the handler below. Electron closes
      // in order on the first signal and dies at once on the second.
      detached: process.platform !== 'win32',
    })
    /** @type {Map<NodeJS.Signals, number>} */
    const lastSent = new Map()
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      const now = Date.now()
      // The terminal and npm both pass the same Ctrl-C on.
      if (now - (lastSent.get(signal) ?? 0) < repeatWindowMs) return
      lastSent.set(signal, now)
      send(signal)
    }
    const send = (/** @type {NodeJS.Signals} */ signal) => {
      if (!options.wholeGroup || !child.pid || process.platform === 'win32') return child.kill(signal)
      try {
        return process.kill(-child.pid, signal)
      } catch {
        return false
      }
    }
    const killAtExit = () => send('SIGKILL')
    for (const signal of forwarded) process.on(signal, forward)
    process.on('exit', killAtExit)
    const finish = (/** @type {number} */ code) => {
      for (const signal of forwarded) process.off(signal, forward)
      process.off('exit', killAtExit)
      resolve(code)
    }
    child.on('error', (error) => {
      process.stderr.write(`${command} did not start: ${error.message}\n`)
      finish(127)
    })
    child.on('close', (code, signal) => finish(exitCodeOf(code, signal)))
    options.onStart?.(child)
  })
}
