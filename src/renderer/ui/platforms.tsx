import {
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandLinkedin,
  IconBrandPinterest,
  IconBrandThreads,
  IconBrandTiktok,
  IconBrandX,
  IconBrandYoutube,
  IconMapPin,
  IconUsersGroup,
  IconWorld,
} from '@tabler/icons-react'
import type { Platform } from '#shared/clients/client'

export const PLATFORM_WORDS: Readonly<Record<Platform, string>> = {
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

export const PLATFORM_ICONS: Readonly<Record<Platform, typeof IconWorld>> = {
  instagram: IconBrandInstagram,
  facebook: IconBrandFacebook,
  threads: IconBrandThreads,
  x: IconBrandX,
  linkedin: IconBrandLinkedin,
  tiktok: IconBrandTiktok,
  youtube: IconBrandYoutube,
  pinterest: IconBrandPinterest,
  community: IconUsersGroup,
  'meet-up': IconMapPin,
  other: IconWorld,
}

/** Decorative: the platform's name stands beside it or in the accessible name. */
export function PlatformIcon({ platform, size = 18 }: { platform: Platform; size?: number }) {
  const Icon = PLATFORM_ICONS[platform]
  return <Icon size={size} stroke={1.75} aria-hidden />
}
