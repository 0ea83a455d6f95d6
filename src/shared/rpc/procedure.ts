import type { z } from 'zod'

/** One call of a contract: what goes in, what comes out, and whether it changes anything. */
export interface Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command'
  readonly input: I
  readonly output: O
}

export type Contract = Readonly<Record<string, Procedure>>
export type Api = Readonly<Record<string, Contract>>

/** A call that changes nothing and may be repeated. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Procedure<I, O> & { readonly kind: 'query' } {
  return { kind: 'query', input, output }
}

/** A call that changes something; its result is returned only after the change is on the disk. */
export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Procedure<I, O> {
  return { kind: 'command', input, output }
}

/** What implements a contract. A missing handler does not compile. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C]: (
    input: z.output<C[K]['input']>,
  ) => z.output<C[K]['output']> | Promise<z.output<C[K]['output']>>
}

/** What a caller sees of an API. Calls reject with an `AppError`. */
export type Client<A extends Api> = {
  readonly [F in keyof A]: {
    readonly [K in keyof A[F]]: (input: z.input<A[F][K]['input']>) => Promise<z.output<A[F][K]['output']>>
  }
}

export interface ResultError {
  /** Kebab-case words, stable: `client-file-from-newer-version`. */
  readonly code: string
  /** For people: what is wrong and what to do next. */
  readonly message: string
  /** Where it is wrong, as a path into the input, when it is about a field. */
  readonly field?: string | undefined
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ResultError }

/** Who is calling: the whole studio, or one client only (the presenter's window). */
export type Scope =
  | { readonly kind: 'studio' }
  | {
      readonly kind: 'client'
      readonly clientId: string
      /** Nothing but these, each as `feature.procedure`; without them every call that names the client. */
      readonly calls?: readonly string[]
    }
