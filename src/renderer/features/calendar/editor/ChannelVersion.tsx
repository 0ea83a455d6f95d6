import { Button, Switch, Textarea } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import type { PostVersion } from '#shared/calendar/post'
import { usualTags } from '#shared/calendar/utm'
import type { Channel } from '#shared/clients/client'
import { CaptionCounter } from './CaptionCounter'
import { CaptionField } from './CaptionField'
import type { ChannelCaption } from './captionView'
import { channelWords } from './channelWords'
import { LinkEditor } from './LinkEditor'
import classes from './PostEditor.module.css'
import { storable } from './storable'

interface ChannelVersionProps {
  readonly captionField: Ref<HTMLTextAreaElement>
  readonly channel: Channel
  readonly channels: readonly Channel[]
  readonly baseCaption: string
  /** Undefined: the post does not go out here. */
  readonly version: PostVersion | undefined
  readonly check: ChannelCaption | undefined
  /** Of the first comment; undefined while there is none. */
  readonly firstCommentCheck: ChannelCaption | undefined
  /** What a link's campaign tag begins with. */
  readonly campaign: string
  /** Puts the link on all channels; undefined with one channel. */
  readonly onSpreadLink: ((link: string) => void) | undefined
  /** What stands under the caption. */
  readonly captionFoot: ReactNode
  readonly onUse: (isUsed: boolean) => void
  readonly onEdit: (change: Partial<PostVersion>) => void
}

/** What a post is on one channel. Its caption follows the base text until it is edited here. */
export function ChannelVersion(props: ChannelVersionProps) {
  const { captionField, channel, channels, baseCaption, version, check, firstCommentCheck, campaign } = props
  const { onSpreadLink, captionFoot, onUse, onEdit } = props
  const name = channelWords(channel, channels)
  return (
    <div className={classes.version}>
      <Switch
        label={`Post on ${name}`}
        checked={version !== undefined}
        onChange={(event) => onUse(event.currentTarget.checked)}
      />
      {version && (
        <>
          <CaptionField
            ref={captionField}
            label={`Caption for ${name}`}
            value={version.caption ?? baseCaption}
            onChange={(caption) => onEdit({ caption })}
          />
          {check && <CaptionCounter caption={check} channels={channels} />}
          {version.caption === null ? (
            <p className={classes.hint}>Follows the base text. Editing it here makes it this channel’s own.</p>
          ) : (
            <Button size="compact-xs" variant="default" onClick={() => onEdit({ caption: null })}>
              Follow the base text again
            </Button>
          )}
          <div>{captionFoot}</div>
          <Textarea
            label="First comment"
            dir="auto"
            rows={2}
            resize="vertical"
            value={version.firstComment}
            maxLength={100_000}
            onChange={(event) => onEdit({ firstComment: storable(event.currentTarget.value) })}
          />
          {firstCommentCheck && <CaptionCounter caption={firstCommentCheck} channels={channels} what="First comment" />}
          <LinkEditor
            label="Link"
            link={version.link}
            usual={usualTags(channel.platform, campaign)}
            onChange={(link) => onEdit({ link })}
          >
            {onSpreadLink && (
              <Button size="compact-xs" variant="default" onClick={() => onSpreadLink(version.link)}>
                Same on all channels, each with its source
              </Button>
            )}
          </LinkEditor>
        </>
      )}
    </div>
  )
}
