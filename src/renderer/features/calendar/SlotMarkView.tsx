import { IconPlayerPause } from '@tabler/icons-react'
import type { DateWords } from './dateWords'
import { PlatformGlyph } from './glyphs'
import { type SlotMark, slotsFor } from './slotMarks'
import classes from './slots.module.css'
import { describeSlot, slotChannels } from './slotWords'

interface SlotMarkViewProps {
  readonly mark: SlotMark
  readonly words: DateWords
  /** Where there is room: the channels by name. */
  readonly isDetailed: boolean
}

/** A time at which channels post, below the posts of the hour. The cell says the same in words. */
export function SlotMarkView({ mark, words, isDetailed }: SlotMarkViewProps) {
  const { at, minute, slots, lane } = mark
  const open = slots.filter(({ takenBy }) => takenBy.length === 0)
  const isPaused = open.length > 0 && open.every((slot) => slot.isPaused)
  return (
    <div
      className={classes.slot}
      data-slot={minute}
      data-detailed={isDetailed || undefined}
      data-taken={open.length === 0 || undefined}
      data-paused={isPaused || undefined}
      data-free={slotsFor(undefined, mark).length > 0 || undefined}
      style={{ top: `${((minute % 60) / 60) * 100}%`, '--lane': lane }}
      title={describeSlot(mark, words.time(at)).replace(/^s/, 'S')}
      aria-hidden="true"
    >
      {open.length > 0 && (
        <span className={classes.words}>
          {isPaused && <IconPlayerPause size={10} aria-hidden />}
          <span className={classes.time}>{words.timeShort(at)}</span>
          {open.map(({ name, platform }) => (
            <PlatformGlyph key={name} platform={platform} />
          ))}
          {isDetailed && <bdi className={classes.channels}>{slotChannels(open)}</bdi>}
        </span>
      )}
    </div>
  )
}
