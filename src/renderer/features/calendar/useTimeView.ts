import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import { type TimeFrame, type TimeView, toTimeView } from './timeView'

interface Options {
  readonly body: RefObject<HTMLElement | null>
  readonly frame: TimeFrame
  readonly posts: readonly PostSummary[]
  readonly isDetailed: boolean
}

// Shared with the style sheet: an hour is 60 pixels high, so that a minute is one.
const CHIP_MINUTES = { short: 24, detailed: 44 }
const NARROWEST_LANE = { short: 52, detailed: 220 }
const GUTTER = 56
const MOST_LANES = 4

/** Posts at their times, with as many side by side as there is room for: one measurement decides for all days. */
export function useTimeView({ body, frame, posts, isDetailed }: Options): TimeView {
  const kind = isDetailed ? 'detailed' : 'short'
  const [width, setWidth] = useState(() => window.innerWidth)
  useLayoutEffect(() => {
    const element = body.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [body])
  const fitting = Math.floor((width - GUTTER) / frame.days.length / NARROWEST_LANE[kind])
  const laneLimit = Math.max(2, Math.min(MOST_LANES, fitting))
  const chipMinutes = CHIP_MINUTES[kind]
  const previous = useRef<TimeView>(undefined)
  return useMemo(() => {
    // oxlint-disable-next-line react/refs
    const next = toTimeView(frame, posts, { laneLimit, chipMinutes }, previous.current)
    // oxlint-disable-next-line react/refs
    previous.current = next
    return next
  }, [frame, posts, laneLimit, chipMinutes])
}
