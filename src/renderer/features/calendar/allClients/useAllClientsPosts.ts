import { keepPreviousData } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { PostAmongAll } from '#shared/calendar/allClients'
import type { TimeZone } from '#shared/kernel/time'
import { useBackendQuery } from '../../../api/hooks'
import {
  type DaysFrame,
  filterPosts,
  type Filters,
  groupByDay,
  type PostsByDay,
  type ShownClock,
} from './allClientsView'

const NO_POSTS: readonly PostAmongAll[] = []

interface Options {
  readonly frame: DaysFrame
  readonly clock: ShownClock
  readonly userZone: TimeZone
  readonly filters: Filters
  readonly isShown: boolean
}

/** The posts of the days that are shown, all of them and those that the filters let through, by day. */
export function useAllClientsPosts({ frame, clock, userZone, filters, isShown }: Options) {
  const { from, to } = frame
  const query = useBackendQuery(
    'calendar',
    'listPostsOfAllClients',
    clock === 'mine' ? { from, to, timeZone: userZone } : { from, to },
    { enabled: isShown, structuralSharing: false, placeholderData: keepPreviousData },
  )
  const all = query.data ?? NO_POSTS
  const posts = useMemo(() => filterPosts(all, filters), [all, filters])
  const previous = useRef<PostsByDay>(undefined)
  const days = useMemo(() => {
    // oxlint-disable-next-line react/refs
    const next = groupByDay(posts, previous.current)
    // oxlint-disable-next-line react/refs
    previous.current = next
    return next
  }, [posts])
  return { query, all, posts, days }
}
