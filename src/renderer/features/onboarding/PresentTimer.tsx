import { useEffect, useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import classes from './PresentBar.module.css'

const keyOf = (clientId: ClientId) => `clientele-presenting-since-${clientId}`

/** The presentation begins, or it has ended. */
export function setPresentingSince(clientId: ClientId, sinceMs: number | null): void {
  if (sinceMs === null) sessionStorage.removeItem(keyOf(clientId))
  else sessionStorage.setItem(keyOf(clientId), String(sinceMs))
}

/** How long the conversation has been going on; a reload of the window does not begin it anew. */
export function PresentTimer({ clientId }: { readonly clientId: ClientId }) {
  const [sinceMs] = useState(() => {
    const kept = Number(sessionStorage.getItem(keyOf(clientId)))
    if (kept > 0) return kept
    const nowMs = Date.now()
    setPresentingSince(clientId, nowMs)
    return nowMs
  })
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.floor((nowMs - sinceMs) / 1_000))
  return (
    <span className={classes.timer} role="timer" aria-label="Time since the beginning">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  )
}
