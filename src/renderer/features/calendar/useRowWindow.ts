import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

interface RowWindow {
  readonly scroll: RefObject<HTMLElement | null>
  readonly count: number
  readonly rowHeight: number
  /** The row at the top at first. */
  readonly firstRow?: number
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Rows beyond the edges, which are there before they are seen: a tenth of a second of turning the wheel fast. */
const AHEAD = 16
/** So many rows come at once: with each single one the rest would be looked through each time. */
const STEP = 4

/**
 * The rows of a scrolling list that are seen now, and a way to bring another one into sight. All rows are of one
 * height, so nothing is measured or kept for those that are not seen, however many they are.
 */
export function useRowWindow({ scroll, count, rowHeight, firstRow = 0 }: RowWindow) {
  const rangeAt = (top: number, height: number): Range => {
    const start = Math.floor(top / rowHeight) - AHEAD
    return {
      start: Math.max(0, Math.floor(start / STEP) * STEP),
      end: Math.ceil((Math.ceil((top + height) / rowHeight) + AHEAD) / STEP) * STEP,
    }
  }
  const [range, setRange] = useState(() => rangeAt(firstRow * rowHeight, window.innerHeight))
  const look = useEffectEvent((element: HTMLElement) => {
    const next = rangeAt(element.scrollTop, element.clientHeight)
    // Before the frame that shows this place; otherwise it would be empty.
    if (next.start !== range.start || next.end !== range.end) flushSync(() => setRange(next))
  })
  useLayoutEffect(() => {
    if (scroll.current && firstRow > 0) scroll.current.scrollTop = firstRow * rowHeight
    // oxlint-disable-next-line react/exhaustive-deps -- only where it begins
  }, [])
  useEffect(() => {
    const element = scroll.current
    if (!element) return undefined
    const onScroll = () => look(element)
    const observer = new ResizeObserver(onScroll)
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroll])

  const end = Math.min(count, range.end)
  const start = Math.max(0, Math.min(range.start, end - 1))
  return {
    shown: Array.from({ length: end - start }, (_, row) => ({ index: start + row, start: (start + row) * rowHeight })),
    height: count * rowHeight,
    reveal: (index: number) => {
      const element = scroll.current
      if (!element) return
      const [top, bottom] = [index * rowHeight, (index + 1) * rowHeight]
      if (top < element.scrollTop) element.scrollTop = top
      else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
      else return
      setRange(rangeAt(element.scrollTop, element.clientHeight))
    },
  }
}
