import { type ComponentType, lazy } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { ClientTab } from './shell/paths'

export interface ClientPlace {
  readonly tab: ClientTab
  readonly title: string
  readonly Page: ComponentType<{ clientId: ClientId }>
}

const TodayPage = lazy(() => import('./features/today/TodayPage').then((module) => ({ default: module.TodayPage })))
const RemindersPage = lazy(() =>
  import('./features/reminders/RemindersPage').then((module) => ({ default: module.RemindersPage })),
)
const SettingsPage = lazy(() =>
  import('./features/settings/SettingsPage').then((module) => ({ default: module.SettingsPage })),
)
const OverviewPage = lazy(() =>
  import('./features/clients/OverviewPage').then((module) => ({ default: module.OverviewPage })),
)
const CalendarPage = lazy(() =>
  import('./features/calendar/CalendarPage').then((module) => ({ default: module.CalendarPage })),
)
const ResultsPage = lazy(() =>
  import('./features/marketing/ResultsPage').then((module) => ({ default: module.ResultsPage })),
)
const ReportsPage = lazy(() =>
  import('./features/reports/ReportsPage').then((module) => ({ default: module.ReportsPage })),
)

/** One line per place: what spans the studio, and what a client has. Each is loaded when it is first visited. */
export const studioPlaces = [
  { path: '/', title: 'Today', Page: TodayPage },
  { path: '/reminders', title: 'Reminders', Page: RemindersPage },
  { path: '/settings', title: 'Settings', Page: SettingsPage },
] as const

export const clientPlaces: readonly ClientPlace[] = [
  { tab: 'overview', title: 'Overview', Page: OverviewPage },
  { tab: 'calendar', title: 'Calendar', Page: CalendarPage },
  { tab: 'results', title: 'Results', Page: ResultsPage },
  { tab: 'reports', title: 'Reports', Page: ReportsPage },
]
