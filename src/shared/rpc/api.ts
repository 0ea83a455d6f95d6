import { calendarContract } from '../calendar/contract'
import { clientsContract } from '../clients/contract'
import { exchangeContract } from '../exchange/contract'
import { marketingContract } from '../marketing/contract'
import { mediaContract } from '../media/contract'
import { onboardingContract } from '../onboarding/contract'
import { planningContract } from '../planning/contract'
import { remindersContract } from '../reminders/contract'
import { reportsContract } from '../reports/contract'
import { reviewsContract } from '../reviews/contract'
import { seriesContract } from '../series/contract'
import { settingsContract } from '../settings/contract'
import { workspaceContract } from '../workspace/contract'

/** Everything that the backend answers. */
export const api = {
  clients: clientsContract,
  calendar: calendarContract,
  media: mediaContract,
  onboarding: onboardingContract,
  planning: planningContract,
  reminders: remindersContract,
  marketing: marketingContract,
  exchange: exchangeContract,
  reports: reportsContract,
  reviews: reviewsContract,
  series: seriesContract,
  settings: settingsContract,
  workspace: workspaceContract,
}
export type BackendApi = typeof api
