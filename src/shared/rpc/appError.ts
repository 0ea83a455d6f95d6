import type { ResultError } from './procedure'

/** An expected failure with a message that can be shown as it is. Anything else that is thrown is a fault of ours. */
export class AppError extends Error {
  readonly code: string
  readonly field: string | undefined

  constructor(code: string, message: string, options: { field?: string | undefined; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.field = options.field
  }

  static from(error: ResultError): AppError {
    return new AppError(error.code, error.message, { field: error.field })
  }
}
