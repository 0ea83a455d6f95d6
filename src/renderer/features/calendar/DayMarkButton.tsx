import { Menu } from '@mantine/core'
import { IconBulb, IconPlus } from '@tabler/icons-react'
import { createContext, use, useState } from 'react'
import type { LocalDate } from '#shared/kernel/time'
import { HOLIDAY_KIND_NAMES, type PlannedDay } from '#shared/planning/dates'
import { PlannedDayIcon } from '../../ui/PlannedDayIcon'
import classes from './DayMarkList.module.css'

export interface DayMarkActions {
  create(day: { readonly date: LocalDate; readonly name: string }, state: 'idea' | 'draft'): void
}

/** What can be done from the mark of a day; a calendar that only shows days gives none. */
export const DayMarkContext = createContext<DayMarkActions | undefined>(undefined)

/** A holiday or an own date: what it is, and a post for it. */
export function DayMarkButton({ day }: { readonly day: PlannedDay }) {
  const actions = use(DayMarkContext)
  const [isOpen, setOpen] = useState(false)
  const kind = day.kind === 'own' ? 'Own date' : `${HOLIDAY_KIND_NAMES[day.kind]}, ${day.place}`
  const words = [day.name, day.englishName, kind].filter((part) => part !== '').join(' · ')
  const face = (
    <>
      <PlannedDayIcon day={day} size={12} />
      <bdi className={classes.title}>{day.name}</bdi>
    </>
  )
  if (!actions) return face
  return (
    <Menu position="bottom-start" width={300} withinPortal opened={isOpen} onChange={setOpen}>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={classes.button}
          data-mark=""
          title={words}
          aria-label={words}
          // The grid around it would take these for the day.
          onClick={(event) => {
            event.stopPropagation()
            setOpen(!isOpen)
          }}
          onDoubleClick={(event) => event.stopPropagation()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ') event.stopPropagation()
          }}
        >
          {face}
        </button>
      </Menu.Target>
      {isOpen && (
        // In a portal, and still inside the grid for events.
        <Menu.Dropdown onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
          <Menu.Label>
            <bdi>{day.name}</bdi>
            {day.englishName && (
              <>
                {' · '}
                <bdi>{day.englishName}</bdi>
              </>
            )}
            <br />
            {kind}
            {day.notes && (
              <>
                <br />
                <bdi>{day.notes}</bdi>
              </>
            )}
          </Menu.Label>
          <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => actions.create(day, 'draft')}>
            New post for this day
          </Menu.Item>
          <Menu.Item leftSection={<IconBulb size={16} aria-hidden />} onClick={() => actions.create(day, 'idea')}>
            New idea for this day
          </Menu.Item>
        </Menu.Dropdown>
      )}
    </Menu>
  )
}
