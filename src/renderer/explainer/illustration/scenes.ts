import type { FunctionComponent } from 'react'
import type { CirclePart } from '#shared/onboarding/family'
import { CommunityScene } from './CommunityScene'
import { ManagementScene } from './ManagementScene'
import { MarketingScene } from './MarketingScene'
import { BrandHouse, InsightBothWays, PlannedContent, PromiseAndEcho } from './OverlapScenes'

/** What is drawn in each part, around a middle of its own. */
export const SCENES: Readonly<Record<CirclePart, FunctionComponent>> = {
  management: ManagementScene,
  'management+marketing': PlannedContent,
  marketing: MarketingScene,
  'marketing+community': PromiseAndEcho,
  community: CommunityScene,
  'management+community': InsightBothWays,
  'all-three': BrandHouse,
}
