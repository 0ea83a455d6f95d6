/** Round values from 0 to at least `max`, at most five steps: 0, 5,000, 10,000, … */
export function niceTicks(max: number, steps = 4): number[] {
  if (max <= 0) return [0]
  const rough = max / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10
  // Half a person is not reached.
  const step = Math.max(1, factor * power)
  return Array.from({ length: Math.ceil(max / step) + 1 }, (_each, index) => index * step)
}

/** Cuts decimals that no printer shows, so that a drawing stays small. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
