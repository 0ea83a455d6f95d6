import { Tabs } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { PlatformLimit } from '#shared/calendar/platformLimits'
import type { PostFields, PostVersion } from '#shared/calendar/post'
import type { Channel, VoiceGuide } from '#shared/clients/client'
import type { ChannelId } from '#shared/kernel/ids'
import { PlatformGlyph } from '../glyphs'
import { CaptionCounter } from './CaptionCounter'
import { CaptionField } from './CaptionField'
import { checkCaptions, checkOf, isOverLimit } from './captionView'
import { ChannelVersion } from './ChannelVersion'
import { channelWords } from './channelWords'
import classes from './PostEditor.module.css'
import { withVersion } from './postFields'
import { useSettled } from './useSettled'
import { VoiceHint } from './VoiceHint'

interface CaptionTabsProps {
  readonly fields: PostFields
  readonly channels: readonly Channel[]
  readonly limits: readonly PlatformLimit[]
  readonly voice: VoiceGuide
  readonly onEdit: (changes: Partial<PostFields>) => void
}

const BASE = 'base'

/** The text for all channels, and what each channel has of its own. */
export function CaptionTabs({ fields, channels, limits, voice, onEdit }: CaptionTabsProps) {
  const [tab, setTab] = useState<string>(BASE)
  // A channel that is switched off and on again gets its text back.
  const [removed, setRemoved] = useState<ReadonlyMap<ChannelId, PostVersion>>(() => new Map())
  const counted = useSettled(fields, lengthOf(fields))
  const checks = useMemo(() => checkCaptions(counted, channels, limits), [counted, channels, limits])
  const { versions } = fields

  const editVersion = (channelId: ChannelId, change: Partial<PostVersion>) =>
    onEdit({ versions: withVersion(versions, channelId, change) })
  const setUsed = (channelId: ChannelId, isUsed: boolean) => {
    const version = versions.find((candidate) => candidate.channelId === channelId)
    if (version) setRemoved(new Map(removed).set(channelId, version))
    onEdit({ versions: withVersion(versions, channelId, isUsed ? (removed.get(channelId) ?? {}) : null) })
  }
  const active = versions.find(({ channelId }) => channelId === tab)
  const shownCaption = active?.caption ?? fields.caption

  return (
    <div>
      <Tabs value={tab} onChange={(next) => setTab(next ?? BASE)} classNames={{ list: classes.tabs, tab: classes.tab }}>
        <Tabs.List aria-label="Caption">
          <Tabs.Tab value={BASE}>Base</Tabs.Tab>
          {channels.map((channel) => {
            const check = checkOf(checks, channel.id)
            const isUsed = versions.some(({ channelId }) => channelId === channel.id)
            return (
              <Tabs.Tab
                key={channel.id}
                value={channel.id}
                data-unused={!isUsed || undefined}
                leftSection={<PlatformGlyph platform={channel.platform} />}
                rightSection={
                  check && isOverLimit(check) ? (
                    <IconAlertTriangle size={12} className={classes.over} role="img" aria-label="over the limit" />
                  ) : null
                }
              >
                <bdi>{channelWords(channel, channels)}</bdi>
              </Tabs.Tab>
            )
          })}
        </Tabs.List>
        <Tabs.Panel value={BASE} pt="sm">
          <CaptionField
            label="Caption for all channels"
            value={fields.caption}
            onChange={(caption) => onEdit({ caption })}
          />
          {checks
            .filter(({ followsBase }) => followsBase)
            .map((check) => (
              <CaptionCounter key={check.channel.id} caption={check} channels={channels} />
            ))}
          {channels.length === 0 && (
            <p className={classes.hint}>This client has no channels yet. They are added in its overview.</p>
          )}
        </Tabs.Panel>
        {channels.map((channel) => (
          <Tabs.Panel key={channel.id} value={channel.id} pt="sm">
            {tab === channel.id && (
              <ChannelVersion
                channel={channel}
                channels={channels}
                baseCaption={fields.caption}
                version={active}
                check={checkOf(checks, channel.id)}
                onUse={(isUsed) => setUsed(channel.id, isUsed)}
                onEdit={(change) => editVersion(channel.id, change)}
              />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
      <VoiceHint voice={voice} caption={shownCaption} />
    </div>
  )
}

function lengthOf(fields: PostFields): number {
  return fields.versions.reduce((sum, version) => sum + (version.caption?.length ?? 0), fields.caption.length)
}
