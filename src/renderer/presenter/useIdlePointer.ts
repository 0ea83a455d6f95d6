import { useEffect, useState } from 'react'

const IDLE_AFTER_MS = 3_000

/** Whether the pointer has been left alone; an arrow in the middle of a filled screen is in the way. */
export function useIdlePointer(isWatched: boolean): boolean {
  const [isIdle, setIsIdle] = useState(false)
  useEffect(() => {
    if (!isWatched) return
    let timer: number | undefined
    const wake = () => {
      setIsIdle(false)
      clearTimeout(timer)
      timer = window.setTimeout(() => setIsIdle(true), IDLE_AFTER_MS)
    }
    wake()
    window.addEventListener('pointermove', wake)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', wake)
      setIsIdle(false)
    }
  }, [isWatched])
  return isIdle
}
