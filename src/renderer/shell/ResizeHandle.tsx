import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { WidthLimits } from './useStoredWidth'
import classes from './ResizeHandle.module.css'

const STEP = 16

interface ResizeHandleProps {
  readonly label: string
  readonly width: number
  readonly limits: WidthLimits
  /** Where the panel lies that is made wider. */
  readonly panelSide: 'left' | 'right'
  readonly onResize: (width: number) => void
}

/** The edge of a panel: dragged, or moved with the arrow keys; Enter or a double click gives the usual width back. */
export function ResizeHandle({ label, width, limits, panelSide, onResize }: ResizeHandleProps) {
  const start = useRef<{ x: number; width: number }>(undefined)
  const outward = panelSide === 'left' ? 1 : -1

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width }
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current) onResize(start.current.width + (event.clientX - start.current.x) * outward)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = {
      ArrowLeft: width - STEP * outward,
      ArrowRight: width + STEP * outward,
      Home: limits.smallest,
      End: limits.largest,
      Enter: limits.usual,
    }[event.key]
    if (target === undefined) return
    event.preventDefault()
    onResize(target)
  }

  return (
    <div
      className={classes.handle}
      data-side={panelSide}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={limits.smallest}
      aria-valuemax={limits.largest}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (start.current = undefined)}
      onPointerCancel={() => (start.current = undefined)}
      onDoubleClick={() => onResize(limits.usual)}
      onKeyDown={onKeyDown}
    />
  )
}
