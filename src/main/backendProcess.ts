import { join } from 'node:path'
import { MessageChannelMain, type MessagePortMain, utilityProcess, type UtilityProcess } from 'electron'
import type { BackendProcessOptions, FromParent, ToParent } from '#backend/process'
import type { BackendApi } from '#shared/rpc/api'
import { AppError } from '#shared/rpc/appError'
import { type Channel, createChannelClient } from '#shared/rpc/channel'
import type { BackendEvent } from '#shared/rpc/events'
import type { Client, Scope } from '#shared/rpc/procedure'

interface BackendProcessHooks {
  onEvent(event: BackendEvent): void
  /** The process ended by itself and a new one is up: windows need new ports. */
  onRestarted(): void
  /** It ended too often in a row: the studio cannot go on. */
  onGaveUp(): void
}

export interface BackendProcess {
  /** Main's own calls, with the scope of the whole studio. */
  readonly api: Client<BackendApi>
  /** A port for a window. */
  createPort(scope: Scope): MessagePortMain
  readonly pid: number | undefined
  /** Lets it close every store, then ends it. */
  close(): Promise<void>
}

const RESTART_LIMIT = 5
const RESTART_WINDOW_MS = 60_000
const CLOSE_TIMEOUT_MS = 5_000

/** Wraps main's end of a port. */
export function channelOf(port: MessagePortMain): Channel {
  return {
    send: (message) => port.postMessage(message),
    receive: (listener) => {
      port.on('message', (event) => listener(event.data))
      port.start()
    },
  }
}

/**
 * Starts the data process and keeps it running. Rejects with the backend's own reason when the
 * workspace cannot be opened.
 */
export async function startBackendProcess(
  options: BackendProcessOptions,
  hooks: BackendProcessHooks,
): Promise<BackendProcess> {
  const client = createChannelClient<BackendApi, BackendEvent>((event) => hooks.onEvent(event))
  let current: UtilityProcess
  let isClosing = false
  let hasStarted = false
  let restarts: number[] = []

  const createPort = (scope: Scope) => {
    const { port1, port2 } = new MessageChannelMain()
    current.postMessage({ type: 'connect', scope } satisfies FromParent, [port1])
    return port2
  }

  const start = () =>
    new Promise<void>((resolve, reject) => {
      const child = utilityProcess.fork(join(import.meta.dirname, 'backendProcess.js'), [JSON.stringify(options)], {
        serviceName: 'Clientele data',
        stdio: ['ignore', 'inherit', 'inherit'],
      })
      current = child
      child.on('message', (message: ToParent) => {
        if (message.type === 'ready') {
          client.connect(channelOf(createPort({ kind: 'studio' })))
          resolve()
        } else if (message.type === 'failed') {
          isClosing = true
          reject(new AppError(message.code, message.message))
        }
      })
      child.once('exit', (code) => {
        reject(new AppError('backend-ended', `The data process ended at once (code ${code}).`))
        if (!hasStarted || isClosing || child !== current) return
        client.disconnect()
        void restart()
      })
    })

  const restart = async () => {
    const now = Date.now()
    restarts = [...restarts.filter((at) => now - at < RESTART_WINDOW_MS), now]
    if (restarts.length > RESTART_LIMIT) return hooks.onGaveUp()
    try {
      await start()
      hooks.onRestarted()
    } catch (error) {
      // An exit right at the start calls this again; a workspace that cannot be opened does not.
      if (!(error instanceof AppError && error.code === 'backend-ended')) hooks.onGaveUp()
    }
  }

  await start()
  hasStarted = true
  return {
    api: client.api,
    createPort,
    get pid() {
      return current.pid
    },
    close() {
      isClosing = true
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          current.kill()
          resolve()
        }, CLOSE_TIMEOUT_MS)
        const finish = () => {
          clearTimeout(timer)
          resolve()
        }
        current.once('exit', finish)
        current.on('message', (message: ToParent) => {
          if (message.type === 'closed') current.kill()
        })
        current.postMessage({ type: 'close' } satisfies FromParent)
      })
    },
  }
}
