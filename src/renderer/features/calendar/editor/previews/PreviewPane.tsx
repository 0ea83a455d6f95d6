import { ActionIcon, SegmentedControl, Tooltip, useComputedColorScheme } from '@mantine/core'
import { IconEye, IconMoon, IconSun } from '@tabler/icons-react'
import { type ComponentType, useDeferredValue, useMemo, useState } from 'react'
import { mediaFor } from '#shared/calendar/post'
import type { Channel, Platform } from '#shared/clients/client'
import { useLogo } from '../../../../api/useLogo'
import { useAssets } from '../../../../media/useAssets'
import { ClientAvatar } from '../../../../ui/ClientAvatar'
import { EmptyState } from '../../../../ui/EmptyState'
import { channelWords } from '../channelWords'
import type { PostEditing } from '../postEditing'
import {
  FacebookPost,
  InstagramFeed,
  LinkedInPost,
  PinterestPin,
  PlainPost,
  TalkPost,
  TallVideo,
  YouTubeVideo,
} from './feeds'
import classes from './Preview.module.css'
import { PREVIEW_AVATAR_SIZE, type PreviewProps } from './previewParts'
import { toPreview } from './previewView'

const DRAWINGS: Readonly<Record<Platform, ComponentType<PreviewProps>>> = {
  instagram: InstagramFeed,
  facebook: FacebookPost,
  threads: TalkPost,
  x: TalkPost,
  linkedin: LinkedInPost,
  tiktok: TallVideo,
  youtube: YouTubeVideo,
  pinterest: PinterestPin,
  community: PlainPost,
  'meet-up': PlainPost,
  other: PlainPost,
}

interface PreviewPaneProps {
  readonly editing: PostEditing
  /** The channel that was last edited, or anything else for the first one. */
  readonly initialChannel: string
}

/** The post as each platform would show it, drawn from what is typed. */
export function PreviewPane({ editing, initialChannel }: PreviewPaneProps) {
  const { profile } = editing
  // Typing comes first.
  const fields = useDeferredValue(editing.fields)
  const appScheme = useComputedColorScheme('light')
  const [scheme, setScheme] = useState<'light' | 'dark'>()
  const [chosen, setChosen] = useState(initialChannel)
  const [isReel, setReel] = useState<boolean>()
  const used = profile.channels.filter(({ id }) => fields.versions.some(({ channelId }) => channelId === id))
  const channel = used.find(({ id }) => id === chosen) ?? used[0]
  const assetIds = useMemo(() => {
    const all = fields.versions.flatMap((version) => mediaFor(fields, version))
    return [...new Set(all.map(({ assetId }) => assetId))]
  }, [fields])
  const stored = useAssets(profile.id, assetIds)
  const assets = useMemo(() => new Map((stored.data ?? []).map((asset) => [asset.id, asset])), [stored.data])
  const logoUrl = useLogo(profile)

  if (!channel) {
    return (
      <EmptyState
        icon={<IconEye size={32} />}
        title="Nothing to preview yet"
        text="Choose a channel under Edit, and its preview is drawn here."
      />
    )
  }
  const view = toPreview({ fields, channel, clientId: profile.id, clientName: profile.name, assets })
  if (!view) return null
  const shownScheme = scheme ?? appScheme
  const avatar = (
    <ClientAvatar
      client={{ name: profile.name, color: profile.brand.primaryColor }}
      size={PREVIEW_AVATAR_SIZE}
      logoUrl={logoUrl}
    />
  )
  const isInstagram = channel.platform === 'instagram'
  const showsReel = isInstagram && (isReel ?? view.media[0]?.isVideo ?? false)
  const Drawing = showsReel ? TallVideo : DRAWINGS[channel.platform]
  const name = channelWords(channel, profile.channels)
  return (
    <div className={classes.pane}>
      <div className={classes.toolbar}>
        <ChannelSwitch channels={used} all={profile.channels} value={channel} onChange={setChosen} />
        <Tooltip label={shownScheme === 'dark' ? 'Show it light' : 'Show it dark'}>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={shownScheme === 'dark' ? 'Show the preview light' : 'Show the preview dark'}
            onClick={() => setScheme(shownScheme === 'dark' ? 'light' : 'dark')}
          >
            {shownScheme === 'dark' ? <IconSun size={16} aria-hidden /> : <IconMoon size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      </div>
      {isInstagram && (
        <SegmentedControl
          size="xs"
          aria-label="Where on Instagram"
          className={classes.kind}
          data={[
            { value: 'feed', label: 'Feed' },
            { value: 'reel', label: 'Reel' },
          ]}
          value={showsReel ? 'reel' : 'feed'}
          onChange={(value) => setReel(value === 'reel')}
        />
      )}
      <article
        key={`${channel.id} ${showsReel}`}
        className={classes.card}
        data-platform={channel.platform}
        data-scheme={shownScheme}
        aria-label={`Preview on ${name}`}
      >
        <Drawing view={view} avatar={avatar} />
      </article>
      <p className={classes.remark}>Drawn by Clientele; the platform may cut text and pictures elsewhere.</p>
    </div>
  )
}

interface ChannelSwitchProps {
  readonly channels: readonly Channel[]
  readonly all: readonly Channel[]
  readonly value: Channel
  readonly onChange: (channelId: string) => void
}

function ChannelSwitch({ channels, all, value, onChange }: ChannelSwitchProps) {
  return (
    <div className={classes.channels} role="group" aria-label="Channel of the preview">
      {channels.map((channel) => (
        <button
          key={channel.id}
          type="button"
          className={classes.channel}
          aria-pressed={channel.id === value.id}
          onClick={() => onChange(channel.id)}
        >
          <bdi>{channelWords(channel, all)}</bdi>
        </button>
      ))}
    </div>
  )
}
