import type { ComponentType } from 'react'
import type { ClientSummary } from '#shared/clients/client'
import { DatesPart } from './DatesPart'
import { HashtagsPart } from './HashtagsPart'
import { PillarsPart } from './PillarsPart'
import { SlotsPart } from './SlotsPart'
import { TemplatesPart } from './TemplatesPart'

export interface PlanPartProps {
  readonly client: ClientSummary
}

export interface PlanPart {
  readonly key: string
  readonly title: string
  readonly Part: ComponentType<PlanPartProps>
}

/** One line per part of a client's plan. */
export const planParts: readonly PlanPart[] = [
  { key: 'pillars', title: 'Pillars and campaigns', Part: PillarsPart },
  { key: 'slots', title: 'Slots and queue', Part: SlotsPart },
  { key: 'hashtags', title: 'Hashtags', Part: HashtagsPart },
  { key: 'templates', title: 'Templates', Part: TemplatesPart },
  { key: 'dates', title: 'Dates', Part: DatesPart },
]
