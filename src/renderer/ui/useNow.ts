import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** The time in milliseconds, renewed at each full minute and when the window is seen again. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const renew = () => {
      clearTimeout(timer)
      const current = Date.now()
      setNowMs(current)
      timer = setTimeout(renew, MINUTE_MS - (current % MINUTE_MS))
    }
    timer = setTimeout(renew, MINUTE_MS - (Date.now() % MINUTE_MS))
    document.addEventListener('visibilitychange', renew)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', renew)
    }
  }, [])
  return nowMs
}
