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
import type { PostState } from '#shared/calendar/post'
import type { Platform } from '#shared/clients/client'
import classes from './glyphs.module.css'

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

const PLATFORM_ICONS: Readonly<Record<Platform, typeof IconWorld>> = {
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

// Outlines on 16 × 16; each state differs in shape and not only in colour.
const STATE_SHAPES: Readonly<Record<PostState, React.ReactNode>> = {
  idea: <circle cx="8" cy="8" r="5.75" strokeDasharray="2.2 2.3" />,
  draft: <circle cx="8" cy="8" r="5.75" />,
  'in-review': (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" stroke="none" />
    </>
  ),
  'changes-requested': <path d="M2.5 3.5h11v7.5H8l-3 2.75V11H2.5zM8 5.3v2M8 9v.1" strokeLinejoin="round" />,
  approved: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m5.4 8.2 1.8 1.8 3.4-3.7" />
    </>
  ),
  scheduled: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.6V8l2.3 1.4" />
    </>
  ),
  published: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="currentColor" stroke="none" />
      <path d="m5.2 8.2 2 2 3.7-4.1" className={classes.cutOut} />
    </>
  ),
  missed: <path d="M8 2.2 14.4 13.4H1.6zM8 6.4v3M8 11.4v.1" strokeLinejoin="round" />,
  'on-hold': (
    <>
      <rect x="2.25" y="2.25" width="11.5" height="11.5" rx="2.5" />
      <path d="M6.3 5.5v5M9.7 5.5v5" />
    </>
  ),
}

/** Shapes are drawn once and used by reference: a month shows hundreds of them. Mount it once per page. */
export function GlyphSprite() {
  return (
    <svg className={classes.sprite} aria-hidden="true">
      {Object.entries(STATE_SHAPES).map(([state, shape]) => (
        <symbol
          key={state}
          id={`state-${state}`}
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
        >
          {shape}
        </symbol>
      ))}
      {Object.entries(PLATFORM_ICONS).map(([platform, Icon]) => (
        <symbol key={platform} id={`platform-${platform}`} viewBox="0 0 24 24">
          <Icon width={24} height={24} stroke={2} />
        </symbol>
      ))}
    </svg>
  )
}

/** Decorative: the word stands beside it or in the accessible name. */
export function StateGlyph({ state }: { readonly state: PostState }) {
  return (
    <svg className={classes.state} data-state={state} aria-hidden="true">
      <use href={`#state-${state}`} />
    </svg>
  )
}

export function PlatformGlyph({ platform }: { readonly platform: Platform }) {
  return (
    <svg className={classes.platform} aria-hidden="true">
      <use href={`#platform-${platform}`} />
    </svg>
  )
}
