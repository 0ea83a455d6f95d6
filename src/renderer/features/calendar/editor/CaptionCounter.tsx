import { IconAlertTriangle } from '@tabler/icons-react'
import type { Channel } from '#shared/clients/client'
import { PlatformGlyph } from '../glyphs'
import type { ChannelCaption } from './captionView'
import { channelWords } from './channelWords'
import { LimitSource } from './LimitSource'
import classes from './PostEditor.module.css'

interface CaptionCounterProps {
  readonly caption: ChannelCaption
  readonly channels: readonly Channel[]
  /** What is counted, where that is not the caption. */
  readonly what?: string
}

/** How long the text is as this platform counts, and how many hashtags; over the limit in words and colour. */
export function CaptionCounter({ caption, channels, what }: CaptionCounterProps) {
  const { channel, check, limit, isPartial } = caption
  const number = (value: number) => `${isPartial ? 'over ' : ''}${value.toLocaleString('en')}`
  const whole = (value: number) => value.toLocaleString('en')
  const { maximum, maximumHashtags } = check
  const overBy = maximum !== null && check.isTooLong ? check.length - maximum : 0
  return (
    <div className={classes.counter}>
      <span className={classes.counterChannel}>
        <PlatformGlyph platform={channel.platform} />
        <bdi>{what ?? channelWords(channel, channels)}</bdi>
        <LimitSource limit={limit} />
      </span>
      <span className={classes.count} data-over={check.isTooLong || undefined}>
        {overBy > 0 && <IconAlertTriangle size={12} aria-hidden />}
        {number(check.length)}
        {maximum === null ? ' characters' : ` / ${whole(maximum)}`}
        {overBy > 0 && `, ${whole(overBy)}${isPartial ? ' or more' : ''} over`}
      </span>
      <span className={classes.count} data-over={check.hasTooManyHashtags || undefined}>
        {check.hasTooManyHashtags && <IconAlertTriangle size={12} aria-hidden />}# {number(check.hashtags)}
        {maximumHashtags === null ? '' : ` / ${whole(maximumHashtags)}`}
        {check.hasTooManyHashtags && ', too many'}
      </span>
    </div>
  )
}
