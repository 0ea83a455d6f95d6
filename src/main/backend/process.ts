import { randomBytes } from 'node:crypto'
import { AppError } from '#shared/rpc/appError'
import type { Scope } from '#shared/rpc/procedure'
import { type Backend, createBackend } from './backend'

/**
 * Entry of Electron's utility process. Its parent sends `{ type: 'connect', scope }` with a port;
 * it answers `ready`, or `failed` with the reason why the workspace cannot be opened.
 */
interface NodePort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
  start(): void
}
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown; ports: NodePort[] }) => void): void
}

export interface BackendProcessOptions {
  readonly folder: string
  readonly isSample: boolean
  /** The build of the window for which the first screen is kept; without one, none is. */
  readonly windowBuild?: string | undefined
}

export type FromParent = { readonly type: 'connect'; readonly scope: Scope } | { readonly type: 'close' }
export type ToParent =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly code: string; readonly message: string }
  | { readonly type: 'closed' }

const parent = (process as unknown as { parentPort: ParentPort }).parentPort
const tell = (message: ToParent) => parent.postMessage(message)

function start(): Backend | undefined {
  const options = JSON.parse(process.argv[2] ?? '{}') as BackendProcessOptions
  try {
    const backend = createBackend({
      folder: options.folder,
      isSample: options.isSample,
      keepsFirstScreenFor: options.windowBuild,
      clock: { nowMs: () => Date.now() },
      random: { bytes: (length) => randomBytes(length) },
      log: (level, message, details) => console.error(JSON.stringify({ level, message, ...details })),
      checksOutput: process.env['CLIENTELE_TEST'] === '1',
    })
    tell({ type: 'ready' })
    return backend
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'workspace-not-usable'
    tell({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}

const backend = start()

parent.on('message', ({ data, ports }) => {
  const message = data as FromParent
  if (message.type === 'close') {
    backend?.close()
    tell({ type: 'closed' })
    return
  }
  const port = ports[0]
  if (!port || !backend) return
  const disconnect = backend.connect(message.scope, {
    send: (value) => port.postMessage(value),
    receive: (listener) => port.on('message', (event) => listener(event.data)),
  })
  port.on('close', disconnect)
  port.start()
})
