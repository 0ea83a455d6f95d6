import type { ElectronApplication } from '@playwright/test'

type Evaluate = (work: string | ((...values: never[]) => unknown), argument?: unknown) => Promise<unknown>

/**
 * V8's inspector holds the promise of an evaluation only weakly: on a busy machine the garbage collector may reach it
 * first, and Playwright fails with "Resulting promise was garbage collected". Here main keeps what each evaluation came
 * to, so that it is asked for again instead of being done twice.
 */
export function keepEvaluations(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as unknown as Evaluate
  let count = 0
  const keptEvaluate: Evaluate = async (work, argument) => {
    const asked = { number: ++count, source: String(work), argument }
    for (;;) {
      try {
        return await evaluate(runOnce as never, asked)
      } catch (error) {
        if (!(error instanceof Error && error.message.includes('promise was garbage collected'))) throw error
      }
    }
  }
  Object.assign(app, { evaluate: keptEvaluate })
}

/** Runs in main. */
function runOnce(electron: unknown, asked: { number: number; source: string; argument: unknown }): unknown {
  const global = globalThis as { keptEvaluations?: Map<number, Promise<unknown>> }
  const kept = (global.keptEvaluations ??= new Map())
  let result = kept.get(asked.number)
  if (!result) {
    // oxlint-disable-next-line no-eval -- Playwright evaluates the same source in the same way
    const work = (0, eval)(`(${asked.source})`) as (...values: unknown[]) => unknown
    result = (async () => work(electron, asked.argument))()
    kept.set(asked.number, result)
  }
  return result
}
