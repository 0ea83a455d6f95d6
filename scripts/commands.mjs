import { spawn } from 'node:child_process'

/** @typedef {{ code: number, output: string, timedOut: boolean }} CommandResult */

/**
 * Runs a command quietly and keeps what it said, so that a failure can be explained.
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, show?: boolean }} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, commandArguments, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, commandArguments, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm is a .cmd file on Windows, which only a shell can start.
      shell: process.platform === 'win32' && command === 'npm',
    })
    let output = ''
    let timedOut = false
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk
      // Set-up talks on stderr only: `clientele` promises a clean stdout.
      if (options.show) process.stderr.write(chunk)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const timer = options.timeoutMs
      ? setTimeout(() => {
          timedOut = true
          child.kill('SIGKILL')
        }, options.timeoutMs)
      : undefined
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, output: `${output}${error.message}`, timedOut })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code: code ?? 1, output, timedOut })
    })
  })
}

/**
 * The last lines of a command's output: enough to see the cause.
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 12) {
  return output.trim().split('\n').slice(-count).join('\n')
}

/**
 * The first lines, for npm, which ends with pages of usage.
 * @param {string} output
 * @param {number} [count]
 */
export function firstLines(output, count = 12) {
  return output.trim().split('\n').slice(0, count).join('\n')
}

/**
 * An environment without this project's own node, for npm commands that replace node_modules under it.
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} separator
 */
export function withoutLocalNode(environment, separator) {
  const kept = (environment.PATH ?? '')
    .split(separator)
    .filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder))
  return { ...environment, PATH: kept.join(separator) }
}
