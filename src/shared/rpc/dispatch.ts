import type { z } from 'zod'
import { AppError } from './appError'
import type { RequestMessage } from './channel'
import type { Api, Handlers, Procedure, Result, ResultError, Scope } from './procedure'

export type Dispatch = (scope: Scope, request: Pick<RequestMessage, 'path' | 'input'>) => Promise<Result<unknown>>

export type ApiHandlers<A extends Api> = { readonly [F in keyof A]: Handlers<A[F]> }

interface DispatchOptions {
  /** Why commands are refused; null when they are not. */
  readonly readOnlyReason: string | null
  /** Parses results too: under test, where a handler that breaks its contract has to show. */
  readonly checksOutput: boolean
  /** Puts into words what a handler threw, when it is not an `AppError`. */
  describeFailure(error: unknown, path: string): ResultError
}

interface Entry {
  readonly procedure: Procedure
  readonly handle: (input: unknown) => unknown
}

/** scope → validate → handle → Result. Never throws. */
export function createDispatch<A extends Api>(api: A, handlers: ApiHandlers<A>, options: DispatchOptions): Dispatch {
  // A Map, so that a path such as "__proto__.toString" is simply unknown.
  const entries = new Map<string, Entry>()
  for (const [feature, contract] of Object.entries(api)) {
    for (const [name, procedure] of Object.entries(contract)) {
      const handle = handlers[feature]?.[name]
      if (!handle) throw new Error(`No handler for ${feature}.${name}`)
      entries.set(`${feature}.${name}`, { procedure, handle: handle as Entry['handle'] })
    }
  }
  return async (scope, request) => {
    // What comes through a port is whatever its sender put in.
    const path: unknown = (request as typeof request | null | undefined)?.path
    try {
      const entry = typeof path === 'string' ? entries.get(path) : undefined
      if (!entry) {
        const shown = typeof path === 'string' ? path.slice(0, SHOWN_PATH_LENGTH) : 'without a name'
        throw new AppError('unknown-call', `There is no call ${shown}.`)
      }
      assertInScope(scope, request.input, request.path)
      if (entry.procedure.kind === 'command' && options.readOnlyReason !== null) {
        throw new AppError('workspace-read-only', `Nothing can be changed: ${options.readOnlyReason}`)
      }
      const input = entry.procedure.input.safeParse(request.input)
      if (!input.success) return { ok: false, error: describeInvalidInput(input.error, request.input) }
      const value = await entry.handle(input.data)
      return { ok: true, value: options.checksOutput ? entry.procedure.output.parse(value) : value }
    } catch (error) {
      const described =
        error instanceof AppError
          ? { code: error.code, message: error.message, field: error.field }
          : options.describeFailure(error, String(path))
      return { ok: false, error: described }
    }
  }
}

/** A port of one client reaches only calls of its list that name this client; calls across clients are not for it. */
function assertInScope(scope: Scope, input: unknown, path: string): void {
  if (scope.kind === 'studio') return
  if (scope.calls && !scope.calls.includes(path)) {
    throw new AppError('out-of-scope', `This window cannot call ${path}.`)
  }
  const named =
    typeof input === 'object' && input !== null && Object.hasOwn(input, 'clientId')
      ? (input as { clientId: unknown }).clientId
      : undefined
  if (named !== scope.clientId) {
    throw new AppError('out-of-scope', `This window belongs to one client and cannot call ${path} for anything else.`)
  }
}

const SHOWN_PATH_LENGTH = 200
const SHOWN_VALUE_LENGTH = 80

function describeInvalidInput(error: z.ZodError, input: unknown): ResultError {
  const issue = error.issues[0]
  if (!issue) return { code: 'invalid-input', message: 'The input does not fit.' }
  const field = issue.path.map(String).join('.')
  let value: unknown = input
  for (const key of issue.path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key]
  const shown =
    (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
      ? `: “${String(value).slice(0, SHOWN_VALUE_LENGTH)}${String(value).length > SHOWN_VALUE_LENGTH ? '…' : ''}”`
      : ''
  return { code: 'invalid-input', message: `${issue.message}${shown}`, field: field || undefined }
}
