import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { IconBulb, IconChartPie, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type CalendarView, hasDays, VIEW_CHOICES } from './calendarViews'
import classes from './CalendarToolbar.module.css'

interface CalendarToolbarProps {
  readonly title: string
  readonly note: string
  /** Whose time is shown. */
  readonly clock: ReactNode
  readonly view: CalendarView
  readonly onView: (view: CalendarView) => void
  readonly onStep: (steps: number) => void
  readonly onToday: () => void
  readonly onCreate: () => void
  readonly undatedCount: number
  readonly isTrayOpen: boolean
  readonly onTray: () => void
  readonly onPlan: () => void
  /** What else the calendar offers. */
  readonly menu: ReactNode
}

export function CalendarToolbar(props: CalendarToolbarProps) {
  const { view } = props
  return (
    <div className={classes.toolbar}>
      <h2 className={classes.title} aria-live="polite">
        {props.title}
      </h2>
      <span className={classes.note}>{props.note}</span>
      {props.clock}
      <div className={classes.controls}>
        {hasDays(view) && (
          <>
            <Tooltip label={`Previous ${view} (Page Up)`}>
              <ActionIcon variant="subtle" size="lg" aria-label={`Previous ${view}`} onClick={() => props.onStep(-1)}>
                <IconChevronLeft size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Button variant="default" size="xs" onClick={props.onToday}>
              Today
            </Button>
            <Tooltip label={`Next ${view} (Page Down)`}>
              <ActionIcon variant="subtle" size="lg" aria-label={`Next ${view}`} onClick={() => props.onStep(1)}>
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
          value={view}
          onChange={(next) => props.onView(next as CalendarView)}
          data={VIEW_CHOICES.map((choice) => ({ value: choice.view, label: choice.name }))}
        />
        <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={props.onCreate}>
          New post
        </Button>
        {props.menu}
      </div>
    </div>
  )
}
