import { Tabs } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { displayTitle, type PostFields, type PostVersion } from '#shared/calendar/post'
import type { ChannelId } from '#shared/kernel/ids'
import { useClientPlan } from '../../../api/useClientPlan'
import { PlatformGlyph } from '../glyphs'
import { CaptionCounter } from './CaptionCounter'
import { CaptionField } from './CaptionField'
import { checkCaptions, checkFirstComments, checkOf, isOverLimit } from './captionView'
import { CaptionTools } from './CaptionTools'
import { ChannelVersion } from './ChannelVersion'
import { channelWords } from './channelWords'
import classes from './PostEditor.module.css'
import type { PostEditing } from './postEditing'
import { withVersion } from './postFields'
import { SharedLink, withLinkOnAll } from './SharedLink'
import { TextInserts } from './TextInserts'
import { useCaptionTarget } from './useCaptionTarget'
import { useSettled } from './useSettled'
import { VoiceHint } from './VoiceHint'

interface CaptionTabsProps {
  readonly editing: PostEditing
  /** `BASE` or a channel's id. */
  readonly tab: string
  readonly onTab: (tab: string) => void
}

export const BASE = 'base'

/** The text for all channels, and what each channel has of its own. */
export function CaptionTabs({ editing, tab, onTab }: CaptionTabsProps) {
  const { fields, limits, edit } = editing
  const { channels } = editing.profile
  // A channel that is switched off and on again gets its text back.
  const [removed, setRemoved] = useState<ReadonlyMap<ChannelId, PostVersion>>(() => new Map())
  const counted = useSettled(fields, lengthOf(fields))
  const checks = useMemo(() => checkCaptions(counted, channels, limits), [counted, channels, limits])
  const commentChecks = useMemo(() => checkFirstComments(counted, channels, limits), [counted, channels, limits])
  const { versions } = fields
  const { campaigns } = useClientPlan(editing.profile.id)
  const chosen = campaigns.find(({ id }) => id === fields.campaignId)
  const campaign = chosen?.name ?? displayTitle(fields.title, fields.caption)

  const editVersion = (channelId: ChannelId, change: Partial<PostVersion>) =>
    edit({ versions: withVersion(versions, channelId, change) })
  const setUsed = (channelId: ChannelId, isUsed: boolean) => {
    const version = versions.find((candidate) => candidate.channelId === channelId)
    if (version) setRemoved(new Map(removed).set(channelId, version))
    edit({ versions: withVersion(versions, channelId, isUsed ? (removed.get(channelId) ?? {}) : null) })
  }
  const active = versions.find(({ channelId }) => channelId === tab)
  const { field, target } = useCaptionTarget(active?.caption ?? fields.caption)

  const foot = (
    <>
      <CaptionTools editing={editing} target={target} />
      <TextInserts editing={editing} channelId={active?.channelId ?? null} target={target} />
      <VoiceHint voice={editing.profile.brand.voice} target={target} />
    </>
  )

  return (
    <div>
      <Tabs value={tab} onChange={(next) => onTab(next ?? BASE)} classNames={{ list: classes.tabs, tab: classes.tab }}>
        <Tabs.List aria-label="Caption">
          <Tabs.Tab value={BASE}>Base</Tabs.Tab>
          {channels.map((channel) => {
            const found = [checkOf(checks, channel.id), checkOf(commentChecks, channel.id)]
            const isUsed = versions.some(({ channelId }) => channelId === channel.id)
            return (
              <Tabs.Tab
                key={channel.id}
                value={channel.id}
                data-unused={!isUsed || undefined}
                leftSection={<PlatformGlyph platform={channel.platform} />}
                rightSection={
                  found.some((each) => each && isOverLimit(each)) ? (
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
            ref={tab === BASE ? field : null}
            label="Caption for all channels"
            value={fields.caption}
            onChange={(caption) => edit({ caption })}
          />
          {checks
            .filter(({ followsBase }) => followsBase)
            .map((check) => (
              <CaptionCounter key={check.channel.id} caption={check} channels={channels} />
            ))}
          {tab === BASE && foot}
          <div className={classes.below}>
            <SharedLink
              versions={versions}
              channels={channels}
              campaign={campaign}
              onEdit={(edited) => edit({ versions: edited })}
            />
          </div>
          {channels.length === 0 && (
            <p className={classes.hint}>This client has no channels yet. They are added in its overview.</p>
          )}
        </Tabs.Panel>
        {channels.map((channel) => (
          <Tabs.Panel key={channel.id} value={channel.id} pt="sm">
            {tab === channel.id && (
              <ChannelVersion
                captionField={field}
                channel={channel}
                channels={channels}
                baseCaption={fields.caption}
                version={active}
                check={checkOf(checks, channel.id)}
                firstCommentCheck={checkOf(commentChecks, channel.id)}
                campaign={campaign}
                onSpreadLink={
                  versions.length > 1
                    ? (link) => edit({ versions: withLinkOnAll(versions, channels, link) })
                    : undefined
                }
                captionFoot={foot}
                onUse={(isUsed) => setUsed(channel.id, isUsed)}
                onEdit={(change) => editVersion(channel.id, change)}
              />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  )
}

function lengthOf(fields: PostFields): number {
  return fields.versions.reduce(
    (sum, version) => sum + (version.caption?.length ?? 0) + version.firstComment.length,
    fields.caption.length,
  )
}
