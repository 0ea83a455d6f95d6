import { PLATFORM_ICONS } from '../../ui/platforms'
import { STATE_SHAPES } from '../../ui/StateGlyph'
import type { PostState } from '#shared/calendar/post'
import type { Platform } from '#shared/clients/client'
import classes from './glyphs.module.css'

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

/** Named where no word stands beside it. */
export function StateGlyph({ state, name }: { readonly state: PostState; readonly name?: string }) {
  return (
    <svg className={classes.state} data-state={state} {...namedOrHidden(name)}>
      <use href={`#state-${state}`} />
    </svg>
  )
}

export function PlatformGlyph({ platform, name }: { readonly platform: Platform; readonly name?: string }) {
  return (
    <svg className={classes.platform} {...namedOrHidden(name)}>
      <use href={`#platform-${platform}`} />
    </svg>
  )
}

function namedOrHidden(name: string | undefined) {
  return name === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': name } as const)
}
