import { Button, Group } from '@mantine/core'
import { type NotificationData, notifications } from '@mantine/notifications'
import { useSyncExternalStore } from 'react'

const UNDO_MS = 10_000

export function showDone(message: string): void {
  notifications.hide('done')
  show({ id: 'done', message, autoClose: 4_000 })
}

/** A failure that is not about a field; stays until it is closed, and is shown once however often it happens. */
export function showFailure(error: Error, title = 'Not saved'): void {
  const { message } = error
  show({ id: `${title} ${message}`, title, message, color: 'red', autoClose: false, role: 'alert' })
}

interface Undo {
  readonly id: string
  readonly takeBack: () => void
}

/** Undos on the screen, newest last. */
let undos: readonly Undo[] = []
const watchers = new Set<() => void>()

function replaceUndos(next: readonly Undo[]): void {
  undos = next
  for (const watcher of watchers) watcher()
}

/** Takes back what the newest notice on the screen is about; undefined when there is nothing to take back. */
export function useLatestUndo(): (() => void) | undefined {
  const latest = useSyncExternalStore(
    (onChange) => {
      watchers.add(onChange)
      return () => watchers.delete(onChange)
    },
    () => undos.at(-1),
  )
  return latest?.takeBack
}

/** Says what was done and offers to take it back. Returns how to end the offer when it was taken back elsewhere. */
export function showUndo(message: string, undo: () => Promise<unknown> | undefined): () => void {
  const id = `undo-${crypto.randomUUID()}`
  const forget = () => replaceUndos(undos.filter((other) => other.id !== id))
  const end = () => {
    forget()
    notifications.hide(id)
  }
  const takeBack = async () => {
    // Before anything else, so that it is taken back once, however often the button or the key is pressed.
    if (!undos.some((other) => other.id === id)) return
    end()
    try {
      await undo()
    } catch (error) {
      showFailure(error instanceof Error ? error : new Error(String(error)), 'Not undone')
    }
  }
  replaceUndos([...undos, { id, takeBack: () => void takeBack() }])
  show({
    id,
    autoClose: UNDO_MS,
    onClose: forget,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <bdi>{message}</bdi>
        <Button size="compact-sm" variant="default" flex="none" onClick={() => void takeBack()}>
          Undo
        </Button>
      </Group>
    ),
  })
  return end
}

interface Notice extends NotificationData {
  readonly id: string
  readonly autoClose: number | false
}

/** With the focus on it a notice waits; when it goes, the focus goes back to where it came from. */
function show({ onClose, ...notice }: Notice): void {
  const { id, autoClose, message } = notice
  let cameFrom: EventTarget | null = null
  let own: Element | undefined
  notifications.show({
    ...notice,
    onFocusCapture: ({ currentTarget, relatedTarget }) => {
      own = currentTarget
      if (relatedTarget && !currentTarget.contains(relatedTarget)) cameFrom = relatedTarget
      notifications.update({ id, message, autoClose: false })
    },
    onBlurCapture: ({ currentTarget }) => {
      // The window lost the focus, not the notice: it comes back to the same place.
      if (currentTarget.contains(document.activeElement)) return
      notifications.update({ id, message, autoClose })
    },
    onClose: (closed) => {
      onClose?.(closed)
      // Another notice may have the focus: its own end gives that back.
      const isWithin = own?.contains(document.activeElement) ?? false
      if (isWithin && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true })
    },
  })
}
