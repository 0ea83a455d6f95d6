import { z } from 'zod'
import { ClientId } from '../kernel/ids'

/** What may have changed; a window refetches the queries of these topics. */
export const Topic = z.enum([
  'clients',
  'calendar',
  'planning',
  'reminders',
  'marketing',
  'exchange',
  'reports',
  'media',
  'onboarding',
  'reviews',
  'settings',
  'workspace',
])
export type Topic = z.output<typeof Topic>

/** Backend → windows. A port with the scope of one client sees only the events of that client. */
export const BackendEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('dataChanged'),
    /** null: not about one client */
    clientId: ClientId.nullable(),
    topics: z.array(Topic),
  }),
])
export type BackendEvent = z.output<typeof BackendEvent>
