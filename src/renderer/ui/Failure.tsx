import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Failure.module.css'

interface FailureProps {
  readonly title?: string
  readonly error: Error
  readonly onRetry?: () => void
  readonly children?: ReactNode
}

/** What went wrong where something should have been, in words, with a way to try again. */
export function Failure({ title = 'This could not be shown', error, onRetry, children }: FailureProps) {
  return (
    <div className={classes.failure} role="alert">
      <IconAlertTriangle className={classes.icon} size={20} aria-hidden />
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        <p className={classes.text}>{error.message}</p>
        {children}
      </div>
      {onRetry ? (
        <Button variant="default" size="xs" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </div>
  )
}
