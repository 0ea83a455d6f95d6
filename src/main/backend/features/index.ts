import type { BackendApi } from '#shared/rpc/api'
import type { ApiHandlers } from '#shared/rpc/dispatch'
import type { BackendContext } from '../context'
import { createCalendarHandlers } from './calendar/handlers'
import { createClientsHandlers } from './clients/handlers'
import { createExchangeHandlers } from './exchange/handlers'
import { createMarketingHandlers } from './marketing/handlers'
import { createMediaHandlers } from './media/handlers'
import { createOnboardingHandlers } from './onboarding/handlers'
import { createPlanningHandlers } from './planning/handlers'
import { createRemindersHandlers } from './reminders/handlers'
import { createReportsHandlers } from './reports/handlers'
import { createReviewsHandlers } from './reviews/handlers'
import { createSeriesHandlers } from './series/handlers'
import { createSettingsHandlers } from './settings/handlers'
import { createWorkspaceHandlers } from './workspace/handlers'

/** The one list of handlers. */
export function createHandlers(context: BackendContext): ApiHandlers<BackendApi> {
  return {
    clients: createClientsHandlers(context),
    calendar: createCalendarHandlers(context),
    media: createMediaHandlers(context),
    onboarding: createOnboardingHandlers(context),
    planning: createPlanningHandlers(context),
    reminders: createRemindersHandlers(context),
    marketing: createMarketingHandlers(context),
    exchange: createExchangeHandlers(context),
    reports: createReportsHandlers(context),
    reviews: createReviewsHandlers(context),
    series: createSeriesHandlers(context),
    settings: createSettingsHandlers(context),
    workspace: createWorkspaceHandlers(context),
  }
}
