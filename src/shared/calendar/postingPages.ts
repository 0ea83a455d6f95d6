import type { Channel, Platform } from '../clients/client'
import type { LocalDate } from '../kernel/time'

/** Where a browser begins a new post. Platforms move these pages; the app's own start page is the fallback that stays. */
export const POSTING_PAGES_AS_OF = '2026-11-01' as LocalDate

const POSTING_PAGES: Readonly<Partial<Record<Platform, string>>> = {
  instagram: 'https://www.instagram.com/',
  facebook: 'https://www.facebook.com/',
  threads: 'https://www.threads.com/',
  x: 'https://x.com/compose/post',
  linkedin: 'https://www.linkedin.com/feed/?shareActive=true',
  tiktok: 'https://www.tiktok.com/tiktokstudio/upload',
  youtube: 'https://studio.youtube.com/',
  pinterest: 'https://www.pinterest.com/pin-creation-tool/',
}

/** The page on which to post by hand; undefined where neither the platform nor the channel's address is one. */
export function postingPageOf(channel: Pick<Channel, 'platform' | 'address'>): string | undefined {
  const page = POSTING_PAGES[channel.platform]
  if (page !== undefined) return page
  const address = channel.address.trim()
  return /^https:\/\/[^\s/]/i.test(address) ? address : undefined
}
