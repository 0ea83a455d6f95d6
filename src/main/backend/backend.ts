import { rmSync } from 'node:fs'
import type { Clock, Random } from '#shared/kernel/clock'
import { api } from '#shared/rpc/api'
import { AppError } from '#shared/rpc/appError'
import { type Channel, requestsOf } from '#shared/rpc/channel'
import { createDispatch, type Dispatch } from '#shared/rpc/dispatch'
import type { BackendEvent, Topic } from '#shared/rpc/events'
import type { Scope } from '#shared/rpc/procedure'
import type { BackendContext, Log } from './context'
import { ClientFiles } from './db/clientFiles'
import { openRegistry } from './db/openRegistry'
import { describeFailure } from './describeFailure'
import { keepFirstScreen } from './firstScreen'
import { createHandlers } from './features/index'
import { finishDiscarding } from './features/onboarding/removeTraces'
import { Projector } from './projection/projector'
import { reconcile } from './startup'
import { createTemporaryFolder, openWorkspace, type Workspace } from './workspace'

interface BackendOptions {
  readonly folder: string
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly isSample?: boolean
  readonly checksOutput?: boolean
  /** Keeps the first screen for the next start of this build's window. */
  readonly keepsFirstScreenFor?: string | undefined
}

export interface Backend {
  readonly dispatch: Dispatch
  /** Answers requests of a port within its scope and sends it the events that it may see. Returns how to end that. */
  connect(scope: Scope, channel: Channel): () => void
  /** Closes every store; the workspace is free afterwards. */
  close(): void
}

/**
 * Everything behind the ports, in plain Node. Throws `workspace-in-use`, `workspace-not-usable`, `disk-full` or
 * `file-from-newer-version` when the workspace cannot be opened.
 */
export function createBackend(options: BackendOptions): Backend {
  try {
    return openBackend(options)
  } catch (error) {
    throw startFailure(error, options.log)
  }
}

/** A disk that is full or broken is no fault of ours, and is told in the same words as later on. */
function startFailure(error: unknown, log: Log): unknown {
  if (error instanceof AppError) return error
  const { code, message } = describeFailure(error, 'start', log)
  return code === 'internal-error' ? error : new AppError(code, message, { cause: error })
}

function openBackend(options: BackendOptions): Backend {
  const workspace = openWorkspace(options.folder)
  const copies = workspace.isReadOnly ? createTemporaryFolder() : undefined
  const release = () => {
    workspace.release()
    if (copies !== undefined) rmSync(copies, { recursive: true, force: true })
  }
  const listeners = new Set<(event: BackendEvent) => void>()
  const { emit, whileGathering } = gatherEvents((event) => {
    for (const listener of listeners) listener(event)
  })
  let stores: Stores
  try {
    stores = openStores(workspace, copies, options.log, emit)
  } catch (error) {
    release()
    throw error
  }

  const context: BackendContext = {
    workspace,
    ...stores,
    clock: options.clock,
    random: options.random,
    isSample: options.isSample ?? false,
    log: options.log,
    emit,
  }
  try {
    finishDiscarding(context)
  } catch (error) {
    // As with a full disk: the next start tries again.
    options.log('warn', 'a discarded lead is not gone yet', { error: String(error) })
  }
  const dispatch = createDispatch(api, createHandlers(context), {
    readOnlyReason: workspace.readOnlyReason,
    checksOutput: options.checksOutput ?? false,
    describeFailure: (error, path) => describeFailure(error, path, options.log),
  })

  const build = options.keepsFirstScreenFor
  const firstScreen = build !== undefined && !workspace.isReadOnly ? keepFirstScreen(context, build) : undefined
  if (firstScreen) listeners.add(() => firstScreen.changed())
  let isClosed = false

  return {
    dispatch: (scope, request) =>
      isClosed
        ? Promise.resolve({ ok: false, error: { code: 'backend-closed', message: 'The studio is closing.' } })
        : whileGathering(() => dispatch(scope, request)),
    connect(scope, channel) {
      const forward = (event: BackendEvent) => {
        const seen = inScope(event, scope)
        if (seen) channel.send({ event: seen })
      }
      listeners.add(forward)
      channel.receive((message) => {
        for (const request of requestsOf(message)) {
          void this.dispatch(scope, request).then((result) => channel.send({ id: request?.id, result }))
        }
      })
      return () => listeners.delete(forward)
    },
    close() {
      if (isClosed) return
      isClosed = true
      firstScreen?.close()
      stores.projector.close()
      stores.clientFiles.closeAll()
      stores.registry.close()
      release()
    },
  }
}

/** What a port hears of an event: nothing of other clients and, where its calls are listed, only of their features. */
function inScope(event: BackendEvent, scope: Scope): BackendEvent | undefined {
  if (scope.kind === 'studio') return event
  if (event.clientId !== scope.clientId) return undefined
  const { calls } = scope
  if (!calls) return event
  const topics = event.topics.filter((topic) => calls.some((path) => path.startsWith(`${topic}.`)))
  return topics.length === 0 ? undefined : { ...event, topics }
}

/** What one call changes is told once per client, when it is done: windows read anew once, whatever the call looped over. */
function gatherEvents(tell: (event: BackendEvent) => void) {
  const waiting = new Map<BackendEvent['clientId'], Set<Topic>>()
  let callCount = 0
  const tellAll = () => {
    const events = [...waiting]
    waiting.clear()
    for (const [clientId, topics] of events) tell({ type: 'dataChanged', clientId, topics: [...topics] })
  }
  return {
    emit: (event: BackendEvent) => {
      if (callCount === 0) return tell(event)
      waiting.set(event.clientId, new Set([...(waiting.get(event.clientId) ?? []), ...event.topics]))
    },
    whileGathering: async <T>(call: () => Promise<T>): Promise<T> => {
      callCount += 1
      try {
        return await call()
      } finally {
        callCount -= 1
        tellAll()
      }
    },
  }
}

type Stores = Pick<BackendContext, 'registry' | 'clientFiles' | 'projector'>

function openStores(
  workspace: Workspace,
  copies: string | undefined,
  log: Log,
  emit: (event: BackendEvent) => void,
): Stores {
  const registry = openRegistry(workspace, copies, log)
  const projector = new Projector(registry, log, emit)
  const clientFiles = new ClientFiles(workspace, projector)
  projector.attach(clientFiles)
  registry.setFill(() => reconcile(workspace, registry, clientFiles, projector))
  try {
    registry.fill()
  } catch (error) {
    clientFiles.closeAll()
    registry.close()
    throw error
  }
  return { registry, clientFiles, projector }
}
