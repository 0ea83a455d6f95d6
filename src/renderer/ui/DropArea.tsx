import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import classes from './DropArea.module.css'

interface DropAreaProps {
  /** Shown while files are held over the page: `Drop the pictures to import them`. */
  readonly hint: string
  /** Takes the height that there is, for a list that scrolls by itself. */
  readonly isFilling?: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}

const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Files can be dropped anywhere on what it holds; a button beside it does the same. */
export function DropArea({ hint, isFilling = false, onFiles, children }: DropAreaProps) {
  const [isOver, setOver] = useState(false)
  // Entering a child is told before leaving its parent, so only the balance says whether the pointer is inside.
  const depth = useRef(0)
  const leave = () => {
    depth.current = 0
    setOver(false)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={classes.area}
      data-filling={isFilling}
      onDragEnter={(event) => {
        if (!holdsFiles(event)) return
        depth.current++
        setOver(true)
      }}
      onDragLeave={() => {
        if (--depth.current <= 0) leave()
      }}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        leave()
        const files = [...event.dataTransfer.files]
        if (files.length > 0) onFiles(files)
      }}
    >
      {children}
      {isOver ? (
        <div className={classes.hint} aria-hidden>
          <span className={classes.hintText}>{hint}</span>
        </div>
      ) : null}
    </div>
  )
}
