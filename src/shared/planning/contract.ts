import { calendarPlanContract } from './calendarPlanContract'
import { datesContract } from './datesContract'
import { pillarsContract } from './pillarsContract'
import { slotsContract } from './slotsContract'
import { textsContract } from './textsContract'

/** What a client's posts are planned with. */
export const planningContract = {
  ...pillarsContract,
  ...slotsContract,
  ...textsContract,
  ...datesContract,
  ...calendarPlanContract,
}
