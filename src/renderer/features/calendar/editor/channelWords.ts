import type { Channel } from '#shared/clients/client'
import { PLATFORM_WORDS } from '../../../ui/platforms'

/** The platform; with the handle where the client has more than one channel there. */
export function channelWords(channel: Channel, channels: readonly Channel[]): string {
  const platform = PLATFORM_WORDS[channel.platform]
  const isOnlyOne = channels.every((other) => other === channel || other.platform !== channel.platform)
  return isOnlyOne || !channel.handle ? platform : `${platform} ${channel.handle}`
}
