import type { Clock, Random } from '#shared/kernel/clock'
import { uuidFromBytes } from '#shared/kernel/ids'
import type { BackendEvent } from '#shared/rpc/events'
import type { ClientFiles } from './db/clientFiles'
import type { Registry } from './db/registry'
import type { Projector } from './projection/projector'
import type { Workspace } from './workspace'

export type Log = (level: 'info' | 'warn' | 'error', message: string, details?: Record<string, unknown>) => void

/** What every feature's handlers are made from. */
export interface BackendContext {
  readonly workspace: Workspace
  readonly registry: Registry
  readonly clientFiles: ClientFiles
  readonly projector: Projector
  readonly clock: Clock
  readonly random: Random
  readonly isSample: boolean
  readonly log: Log
  emit(event: BackendEvent): void
}

/** A new id; the caller names its kind: `createId<PostId>(context)`. */
export function createId<Id extends string>(context: Pick<BackendContext, 'random'>): Id {
  return uuidFromBytes(context.random.bytes(16)) as Id
}
