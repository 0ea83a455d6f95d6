import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { addMonths, type Month } from '#shared/kernel/time'
import { counted, monthText } from './figures'
import classes from './ResultsPage.module.css'

interface ResultsToolbarProps {
  readonly month: Month
  readonly newestMonth: Month | undefined
  readonly postCount: number
  readonly zoneNote: string
  readonly onMonth: (month: Month) => void
  /** The button that chooses a file. */
  readonly chooser: ReactNode
}

export function ResultsToolbar(props: ResultsToolbarProps) {
  const { month, newestMonth, onMonth } = props
  return (
    <div className={classes.toolbar}>
      <h2 className={classes.month} aria-live="polite">
        {monthText(month)}
      </h2>
      <span className={classes.note}>
        {counted(props.postCount, 'post', 'posts')} · {props.zoneNote}
      </span>
      <div className={classes.controls}>
        <Tooltip label="Previous month">
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label="Previous month"
            onClick={() => onMonth(addMonths(month, -1))}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Button
          variant="default"
          size="xs"
          disabled={newestMonth === undefined || newestMonth === month}
          onClick={() => newestMonth && onMonth(newestMonth)}
        >
          Newest
        </Button>
        <Tooltip label="Next month">
          <ActionIcon variant="subtle" size="lg" aria-label="Next month" onClick={() => onMonth(addMonths(month, 1))}>
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {props.chooser}
      </div>
    </div>
  )
}
