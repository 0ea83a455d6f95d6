import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock, Random } from '#shared/kernel/clock'
import { api } from '#shared/rpc/api'
import type { Channel, RequestMessage } from '#shared/rpc/channel'
import { createDispatch, type Dispatch } from '#shared/rpc/dispatch'
import type { BackendEvent } from '#shared/rpc/events'
import type { Scope } from '#shared/rpc/procedure'
import type { BackendContext, Log } from './context'
import { ClientFiles } from './db/clientFiles'
import { Registry } from './db/registry'
import { describeFailure } from './describeFailure'
import { createHandlers } from './features/index'
import { Projector } from './projection/projector'
import { reconcile } from './startup'
import { createTemporaryFolder, openWorkspace } from './workspace'

interface BackendOptions {
  readonly folder: string
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly isSample?: boolean
  readonly checksOutput?: boolean
}

export interface Backend {
  readonly dispatch: Dispatch
  /** Answers requests of a port within its scope and sends it the events that it may see. Returns how to end that. */
  connect(scope: Scope, channel: Channel): () => void
  /** Closes every store; the workspace is free afterwards. */
  close(): void
}

/**
 * Everything behind the ports, in plain Node. Throws `workspace-in-use`, `workspace-not-usable` or
 * `file-from-newer-version` when the workspace cannot be opened.
 */
export function createBackend(options: BackendOptions): Backend {
  const workspace = openWorkspace(options.folder)
  let copies: string | undefined
  let registry: Registry | undefined
  try {
    let registryFile = workspace.registryFile
    if (workspace.isReadOnly) {
      copies = createTemporaryFolder()
      const copy = join(copies, 'registry.sqlite')
      for (const suffix of ['', '-wal']) {
        if (existsSync(registryFile + suffix)) copyFileSync(registryFile + suffix, copy + suffix)
      }
      registryFile = copy
    }
    registry = new Registry(registryFile)
  } catch (error) {
    workspace.release()
    throw error
  }
  const openedRegistry = registry
  const listeners = new Set<(event: BackendEvent) => void>()
  const emit = (event: BackendEvent) => {
    for (const listener of listeners) listener(event)
  }
  const projector = new Projector(openedRegistry, options.log, emit)
  const clientFiles = new ClientFiles(workspace, projector)
  projector.attach(clientFiles)
  reconcile(workspace, openedRegistry, clientFiles, projector, options.log)

  const context: BackendContext = {
    workspace,
    registry: openedRegistry,
    clientFiles,
    projector,
    clock: options.clock,
    random: options.random,
    isSample: options.isSample ?? false,
    log: options.log,
    emit,
  }
  const dispatch = createDispatch(api, createHandlers(context), {
    readOnlyReason: workspace.readOnlyReason,
    checksOutput: options.checksOutput ?? false,
    describeFailure: (error, path) => describeFailure(error, path, options.log),
  })

  return {
    dispatch,
    connect(scope, channel) {
      const forward = (event: BackendEvent) => {
        if (scope.kind === 'studio' || event.clientId === scope.clientId) channel.send({ event })
      }
      listeners.add(forward)
      channel.receive((message) => {
        const request = message as RequestMessage
        void dispatch(scope, request).then((result) => channel.send({ id: request.id, result }))
      })
      return () => listeners.delete(forward)
    },
    close() {
      projector.flush()
      clientFiles.closeAll()
      openedRegistry.close()
      workspace.release()
      if (copies) rmSync(copies, { recursive: true, force: true })
    },
  }
}
