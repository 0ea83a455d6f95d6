import { type RefObject, useLayoutEffect, useState } from 'react'
import { chipsThatFit } from './monthView'

// What stands above the month on the usual window, so that the first guess is mostly right.
const HEIGHT_AROUND_THE_GRID = 190

/** One measurement of the whole grid decides for all days. */
export function useChipLimit(body: RefObject<HTMLElement | null>, weekCount: number): number {
  const [height, setHeight] = useState(() => window.innerHeight - HEIGHT_AROUND_THE_GRID)
  useLayoutEffect(() => {
    const element = body.current
    if (!element) return undefined
    // It reports once on its own, before anything is painted.
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [body])
  return chipsThatFit(height, weekCount)
}
