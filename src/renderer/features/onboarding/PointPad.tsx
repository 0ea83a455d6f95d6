import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { PresentationPointer } from '#shared/onboarding/presentation'
import { host } from '../../api/connection'
import classes from './PointPad.module.css'

const STEP = 0.02

const inside = (share: number) => Math.min(1, Math.max(0, share))

interface PointPadProps {
  readonly clientId: ClientId
  readonly onClose: () => void
}

/** Lies over the stage: where one points here, a ring is seen in the presenter's window. Also by arrow keys. */
export function PointPad({ clientId, onClose }: PointPadProps) {
  const [pointer, setPointer] = useState<PresentationPointer>({ x: 0.5, y: 0.5 })
  const pad = useRef<HTMLDivElement>(null)
  const frame = useRef(0)
  useEffect(() => {
    pad.current?.focus()
    const tell = (next: PresentationPointer | null) =>
      host.api.host.pointAt({ clientId, pointer: next }).catch(() => {})
    void tell({ x: 0.5, y: 0.5 })
    return () => {
      cancelAnimationFrame(frame.current)
      void tell(null)
    }
  }, [clientId])
  const pointAt = (next: PresentationPointer) => {
    setPointer(next)
    cancelAnimationFrame(frame.current)
    frame.current = requestAnimationFrame(() => {
      host.api.host.pointAt({ clientId, pointer: next }).catch(() => {})
    })
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    pointAt({ x: inside((event.clientX - left) / width), y: inside((event.clientY - top) / height) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key]
    const far = event.shiftKey ? 5 : 1
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape') onClose()
    else if (by) pointAt({ x: inside(pointer.x + (by[0] ?? 0) * far), y: inside(pointer.y + (by[1] ?? 0) * far) })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- the arrow keys move what the pointer moves
    <div
      ref={pad}
      className={classes.pad}
      role="application"
      tabIndex={0}
      aria-label="Pointer in the presenter’s window: arrow keys move it, Escape ends it"
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    >
      <span className={classes.ring} style={{ left: `${pointer.x * 100}%`, top: `${pointer.y * 100}%` }} />
      <p className={classes.hint}>
        The ring moves over the whole presenter’s window as it does here. Arrow keys move it, Escape ends it.
      </p>
    </div>
  )
}
