import { CloseButton } from '@mantine/core'
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { ResizeHandle } from './ResizeHandle'
import { useStoredWidth, type WidthLimits } from './useStoredWidth'
import classes from './Inspector.module.css'

const LIMITS: WidthLimits = { smallest: 320, largest: 720, usual: 440 }

interface InspectorContextValue {
  readonly slot: HTMLElement | null
  readonly setOpen: (id: string, isOpen: boolean) => void
}

const InspectorContext = createContext<InspectorContextValue>({ slot: null, setOpen: () => undefined })

/** Lays out the place and, beside it, what `<Inspector>` puts into the slot. */
export function InspectorProvider({ children }: { children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const [openIds, setOpenIds] = useState<readonly string[]>([])
  const [width, setWidth] = useStoredWidth('inspector', LIMITS)
  const context = useMemo(
    () => ({
      slot,
      setOpen: (id: string, isOpen: boolean) =>
        setOpenIds((ids) =>
          isOpen ? [...ids.filter((other) => other !== id), id] : ids.filter((other) => other !== id),
        ),
    }),
    [slot],
  )
  const isOpen = openIds.length > 0
  return (
    <InspectorContext value={context}>
      <div className={classes.frame}>
        {children}
        <div className={classes.side} data-open={isOpen} style={{ '--inspector-width': `${width}px` }}>
          {isOpen ? (
            <ResizeHandle
              label="Width of the inspector"
              width={width}
              limits={LIMITS}
              panelSide="right"
              onResize={setWidth}
            />
          ) : null}
          <div className={classes.slot} ref={setSlot} />
        </div>
      </div>
    </InspectorContext>
  )
}

interface InspectorProps {
  /** What is selected, such as the title of a post. */
  readonly title: string
  readonly onClose: () => void
  /** Beside the title. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/**
 * Shows the thing selected beside the place, as long as it is mounted. Escape and the cross call `onClose`; afterwards
 * the focus is back where it was.
 */
export function Inspector({ title, onClose, actions, children }: InspectorProps) {
  const { slot, setOpen } = use(InspectorContext)
  const id = useId()
  const panel = useRef<HTMLElement>(null)

  useLayoutEffect(() => {
    setOpen(id, true)
    return () => setOpen(id, false)
  }, [id, setOpen])

  useEffect(() => {
    if (!slot) return undefined
    const before = document.activeElement
    // It may come late, when someone has gone on to a dialog.
    if (!document.querySelector('[role="dialog"][aria-modal="true"]')) panel.current?.focus({ preventScroll: true })
    return () => {
      const isElsewhere = document.activeElement !== document.body && !slot.contains(document.activeElement)
      if (!isElsewhere && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [slot])

  useEscape(onClose)

  if (!slot) return null
  return createPortal(
    <section ref={panel} className={classes.panel} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <header className={classes.header}>
        <h2 className={classes.title} id={`${id}-title`}>
          <bdi>{title}</bdi>
        </h2>
        {actions}
        <CloseButton aria-label="Close the inspector" onClick={onClose} />
      </header>
      <div className={classes.body}>{children}</div>
    </section>,
    slot,
  )
}

/** Escape closes the nearest thing: an open list, menu or dialog has it first. */
function useEscape(onEscape: () => void): void {
  const close = useEffectEvent(onEscape)
  useEffect(() => {
    let isTaken = false
    // Asked on the way down: on the way up an open list has already closed and cannot be told from a closed one.
    const look = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      isTaken =
        target?.getAttribute('aria-expanded') === 'true' ||
        target?.closest('[role="dialog"], [role="menu"], [role="listbox"]') != null ||
        document.querySelector('[role="dialog"][aria-modal="true"]') !== null
    }
    const act = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isTaken && !event.defaultPrevented && !event.isComposing) close()
    }
    window.addEventListener('keydown', look, true)
    window.addEventListener('keydown', act)
    return () => {
      window.removeEventListener('keydown', look, true)
      window.removeEventListener('keydown', act)
    }
  }, [])
}
