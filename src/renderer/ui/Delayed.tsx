import type { ReactNode } from 'react'
import { Skeleton } from '@mantine/core'
import classes from './Delayed.module.css'

/** Shows what stands for something still loading, but only after 150 ms. */
export function Delayed({ children }: { children: ReactNode }) {
  return (
    <div className={classes.delayed} aria-busy="true">
      {children}
    </div>
  )
}

/** Grey lines of the given height, for lists and forms. */
export function SkeletonLines({ count = 6, height = 32 }: { count?: number; height?: number }) {
  return (
    <Delayed>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={height} mb={8} />
      ))}
    </Delayed>
  )
}
