import type { Clock } from '#shared/kernel/clock'

/** Things that happen at given times; running them moves the clock from one to the next. */
export class Timeline {
  private readonly nowMs: number
  private readonly steps: { readonly atMs: number; readonly run: () => unknown }[] = []
  private currentMs = 0
  readonly clock: Clock = { nowMs: () => this.currentMs }

  /** Nothing happens after `nowMs`: what is asked for later happens then. */
  constructor(nowMs: number) {
    this.nowMs = nowMs
  }

  moveTo(atMs: number): void {
    this.currentMs = Math.min(atMs, this.nowMs)
  }

  add(atMs: number, run: () => unknown): void {
    this.steps.push({ atMs, run })
  }

  /** In order of time; at the same time in the order in which they were added. */
  async run(): Promise<void> {
    for (const { atMs, run } of this.steps.toSorted((a, b) => a.atMs - b.atMs)) {
      this.moveTo(atMs)
      await run()
    }
  }
}
