import type { PostState } from '#shared/calendar/post'
import type { Platform } from '#shared/clients/client'
import classes from './glyphs.module.css'

/** Named where no word stands beside it. */
export function StateGlyph({ state, name }: { readonly state: PostState; readonly name?: string }) {
  return <i className={classes.state} data-state={state} {...namedOrHidden(name)} />
}

export function PlatformGlyph({ platform, name }: { readonly platform: Platform; readonly name?: string }) {
  return <i className={classes.platform} data-platform={platform} {...namedOrHidden(name)} />
}

export function RepeatGlyph({ name }: { readonly name: string }) {
  return <i className={classes.repeat} {...namedOrHidden(name)} />
}

function namedOrHidden(name: string | undefined) {
  return name === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': name } as const)
}
