import type { DragEvent, ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import { clientPath } from '../shell/paths'
import classes from './AnswerDrop.module.css'
import { leaveAnswer } from './pendingAnswer'

interface AnswerDropProps {
  readonly clientId: ClientId
  readonly children: ReactNode
}

const JSON_TYPE = 'application/json'

const mayBeAnswer = ({ dataTransfer }: DragEvent) =>
  Array.from(dataTransfer.items).some(({ kind, type }) => kind === 'file' && type === JSON_TYPE)

/** A client's answer can be dropped anywhere on what it holds; every other file is left to whoever takes it. */
export function AnswerDrop({ clientId, children }: AnswerDropProps) {
  const [, navigate] = useLocation()
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={classes.area}
      onDragOverCapture={(event) => {
        if (!mayBeAnswer(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDropCapture={(event) => {
        const file = Array.from(event.dataTransfer.files).find(({ type }) => type === JSON_TYPE)
        if (!file) return
        event.preventDefault()
        event.stopPropagation()
        leaveAnswer(clientId, file)
        navigate(clientPath(clientId, 'reviews'))
      }}
    >
      {children}
    </div>
  )
}
