import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { PostId as PostIdSchema } from '#shared/kernel/ids'
import { clientPath, postPath } from '../../shell/paths'
import type { CalendarView } from './CalendarToolbar'

const VIEW_KEY = 'calendar-view'
const TRAY_KEY = 'calendar-ideas'

/** What of the calendar is in the address (the open post) and what is remembered (view, tray). */
export function useCalendarPlace(clientId: ClientId) {
  const [, navigate] = useLocation()
  const parsed = PostIdSchema.safeParse(new URLSearchParams(useSearch()).get('post'))
  const openPostId: PostId | null = parsed.success ? parsed.data : null
  const [view, setView] = useState<CalendarView>(() => (localStorage.getItem(VIEW_KEY) === 'list' ? 'list' : 'month'))
  const [isTrayOpen, setTrayOpen] = useState(() => localStorage.getItem(TRAY_KEY) === 'open')
  return {
    openPostId,
    openPost: (postId: PostId) => navigate(postPath(clientId, postId), { replace: openPostId !== null }),
    closePost: () => navigate(clientPath(clientId, 'calendar'), { replace: true }),
    view,
    setView: (next: CalendarView) => {
      localStorage.setItem(VIEW_KEY, next)
      setView(next)
    },
    isTrayOpen,
    setTrayOpen: (isOpen: boolean) => {
      localStorage.setItem(TRAY_KEY, isOpen ? 'open' : 'closed')
      setTrayOpen(isOpen)
    },
  }
}
