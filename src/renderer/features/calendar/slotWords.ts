import type { ShownSlot, SlotMark } from './slotMarks'

/** What is worth saying of a slot beside its channel. */
export function slotStatus({ isPaused, takenBy }: ShownSlot): '' | 'paused' | 'taken' {
  return isPaused ? 'paused' : takenBy.length > 0 ? 'taken' : ''
}

/** `Instagram, Facebook (paused)` */
export function slotChannels(slots: readonly ShownSlot[]): string {
  return slots
    .map((slot) => {
      const status = slotStatus(slot)
      return status ? `${slot.name} (${status})` : slot.name
    })
    .join(', ')
}

/** `slot at 09:05: Instagram, Facebook (paused)` */
export function describeSlot({ slots }: SlotMark, time: string): string {
  return `slot at ${time}: ${slotChannels(slots)}`
}
