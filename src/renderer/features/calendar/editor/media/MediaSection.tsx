import { Button } from '@mantine/core'
import { mediaFor } from '#shared/calendar/post'
import type { Platform } from '#shared/clients/client'
import { channelWords } from '../channelWords'
import { EditorSection } from '../EditorSection'
import type { PostEditing } from '../postEditing'
import { withVersion } from '../postFields'
import { countOf } from '../../postWords'
import { MediaStrip } from './MediaStrip'
import classes from './MediaStrip.module.css'

interface MediaSectionProps {
  readonly editing: PostEditing
  /** The channel whose text is open; anything else: the media for all channels. */
  readonly tab: string
}

/** The post's media, or those that the open channel has instead. */
export function MediaSection({ editing, tab }: MediaSectionProps) {
  const { fields, profile, edit } = editing
  const channel = profile.channels.find(({ id }) => id === tab)
  const version = fields.versions.find(({ channelId }) => channelId === tab)
  if (!channel || !version) {
    return (
      <EditorSection title="Media">
        <MediaStrip
          key="all"
          editing={editing}
          media={fields.media}
          platforms={followingPlatforms(editing)}
          onChange={(media) => edit({ media })}
        />
      </EditorSection>
    )
  }
  const name = channelWords(channel, profile.channels)
  const setOwn = (media: typeof version.media) =>
    edit({ versions: withVersion(fields.versions, channel.id, { media }) })
  if (version.media === null) {
    return (
      <EditorSection title={`Media on ${name}`}>
        <p className={classes.note}>
          {`Follows the post’s own media: ${fields.media.length === 0 ? 'none' : countOf(fields.media.length, 'file')}.`}
        </p>
        <div>
          <Button size="compact-sm" variant="default" onClick={() => setOwn([...fields.media])}>
            {`Other media on ${name}`}
          </Button>
        </div>
      </EditorSection>
    )
  }
  return (
    <EditorSection
      title={`Media on ${name}`}
      actions={
        <Button size="compact-xs" variant="default" onClick={() => setOwn(null)}>
          Follow the post’s media again
        </Button>
      }
    >
      <MediaStrip
        key={channel.id}
        editing={editing}
        media={mediaFor(fields, version)}
        platforms={[channel.platform]}
        onChange={setOwn}
      />
    </EditorSection>
  )
}

function followingPlatforms({ fields, profile }: PostEditing): Platform[] {
  const following = new Set(fields.versions.filter(({ media }) => media === null).map(({ channelId }) => channelId))
  return [...new Set(profile.channels.filter(({ id }) => following.has(id)).map(({ platform }) => platform))]
}
