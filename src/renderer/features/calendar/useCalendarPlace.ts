import { useCallback, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { PostState as PostStateSchema, type PostState } from '#shared/calendar/post'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { PostId as PostIdSchema } from '#shared/kernel/ids'
import { LocalDate } from '#shared/kernel/time'
import { clientPath, POSTING, RESCHEDULING } from '../../shell/paths'
import { type CalendarView, isCalendarView } from './calendarViews'

const VIEW_KEY = 'calendar-view'
const TRAY_KEY = 'calendar-ideas'

/**
 * What of the calendar is in the address (`view`, `date`, the `state` of the list, the open `post`) and what is remembered (view, tray). An
 * address without a view means the one that was shown last.
 */
export function useCalendarPlace(clientId: ClientId) {
  const [, navigate] = useLocation()
  const search = new URLSearchParams(useSearch())
  const inAddress = search.get('view')
  const remembered = localStorage.getItem(VIEW_KEY)
  const view: CalendarView = isCalendarView(inAddress) ? inAddress : isCalendarView(remembered) ? remembered : 'month'
  const openPostId = parsed(PostIdSchema, search.get('post'))
  const date = parsed(LocalDate, search.get('date'))
  const [isTrayOpen, setTrayOpen] = useState(() => localStorage.getItem(TRAY_KEY) === 'open')

  const go = useCallback(
    (changes: Readonly<Record<string, string | null>>, replace: boolean) => {
      // What the address says now, not when this was rendered.
      const [place, query] = location.hash.slice(1).split('?')
      // Somebody left while this was on its way: what was begun here does not bring them back.
      if (place !== clientPath(clientId, 'calendar')) return
      const next = new URLSearchParams(query ?? '')
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) next.delete(name)
        else next.set(name, value)
      }
      const text = next.toString()
      navigate(`${clientPath(clientId, 'calendar')}${text ? `?${text}` : ''}`, { replace })
    },
    [clientId, navigate],
  )
  return {
    openPostId,
    openPost: (postId: PostId) => go({ post: postId, do: null }, openPostId !== null),
    closePost: () => go({ post: null, do: null }, true),
    /** Whether the open post is being posted by hand. */
    isPosting: search.get('do') === POSTING,
    isRescheduling: search.get('do') === RESCHEDULING,
    openPosting: (postId: PostId) => go({ post: postId, do: POSTING }, openPostId !== null),
    closePosting: () => go({ do: null }, true),
    view,
    setView: (next: CalendarView) => {
      localStorage.setItem(VIEW_KEY, next)
      go({ view: next, state: null }, true)
    },
    /** The list with posts of one state only. */
    showList: (state: PostState) => {
      localStorage.setItem(VIEW_KEY, 'list')
      go({ view: 'list', state }, true)
    },
    listState: parsed(PostStateSchema, search.get('state')),
    date,
    keepDate: useCallback((next: LocalDate) => go({ date: next }, true), [go]),
    isTrayOpen,
    setTrayOpen: (isOpen: boolean) => {
      localStorage.setItem(TRAY_KEY, isOpen ? 'open' : 'closed')
      setTrayOpen(isOpen)
    },
  }
}

interface Schema<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false }
}

function parsed<T>(schema: Schema<T>, value: string | null): T | null {
  const result = schema.safeParse(value)
  return result.success ? result.data : null
}
