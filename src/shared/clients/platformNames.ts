import type { Platform } from './client'

/** What people call each platform. Without zod, because the review page uses it as well. */
export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  instagram: 'Instagram',
  facebook: 'Facebook',
  threads: 'Threads',
  x: 'X',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  pinterest: 'Pinterest',
  community: 'Community',
  'meet-up': 'Meet-up',
  other: 'Other',
}
