import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import type { OwnDate } from '#shared/planning/dates'
import { backend } from '../../api/connection'
import { dateText } from '../../ui/dateText'
import { showUndo } from '../../ui/notices'
import { PlanSwatch } from '../../ui/PillarMark'
import { attempt } from '../../ui/attempt'
import { OwnDateInspector } from './OwnDateInspector'
import { nextPlanColor } from './planColors'
import { RowMenu } from '../../ui/RowMenu'
import rows from '../../ui/rows.module.css'

interface OwnDatesSectionProps {
  readonly clientId: ClientId
  readonly ownDates: readonly OwnDate[]
  readonly today: LocalDate
  readonly locale: string
}

/** Anniversaries, fairs and whatever else only this client celebrates. */
export function OwnDatesSection({ clientId, ownDates, today, locale }: OwnDatesSectionProps) {
  const [selected, setSelected] = useState<string>()
  const edited = ownDates.find(({ id }) => id === selected)
  const remove = async ({ id, name, date, isYearly, color, notes }: OwnDate) => {
    const planning = backend.api.planning
    if (!(await attempt(() => planning.deleteOwnDate({ clientId, ownDateId: id }), 'Not deleted'))) return
    if (selected === id) setSelected(undefined)
    showUndo(`“${name}” deleted`, () =>
      planning.createOwnDate({ clientId, ownDate: { name, date, isYearly, color, notes } }),
    )
  }
  return (
    <section className={rows.section} aria-labelledby="plan-own-dates">
      <div className={rows.head}>
        <h2 id="plan-own-dates" className={rows.heading}>
          Own dates
        </h2>
        <div className={rows.headEnd}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setSelected('new')}
          >
            New date
          </Button>
        </div>
      </div>
      {ownDates.length === 0 ? (
        <p className={rows.text}>Anniversaries, fairs, and the days that only this client celebrates.</p>
      ) : (
        <ul className={rows.list} aria-label="Own dates">
          {ownDates.map((own) => (
            <li key={own.id} className={rows.row} data-selected={own.id === selected || undefined}>
              <PlanSwatch color={own.color} />
              <span className={rows.name}>
                <button type="button" className={rows.open} onClick={() => setSelected(own.id)}>
                  <bdi>{own.name}</bdi>
                </button>
              </span>
              <span className={rows.fact}>
                {dateText(own.date, locale)}, {own.isYearly ? 'every year' : 'once'}
              </span>
              <RowMenu name={own.name} onEdit={() => setSelected(own.id)} onDelete={() => void remove(own)} />
            </li>
          ))}
        </ul>
      )}
      {selected === 'new' || edited ? (
        <OwnDateInspector
          key={selected}
          clientId={clientId}
          ownDate={edited}
          today={today}
          newColor={nextPlanColor(ownDates.map(({ color }) => color))}
          onClose={() => setSelected(undefined)}
        />
      ) : null}
    </section>
  )
}
