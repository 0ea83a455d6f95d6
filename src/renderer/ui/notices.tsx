import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'

const UNDO_MS = 10_000

export function showDone(message: string): void {
  notifications.show({ message, autoClose: 4_000 })
}

/** A failure that is not about a field; stays until it is closed. */
export function showFailure(error: Error, title = 'Not saved'): void {
  notifications.show({ title, message: error.message, color: 'red', autoClose: false, role: 'alert' })
}

/** Says what was done and offers to take it back. */
export function showUndo(message: string, undo: () => Promise<unknown> | undefined): void {
  const id = `undo-${crypto.randomUUID()}`
  const takeBack = async () => {
    notifications.hide(id)
    try {
      await undo()
    } catch (error) {
      showFailure(error instanceof Error ? error : new Error(String(error)), 'Not undone')
    }
  }
  notifications.show({
    id,
    autoClose: UNDO_MS,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <bdi>{message}</bdi>
        <Button size="compact-sm" variant="default" onClick={() => void takeBack()}>
          Undo
        </Button>
      </Group>
    ),
  })
}
