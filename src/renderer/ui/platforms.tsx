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

export { PLATFORM_NAMES as PLATFORM_WORDS } from '#shared/clients/platformNames'

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
