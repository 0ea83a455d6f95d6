import type { ChannelFields, ClientProfile, Platform } from '#shared/clients/client'
import type { TestBackend } from './testBackend'

/** A client that needs nothing said about it. */
export function addClient(studio: TestBackend, name = 'Padaria', timeZone = 'Europe/Lisbon'): Promise<ClientProfile> {
  return studio.api.clients.createClient({ name, timeZone, currency: 'EUR', locale: 'pt-PT' })
}

export function channelOn(platform: Platform, handle = '@padaria'): ChannelFields {
  return { platform, handle, address: '', audience: '', followersAtStart: null }
}

export function versionFor(channelId: string, caption: string | null = null) {
  return { channelId, caption, firstComment: '', link: '', media: null }
}

/** What a refused call rejects with. */
export async function refusal(call: Promise<unknown>): Promise<{ code: string; message: string; field?: string }> {
  try {
    await call
  } catch (error) {
    return error as { code: string; message: string; field?: string }
  }
  throw new Error('The call was not refused')
}
