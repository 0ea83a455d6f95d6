import { pillarsContract } from './pillarsContract'
import { slotsContract } from './slotsContract'

/** What a client's posts are planned with. */
export const planningContract = {
  ...pillarsContract,
  ...slotsContract,
}
