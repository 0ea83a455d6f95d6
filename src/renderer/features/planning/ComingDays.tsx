import { Button } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate, LocalDateTime } from '#shared/kernel/time'
import { HOLIDAY_KIND_NAMES, type PlannedDay } from '#shared/planning/dates'
import { backend } from '../../api/connection'
import { postPath } from '../../shell/paths'
import { dayText } from '../../ui/dateText'
import { PlannedDayIcon } from '../../ui/PlannedDayIcon'
import { attempt } from '../../ui/attempt'
import classes from './DatesPart.module.css'
import rows from '../../ui/rows.module.css'

interface ComingDaysProps {
  readonly clientId: ClientId
  readonly days: readonly PlannedDay[]
  readonly today: LocalDate
  readonly locale: string
  readonly daysAhead: number
}

const IDEA_TIME = '09:00'

/** What comes next, each with the way to an idea for it. */
export function ComingDays({ clientId, days, today, locale, daysAhead }: ComingDaysProps) {
  const [, navigate] = useLocation()
  const createIdea = async ({ date, name }: PlannedDay) => {
    const post = await attempt(
      () =>
        backend.api.calendar.createPost({
          clientId,
          post: { title: name, state: 'idea', scheduledAt: `${date}T${IDEA_TIME}` as LocalDateTime },
        }),
      'Not created',
    )
    if (post) navigate(postPath(clientId, post.id))
  }
  return (
    <section className={rows.section} aria-labelledby="plan-coming">
      <div className={rows.head}>
        <h2 id="plan-coming" className={rows.heading}>
          The next {daysAhead} days
        </h2>
      </div>
      {days.length === 0 ? (
        <p className={rows.text}>No holiday and no date of the client’s own in this time.</p>
      ) : (
        <ul className={rows.list} aria-label="Coming days">
          {days.map((day, index) => (
            <li key={`${day.date} ${index}`} className={rows.row}>
              <PlannedDayIcon day={day} />
              <span className={classes.when}>{dayText(day.date, locale, today)}</span>
              <span className={rows.name}>
                <bdi>{day.name}</bdi>
                {day.englishName && (
                  <span className={classes.english}>
                    {' '}
                    <bdi>{day.englishName}</bdi>
                  </span>
                )}
              </span>
              <span className={rows.fact} data-minor>
                {day.kind === 'own' ? 'Own date' : `${HOLIDAY_KIND_NAMES[day.kind]}, ${day.place}`}
              </span>
              <Button
                size="compact-xs"
                variant="subtle"
                leftSection={<IconBulb size={14} aria-hidden />}
                aria-label={`New idea for ${day.name}`}
                onClick={() => void createIdea(day)}
              >
                New idea
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
