import type { Migration } from '../migrate'
import { initialClientSchema } from './client/0010-initial'
import { editorialCalendarSchema } from './client/0020-editorial-calendar'
import { planningSchema } from './client/0030-planning'
import { reviewsSchema } from './client/0050-reviews'
import { postImportsSchema } from './client/0060-post-imports'
import { onboardingSchema } from './client/0070-onboarding'
import { tableChannelsSchema } from './client/0080-table-channels'
import { initialRegistrySchema } from './registry/0010-initial'
import { calendarOfAllClientsSchema } from './registry/0020-calendar-of-all-clients'
import { leadsSchema } from './registry/0030-leads'

/** Add a migration at the end; never edit one that has shipped. */
export const clientMigrations: readonly Migration[] = [
  initialClientSchema,
  editorialCalendarSchema,
  planningSchema,
  reviewsSchema,
  postImportsSchema,
  onboardingSchema,
  tableChannelsSchema,
]
export const registryMigrations: readonly Migration[] = [initialRegistrySchema, calendarOfAllClientsSchema, leadsSchema]
