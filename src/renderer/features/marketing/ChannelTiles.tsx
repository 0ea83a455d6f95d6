import type { ChannelKpi } from '#shared/marketing/kpi'
import type { PostMetric } from '#shared/marketing/postMetric'
import { PLATFORM_WORDS, PlatformIcon } from '../../ui/platforms'
import { counted, countText, NOT_AVAILABLE, rateText } from './figures'
import { RateVariants } from './RateVariants'
import classes from './ChannelTiles.module.css'

interface ChannelTilesProps {
  readonly channel: ChannelKpi
  readonly posts: readonly PostMetric[]
  readonly followers: number | null
}

/** One channel's month. Each rate says how it is worked out: tools mean different things by "engagement rate". */
export function ChannelTiles({ channel, posts, followers }: ChannelTilesProps) {
  const name = PLATFORM_WORDS[channel.platform]
  return (
    <section className={classes.channel} aria-label={name}>
      <header className={classes.head}>
        <PlatformIcon platform={channel.platform} size={20} />
        <h3 className={classes.name}>{name}</h3>
        <span className={classes.posts}>{counted(channel.posts, 'post', 'posts')}</span>
        <RateVariants name={name} posts={posts} followers={followers} />
      </header>
      <dl className={classes.tiles}>
        <Tile label="Views" value={countText(channel.views)} />
        <Tile label="Reach" value={countText(channel.reach)} note="Sum of the posts’ reach" />
        <Tile
          label="Engagements"
          value={countText(channel.engagements)}
          note={
            channel.platform === 'instagram' ? 'Likes, comments, shares and saves' : 'Reactions, comments and shares'
          }
        />
        <Tile
          label="Engagement rate by reach, pooled"
          value={rateText(channel.engagementRateByReachPooled)}
          note="Total engagements ÷ total reach"
        />
        <Tile
          label="Engagement rate by reach, mean"
          value={rateText(channel.engagementRateByReachMean)}
          note="Mean of the posts’ own rates"
        />
      </dl>
    </section>
  )
}

function Tile({ label, value, note }: { label: string; value: string; note?: string }) {
  const isMissing = value === NOT_AVAILABLE
  return (
    <div className={classes.tile}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value} data-missing={isMissing}>
        {value}
        <span className={classes.note}>{isMissing ? 'No imported file gives this' : note}</span>
      </dd>
    </div>
  )
}
