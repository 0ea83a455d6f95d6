import { pillarsContract } from './pillarsContract'

/** What a client's posts are planned with. */
export const planningContract = {
  ...pillarsContract,
}
