import { useEffect, useRef } from 'react'
import type { PresentationPointer } from '#shared/onboarding/presentation'
import classes from './PointerHighlight.module.css'

interface PointerHighlightProps {
  /** Follows this window's own pointer. */
  readonly isFollowing: boolean
  /** Where the studio points to. */
  readonly pointer: PresentationPointer | null
}

/** A ring that everybody in the room can see. Moved without React: it follows at the speed of the hand. */
export function PointerHighlight({ isFollowing, pointer }: PointerHighlightProps) {
  const own = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isFollowing) return
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (!own.current) return
      own.current.style.translate = `${clientX}px ${clientY}px`
      own.current.dataset['isSeen'] = 'true'
    }
    window.addEventListener('pointermove', follow)
    return () => window.removeEventListener('pointermove', follow)
  }, [isFollowing])
  return (
    <div className={classes.layer} aria-hidden>
      {isFollowing ? <div ref={own} className={classes.ring} data-pointer="own" /> : null}
      {pointer ? (
        <div
          className={classes.ring}
          data-pointer="studio"
          data-is-seen="true"
          style={{ translate: `${pointer.x * 100}vw ${pointer.y * 100}vh` }}
        />
      ) : null}
    </div>
  )
}
