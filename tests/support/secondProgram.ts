import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { electronArguments, launchEnvironment, resolveRuntime } from '../../scripts/electronRuntime.mjs'

const APP_FOLDER = resolve(import.meta.dirname, '../..')

export interface SecondProgram {
  /** Everything that it wrote so far. */
  readonly output: () => string
  readonly ended: Promise<number | null>
  kill(): void
}

/** Starts the app once more beside the one under test, as a person would who forgot that it runs. */
export function startSecondProgram(workspace: string, configFolder: string): SecondProgram {
  const { electronPath } = resolveRuntime()
  const child = spawn(electronPath, electronArguments(APP_FOLDER, ['--workspace', workspace]), {
    cwd: APP_FOLDER,
    env: { ...launchEnvironment(), XDG_CONFIG_HOME: configFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
    })
  }
  return {
    output: () => output,
    ended: new Promise((done) => child.on('close', (code) => done(code))),
    kill: () => child.kill('SIGKILL'),
  }
}
