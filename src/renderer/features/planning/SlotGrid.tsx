import { ActionIcon, Menu, TextInput, Tooltip } from '@mantine/core'
import { IconCopy, IconDots, IconPlayerPause, IconPlayerPlay, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Channel } from '#shared/clients/client'
import type { ChannelId, ClientId } from '#shared/kernel/ids'
import { type PostingSlot, type SlotFields, TimeOfDay } from '#shared/planning/slots'
import { backend } from '../../api/connection'
import { useFirstDayOfWeek } from '../../api/studio'
import { showDone, showUndo } from '../../ui/notices'
import { attempt } from '../../ui/attempt'
import { channelName } from './queueWords'
import classes from './SlotsPart.module.css'

interface SlotGridProps {
  readonly clientId: ClientId
  readonly channelId: ChannelId
  /** Of all channels. */
  readonly slots: readonly PostingSlot[]
  readonly channels: readonly Channel[]
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const nameOf = (weekday: number) => WEEKDAYS[weekday - 1] ?? ''

/** The week of a channel: each day a column of times. */
export function SlotGrid({ clientId, channelId, slots, channels }: SlotGridProps) {
  const firstDay = useFirstDayOfWeek()
  const own = slots.filter((slot) => slot.channelId === channelId)
  const planning = backend.api.planning
  const week = Array.from({ length: 7 }, (_, index) => ((firstDay - 1 + index) % 7) + 1)

  const add = async (wanted: readonly SlotFields[], what: string) => {
    const added = await attempt(() => planning.addSlots({ clientId, slots: [...wanted] }), 'Not added')
    if (!added) return
    if (added.length === 0) return showDone('These times are there already')
    showUndo(`${added.length === 1 ? 'One slot' : `${added.length} slots`} ${what}`, () =>
      planning.removeSlots({ clientId, slotIds: added.map(({ id }) => id) }),
    )
  }
  const remove = async (gone: readonly PostingSlot[], what: string) => {
    const done = await attempt(
      () => planning.removeSlots({ clientId, slotIds: gone.map(({ id }) => id) }),
      'Not removed',
    )
    if (done) showUndo(what, () => planning.addSlots({ clientId, slots: gone.map(({ id: _id, ...slot }) => slot) }))
  }
  const pause = (changed: readonly PostingSlot[], isPaused: boolean) =>
    void attempt(() => planning.pauseSlots({ clientId, slotIds: changed.map(({ id }) => id), isPaused }), 'Not changed')
  const copyTo = (times: readonly PostingSlot[], weekdays: readonly number[]) =>
    void add(
      weekdays.flatMap((weekday) => times.map(({ id: _id, ...slot }) => ({ ...slot, weekday }))),
      'copied',
    )
  return (
    <div className={classes.grid} role="group" aria-label="Slots of the week">
      {week.map((weekday) => {
        const times = own.filter((slot) => slot.weekday === weekday)
        const name = nameOf(weekday)
        return (
          <section key={weekday} className={classes.day} aria-label={name}>
            <div className={classes.dayHead}>
              <span aria-hidden>{name.slice(0, 3)}</span>
              <Menu position="bottom-end" withinPortal>
                <Menu.Target>
                  <ActionIcon variant="subtle" color="gray" size={24} aria-label={`More for ${name}`}>
                    <IconDots size={16} aria-hidden />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <CopyItems times={times} weekday={weekday} onCopy={(weekdays) => copyTo(times, weekdays)} />
                  {channels
                    .filter(({ id }) => id !== channelId)
                    .map(({ id }) => (
                      <Menu.Item
                        key={id}
                        leftSection={<IconCopy size={16} aria-hidden />}
                        disabled={own.length === 0}
                        onClick={() =>
                          void add(
                            own.map(({ id: _id, ...slot }) => ({ ...slot, channelId: id })),
                            'copied',
                          )
                        }
                      >
                        Copy the week to {channelName(channels, id)}
                      </Menu.Item>
                    ))}
                  <Menu.Item
                    color="red"
                    leftSection={<IconTrash size={16} aria-hidden />}
                    disabled={times.length === 0}
                    onClick={() => void remove(times, `Slots of ${name} removed`)}
                  >
                    Remove all of {name}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </div>
            <ul className={classes.slots}>
              {times.map((slot) => (
                <li key={slot.id}>
                  <Menu position="bottom" withinPortal>
                    <Menu.Target>
                      <button
                        type="button"
                        className={classes.slot}
                        data-paused={slot.isPaused || undefined}
                        aria-label={`${name} ${slot.time}${slot.isPaused ? ', paused' : ''}`}
                        onKeyDown={(event) => {
                          if (event.key !== 'Delete' && event.key !== 'Backspace') return
                          event.preventDefault()
                          void remove([slot], `${name} ${slot.time} removed`)
                        }}
                      >
                        {slot.isPaused && <IconPlayerPause size={14} aria-hidden />}
                        {slot.time}
                      </button>
                    </Menu.Target>
                    <Menu.Dropdown>
                      {slot.isPaused ? (
                        <Menu.Item
                          leftSection={<IconPlayerPlay size={16} aria-hidden />}
                          onClick={() => pause([slot], false)}
                        >
                          Resume
                        </Menu.Item>
                      ) : (
                        <Menu.Item
                          leftSection={<IconPlayerPause size={16} aria-hidden />}
                          onClick={() => pause([slot], true)}
                        >
                          Pause
                        </Menu.Item>
                      )}
                      <CopyItems times={[slot]} weekday={weekday} onCopy={(weekdays) => copyTo([slot], weekdays)} />
                      <Menu.Item
                        color="red"
                        leftSection={<IconTrash size={16} aria-hidden />}
                        onClick={() => void remove([slot], `${name} ${slot.time} removed`)}
                      >
                        Remove
                      </Menu.Item>
                    </Menu.Dropdown>
                  </Menu>
                </li>
              ))}
            </ul>
            <AddTime
              day={name}
              onAdd={(time) => void add([{ channelId, weekday, time, isPaused: false }], `added on ${name}`)}
            />
          </section>
        )
      })}
    </div>
  )
}

interface CopyItemsProps {
  readonly times: readonly PostingSlot[]
  readonly weekday: number
  readonly onCopy: (weekdays: readonly number[]) => void
}

function CopyItems({ times, weekday, onCopy }: CopyItemsProps) {
  const others = [1, 2, 3, 4, 5, 6, 7].filter((day) => day !== weekday)
  const next = (weekday % 7) + 1
  const item = (label: string, weekdays: readonly number[]) => (
    <Menu.Item
      leftSection={<IconCopy size={16} aria-hidden />}
      disabled={times.length === 0}
      onClick={() => onCopy(weekdays)}
    >
      {label}
    </Menu.Item>
  )
  return (
    <>
      {item(`Copy to ${nameOf(next)}`, [next])}
      {item(
        'Copy to Monday to Friday',
        others.filter((day) => day <= 5),
      )}
      {item('Copy to all days', others)}
    </>
  )
}

function AddTime({ day, onAdd }: { readonly day: string; readonly onAdd: (time: TimeOfDay) => void }) {
  const [text, setText] = useState('')
  const parsed = TimeOfDay.safeParse(text)
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (!parsed.success) return
        onAdd(parsed.data)
        setText('')
      }}
    >
      <TextInput
        type="time"
        size="xs"
        aria-label={`New time on ${day}`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value.slice(0, 5))}
      />
      <Tooltip label="Add this time">
        <ActionIcon type="submit" variant="default" size={30} disabled={!parsed.success} aria-label={`Add to ${day}`}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </form>
  )
}
