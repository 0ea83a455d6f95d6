import type { planningContract } from '#shared/planning/contract'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'
import { createCalendarPlanHandlers } from './calendarPlanHandlers'
import { createDateHandlers } from './dateHandlers'
import { createPillarHandlers } from './pillarHandlers'
import { createSlotHandlers } from './slotHandlers'
import { createTextHandlers } from './textHandlers'

export function createPlanningHandlers(context: BackendContext): Handlers<typeof planningContract> {
  return {
    ...createPillarHandlers(context),
    ...createSlotHandlers(context),
    ...createTextHandlers(context),
    ...createDateHandlers(context),
    ...createCalendarPlanHandlers(context),
  }
}
