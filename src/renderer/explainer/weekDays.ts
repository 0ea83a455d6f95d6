import type { WeekShare } from '#shared/onboarding/content/explanation'

/** What a working day is of a week's hundred. */
const DAY_PERCENT = 20

export interface WeekPiece {
  /** 0: Monday. */
  readonly day: number
  /** Shares of the day, from its morning. */
  readonly from: number
  readonly to: number
  /** Which of the shares it belongs to. */
  readonly index: number
  /** The largest piece of a share carries its name. */
  readonly isNamed: boolean
}

/** The shares as they fill the days from Monday on, one after the other; more than 100 % runs into Saturday. */
export function weekDays(shares: readonly WeekShare[]): WeekPiece[] {
  let spent = 0
  return shares.flatMap(({ percent }, index) => {
    const pieces: { day: number; from: number; to: number }[] = []
    const end = spent + percent
    while (spent < end) {
      const day = Math.floor(spent / DAY_PERCENT)
      const until = Math.min(end, (day + 1) * DAY_PERCENT)
      pieces.push({ day, from: spent / DAY_PERCENT - day, to: until / DAY_PERCENT - day })
      spent = until
    }
    const largest = Math.max(...pieces.map(({ from, to }) => to - from))
    const named = pieces.findIndex(({ from, to }) => to - from === largest)
    return pieces.map((piece, at) => ({ ...piece, index, isNamed: at === named }))
  })
}
