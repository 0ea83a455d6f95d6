import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { IconBulb, IconChartPie, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import classes from './CalendarToolbar.module.css'

export type CalendarView = 'month' | 'list'

interface CalendarToolbarProps {
  readonly title: string
  readonly note: string
  readonly zoneNote: string
  readonly view: CalendarView
  readonly onView: (view: CalendarView) => void
  readonly onStep: (months: number) => void
  readonly onToday: () => void
  readonly onCreate: () => void
  readonly undatedCount: number
  readonly isTrayOpen: boolean
  readonly onTray: () => void
  readonly onPlan: () => void
}

export function CalendarToolbar(props: CalendarToolbarProps) {
  const isMonth = props.view === 'month'
  return (
    <div className={classes.toolbar}>
      <h2 className={classes.title} aria-live="polite">
        {isMonth ? props.title : 'All posts'}
      </h2>
      <span className={classes.note}>{props.note}</span>
      <span className={classes.zone}>{props.zoneNote}</span>
      <div className={classes.controls}>
        {isMonth && (
          <>
            <Tooltip label="Previous month (Page Up)">
              <ActionIcon variant="subtle" size="lg" aria-label="Previous month" onClick={() => props.onStep(-1)}>
                <IconChevronLeft size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Button variant="default" size="xs" onClick={props.onToday}>
              Today
            </Button>
            <Tooltip label="Next month (Page Down)">
              <ActionIcon variant="subtle" size="lg" aria-label="Next month" onClick={() => props.onStep(1)}>
                <IconChevronRight size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Button
              variant={props.isTrayOpen ? 'light' : 'subtle'}
              size="xs"
              leftSection={<IconBulb size={16} aria-hidden />}
              aria-expanded={props.isTrayOpen}
              onClick={props.onTray}
            >
              {props.undatedCount > 0 ? `Ideas ${props.undatedCount.toLocaleString('en')}` : 'Ideas'}
            </Button>
          </>
        )}
        <Tooltip label="Pillars, campaigns and what else posts are planned with (P)">
          <Button
            variant="subtle"
            size="xs"
            leftSection={<IconChartPie size={16} aria-hidden />}
            onClick={props.onPlan}
          >
            Plan
          </Button>
        </Tooltip>
        <SegmentedControl
          size="xs"
          aria-label="View"
          value={props.view}
          onChange={(view) => props.onView(view as CalendarView)}
          data={[
            { value: 'month', label: 'Month' },
            { value: 'list', label: 'List' },
          ]}
        />
        <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={props.onCreate}>
          New post
        </Button>
      </div>
    </div>
  )
}
