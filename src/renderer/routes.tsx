import { type ComponentType, lazy } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import { TodayPage } from './features/today/TodayPage'
import { ALL_CLIENTS_PATH, type ClientTab } from './shell/paths'

export interface ClientPlace {
  readonly tab: ClientTab
  readonly title: string
  /** False: reached from another place, not from the top of the client. */
  readonly hasTab: boolean
  readonly Page: ComponentType<{ clientId: ClientId }>
}

const RemindersPage = lazy(() =>
  import('./features/reminders/RemindersPage').then((module) => ({ default: module.RemindersPage })),
)
const SettingsPage = lazy(() =>
  import('./features/settings/SettingsPage').then((module) => ({ default: module.SettingsPage })),
)
const OverviewPage = lazy(() =>
  import('./features/clients/OverviewPage').then((module) => ({ default: module.OverviewPage })),
)
const ProfilePage = lazy(() =>
  import('./features/clients/ProfilePage').then((module) => ({ default: module.ProfilePage })),
)
const CalendarPage = lazy(() =>
  import('./features/calendar/CalendarPage').then((module) => ({ default: module.CalendarPage })),
)
const PlanPage = lazy(() => import('./features/planning/PlanPage').then((module) => ({ default: module.PlanPage })))
const AllClientsPage = lazy(() =>
  import('./features/calendar/allClients/AllClientsPage').then((module) => ({ default: module.AllClientsPage })),
)
const ExchangePage = lazy(() =>
  import('./features/exchange/ExchangePage').then((module) => ({ default: module.ExchangePage })),
)
const FilesPage = lazy(() => import('./features/media/FilesPage').then((module) => ({ default: module.FilesPage })))
const ReviewsPage = lazy(() =>
  import('./features/reviews/ReviewsPage').then((module) => ({ default: module.ReviewsPage })),
)
const ResultsPage = lazy(() =>
  import('./features/marketing/ResultsPage').then((module) => ({ default: module.ResultsPage })),
)
const ReportsPage = lazy(() =>
  import('./features/reports/ReportsPage').then((module) => ({ default: module.ReportsPage })),
)
const OnboardingPage = lazy(() =>
  import('./features/onboarding/OnboardingPage').then((module) => ({ default: module.OnboardingPage })),
)

/** One line per place: what spans the studio, and what a client has. Today is there at once, the others when they are first visited. */
export const studioPlaces = [
  { path: '/', title: 'Today', Page: TodayPage },
  { path: ALL_CLIENTS_PATH, title: 'All clients', Page: AllClientsPage },
  { path: '/reminders', title: 'Reminders', Page: RemindersPage },
  { path: '/settings', title: 'Settings', Page: SettingsPage },
] as const

export const clientPlaces: readonly ClientPlace[] = [
  { tab: 'overview', title: 'Overview', hasTab: true, Page: OverviewPage },
  { tab: 'calendar', title: 'Calendar', hasTab: true, Page: CalendarPage },
  { tab: 'plan', title: 'Plan', hasTab: false, Page: PlanPage },
  { tab: 'exchange', title: 'Import and export', hasTab: false, Page: ExchangePage },
  { tab: 'reviews', title: 'Reviews', hasTab: true, Page: ReviewsPage },
  { tab: 'results', title: 'Results', hasTab: true, Page: ResultsPage },
  { tab: 'reports', title: 'Reports', hasTab: true, Page: ReportsPage },
  { tab: 'onboarding', title: 'Onboarding', hasTab: true, Page: OnboardingPage },
  { tab: 'files', title: 'Files', hasTab: true, Page: FilesPage },
  { tab: 'profile', title: 'Profile', hasTab: false, Page: ProfilePage },
]
