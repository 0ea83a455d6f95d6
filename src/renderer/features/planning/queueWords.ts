import type { z } from 'zod'
import type { Channel } from '#shared/clients/client'
import type { ChannelId } from '#shared/kernel/ids'
import type { planningContract } from '#shared/planning/contract'
import type { QueuePlaceFound } from '#shared/planning/slotsContract'
import { dayText } from '../../ui/dateText'
import { PLATFORM_WORDS } from '../../ui/platforms'

/** Slots, the queue with the times that it would fill, and what waits outside of it. */
export type SlotPlan = z.output<(typeof planningContract)['getSlotPlan']['output']>

export const titleOf = (title: string) => title || 'Untitled post'

export function channelName(channels: readonly Channel[], channelId: ChannelId | null): string {
  const channel = channels.find(({ id }) => id === channelId)
  if (!channel) return 'a channel'
  const isOnly = channels.filter(({ platform }) => platform === channel.platform).length === 1
  return isOnly ? PLATFORM_WORDS[channel.platform] : `${PLATFORM_WORDS[channel.platform]} ${channel.handle}`.trim()
}

/** Why a post of the queue gets no time, and what would help. */
export function problemText({ problem, channelId }: QueuePlaceFound, channels: readonly Channel[]): string {
  switch (problem) {
    case 'no-channel':
      return 'No channel is chosen'
    case 'no-slot':
      return `No slot for ${channelName(channels, channelId)}`
    case 'no-common-slot':
      return 'No time is a slot of all its channels'
    case 'all-taken':
      return 'All slots of a year are taken'
    case null:
      return ''
  }
}

/** `Thursday 12 March, 09:00` */
export function slotText(at: string, locale: string, today: string): string {
  return `${dayText(at.slice(0, 10), locale, today)}, ${at.slice(11)}`
}
