import type { Platform } from '#shared/clients/client'
import { PLATFORM_WORDS, PlatformIcon } from './platforms'
import classes from './PostMarks.module.css'

/** The platforms of a post as signs, spoken as words. */
export function PlatformMarks({ platforms }: { platforms: readonly Platform[] }) {
  if (platforms.length === 0) return <span />
  const words = platforms.map((platform) => PLATFORM_WORDS[platform]).join(', ')
  return (
    <span className={classes.platforms} role="img" aria-label={words} title={words}>
      {platforms.map((platform, index) => (
        <PlatformIcon key={`${platform}-${index}`} platform={platform} size={16} />
      ))}
    </span>
  )
}
