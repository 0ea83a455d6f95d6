import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientId } from '#shared/kernel/ids'
import { addDays, type LocalDate, type LocalDateTime, type TimeZone } from '#shared/kernel/time'
import { useBackendQuery } from '../../api/hooks'
import type { DateWords } from './dateWords'
import { PlatformGlyph } from './glyphs'
import type { ShownTime } from './shownTime'
import { slotsFor, toSlotMarks } from './slotMarks'
import classes from './slots.module.css'
import { slotChannels } from './slotWords'

interface SlotChoicesProps {
  readonly clientId: ClientId
  /** The client's. */
  readonly timeZone: TimeZone
  readonly shownTime: ShownTime
  readonly post: PostSummary
  readonly date: LocalDate
  readonly words: DateWords
  readonly onChoose: (at: LocalDateTime) => void
}

/** The slots of a day that a post could take, to be chosen without dragging. */
export function SlotChoices({ clientId, timeZone, shownTime, post, date, words, onChoose }: SlotChoicesProps) {
  const to = addDays(date, 1)
  const { data } = useBackendQuery('planning', 'getCalendarPlan', { clientId, from: date, to, hasSlots: true })
  const offered = useMemo(() => {
    if (!data) return []
    const marks = toSlotMarks({ from: date, to, plan: data, shownTime, timeZone, posts: [] })
    return [...marks.values()].flat().flatMap(({ at, ...mark }) => {
      const slots = slotsFor(post, { at, ...mark })
      return slots.length > 0 ? [{ at, slots }] : []
    })
  }, [data, date, to, shownTime, timeZone, post])
  if (offered.length === 0) return null
  return (
    <div className={classes.choices} role="group" aria-label="Free slots on this day">
      <span className={classes.choicesTitle}>Free slots on this day</span>
      {offered.map(({ at, slots }) => (
        <Button
          key={at}
          size="compact-sm"
          variant="default"
          aria-label={`${words.time(at)}, ${slotChannels(slots)}`}
          title={slotChannels(slots)}
          rightSection={
            <span className={classes.glyphs}>
              {slots.map(({ name, platform }) => (
                <PlatformGlyph key={name} platform={platform} />
              ))}
            </span>
          }
          onClick={() => onChoose(at)}
        >
          {words.time(at)}
        </Button>
      ))}
    </div>
  )
}
