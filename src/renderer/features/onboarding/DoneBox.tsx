import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { ChecklistItem } from '#shared/onboarding/checklist'
import { useBackendCommand } from '../../api/hooks'
import { showFailure } from '../../ui/notices'

interface DoneBoxProps {
  readonly clientId: ClientId
  readonly item: ChecklistItem
}

/** Ticked at once; back as it was when the store does not take it. */
export function DoneBox({ clientId, item }: DoneBoxProps) {
  const isStored = item.doneAtUtc !== null
  const [wanted, setWanted] = useState<boolean>()
  if (wanted === isStored) setWanted(undefined)
  const save = useBackendCommand('onboarding', 'setItemDone', {
    onError: (error) => {
      setWanted(undefined)
      showFailure(error)
    },
  })
  return (
    <Checkbox
      size="md"
      aria-label={`Done: ${item.title}`}
      checked={wanted ?? isStored}
      onChange={(event) => {
        const isDone = event.currentTarget.checked
        setWanted(isDone)
        save.mutate({ clientId, itemId: item.id, isDone })
      }}
    />
  )
}
