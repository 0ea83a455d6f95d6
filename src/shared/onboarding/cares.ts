import { z } from 'zod'
import type { Family } from './family'

/** What a client may care about; chosen in the conversation, it brings what speaks to it forward. */
export const CARES = [
  'be-seen',
  'sell-more',
  'website-visits',
  'one-voice',
  'save-time',
  'launch-something',
  'answer-people',
  'keep-people',
  'be-recommended',
  'hear-opinions',
  'own-place',
  'know-results',
] as const
export const Care = z.enum(CARES)
export type Care = z.output<typeof Care>

export interface CareWords {
  /** As the client would say it. */
  readonly name: string
  /** The families that speak to it, the nearest first. */
  readonly families: readonly [Family, ...Family[]]
}

export const CARE_WORDS: Readonly<Record<Care, CareWords>> = {
  'be-seen': { name: 'More people should know us', families: ['management', 'marketing'] },
  'sell-more': { name: 'Sell more', families: ['marketing', 'management'] },
  'website-visits': { name: 'More visits to our website', families: ['marketing', 'management'] },
  'one-voice': { name: 'One look and one voice', families: ['management'] },
  'save-time': { name: 'Regular posts without the work', families: ['management'] },
  'launch-something': { name: 'Launch something new', families: ['marketing', 'management'] },
  'answer-people': { name: 'Nobody waits for an answer', families: ['management', 'community'] },
  'keep-people': { name: 'Customers who stay', families: ['community'] },
  'be-recommended': { name: 'People who recommend us', families: ['community'] },
  'hear-opinions': { name: 'Know what people think of us', families: ['community'] },
  'own-place': { name: 'A place for our people', families: ['community'] },
  'know-results': { name: 'See what it brings', families: ['marketing', 'management'] },
}
