import { type TouchEvent, useRef } from 'react'

const SHORTEST = 60

/** Turns pages by a finger that goes sideways; one that goes up or down scrolls. */
export function useSwipe(onSwipe: (to: 'next' | 'back') => void) {
  const start = useRef<{ x: number; y: number }>(undefined)
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches.item(0)
      start.current = touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches.item(0)
      if (!start.current) return
      const [right, down] = [touch.clientX - start.current.x, touch.clientY - start.current.y]
      start.current = undefined
      if (Math.abs(right) >= SHORTEST && Math.abs(right) > 2 * Math.abs(down)) onSwipe(right < 0 ? 'next' : 'back')
    },
  }
}
