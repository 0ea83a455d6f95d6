import { COMMUNITY } from './community'
import { COMPARISON } from './comparison'
import { CONTRASTED } from './contrasts'
import type { Explanation } from './explanation'
import { MANAGEMENT } from './management'
import { MARKETING } from './marketing'
import { EXCHANGES, OVERLAP_CONTENTS } from './together'
import { WEEKS } from './weeks'

/** Everything that the explainer says, before anything is brought forward. */
export const EXPLANATION: Explanation = {
  families: [MANAGEMENT, MARKETING, COMMUNITY],
  comparison: COMPARISON,
  contrasts: CONTRASTED,
  exchanges: EXCHANGES,
  overlaps: OVERLAP_CONTENTS,
  weeks: WEEKS,
}
