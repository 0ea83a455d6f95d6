import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { Month } from '#shared/kernel/time'
import { mixOf } from '#shared/planning/mix'
import type { Pillar } from '#shared/planning/pillar'
import { useBackendQuery } from '../../api/hooks'
import { Failure } from '../../ui/Failure'
import { SkeletonLines } from '../../ui/Delayed'
import { DateField } from '../../ui/DateField'
import { MixChart } from './MixChart'
import { type MixPeriod, periodAs, type PeriodKind, periodTitle, rangeOfPeriod, stepPeriod } from './mixPeriod'
import classes from './MixPanel.module.css'
import rows from '../../ui/rows.module.css'

interface MixPanelProps {
  readonly clientId: ClientId
  readonly pillars: readonly Pillar[]
  readonly thisMonth: Month
  readonly locale: string
}

/** What was really posted and planned, against the targets, for a month, a quarter or days of one's own. */
export function MixPanel({ clientId, pillars, thisMonth, locale }: MixPanelProps) {
  const [period, setPeriod] = useState<MixPeriod>({ kind: 'month', month: thisMonth })
  const range = rangeOfPeriod(period)
  const isRange = range.from < range.to
  const counts = useBackendQuery(
    'planning',
    'countPostsByPillar',
    { clientId, ...range },
    { enabled: isRange, placeholderData: keepPreviousData },
  )
  const title = periodTitle(period, locale)
  return (
    <section className={rows.section} aria-labelledby="plan-mix">
      <div className={rows.head}>
        <h2 id="plan-mix" className={rows.heading}>
          Mix
        </h2>
        <span className={rows.fact} aria-live="polite">
          {title}
        </span>
        <div className={rows.headEnd}>
          {period.kind === 'own' ? (
            <div className={classes.days}>
              <DateField
                size="xs"
                aria-label="First day"
                value={period.first}
                onChange={(first) => first && setPeriod({ ...period, first })}
              />
              <span aria-hidden>to</span>
              <DateField
                size="xs"
                aria-label="Last day"
                value={period.last}
                onChange={(last) => last && setPeriod({ ...period, last })}
              />
            </div>
          ) : (
            <>
              <Tooltip label={`Previous ${period.kind}`}>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={`Previous ${period.kind}`}
                  onClick={() => setPeriod(stepPeriod(period, -1))}
                >
                  <IconChevronLeft size={18} aria-hidden />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={`Next ${period.kind}`}>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={`Next ${period.kind}`}
                  onClick={() => setPeriod(stepPeriod(period, 1))}
                >
                  <IconChevronRight size={18} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </>
          )}
          <SegmentedControl
            size="xs"
            aria-label="Time of the mix"
            value={period.kind}
            onChange={(kind) => isRange && setPeriod(periodAs(kind as PeriodKind, period))}
            data={[
              { value: 'month', label: 'Month' },
              { value: 'quarter', label: 'Quarter' },
              { value: 'own', label: 'Own days' },
            ]}
          />
        </div>
      </div>
      <p className={rows.text}>
        Posts with a date in this time, planned and published. Posts on hold and missed ones are left out.
      </p>
      {!isRange && (
        <p className={classes.refused} role="alert">
          The last day lies before the first one. Nothing is counted.
        </p>
      )}
      {isRange && counts.error && <Failure error={counts.error} onRetry={() => void counts.refetch()} />}
      {isRange && counts.isPending && <SkeletonLines />}
      {isRange && counts.data && <MixChart mix={mixOf(pillars, counts.data)} period={title} />}
    </section>
  )
}
