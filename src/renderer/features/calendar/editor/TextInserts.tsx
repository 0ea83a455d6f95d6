import { Button } from '@mantine/core'
import { IconTemplate } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlatformLimit } from '#shared/calendar/platformLimits'
import type { ChannelId } from '#shared/kernel/ids'
import { useShortcuts } from '../../../shell/shortcuts'
import { HashtagMenu } from './HashtagMenu'
import classes from './PostEditor.module.css'
import type { CaptionTarget, PostEditing } from './postEditing'
import { withVersion } from './postFields'
import { TemplateDialog } from './TemplateDialog'

interface TextInsertsProps {
  readonly editing: PostEditing
  /** The channel whose text is shown; null for the text of all channels. */
  readonly channelId: ChannelId | null
  readonly target: CaptionTarget
}

/** What is put into a text instead of typing it: hashtag groups and caption templates. */
export function TextInserts({ editing, channelId, target }: TextInsertsProps) {
  const [isMenuOpen, setMenuOpen] = useState(false)
  const [isTemplateOpen, setTemplateOpen] = useState(false)
  const { fields, profile, limits } = editing
  useShortcuts([
    { keys: 'Mod+Shift+H', label: 'Hashtags into the text', run: () => setMenuOpen(true) },
    { keys: 'Mod+Shift+T', label: 'Text from a template', run: () => setTemplateOpen(true) },
  ])
  const version = fields.versions.find((candidate) => candidate.channelId === channelId)
  const platformOf = (id: ChannelId) => profile.channels.find((channel) => channel.id === id)?.platform
  const channelIds = channelId
    ? [channelId]
    : fields.versions.filter(({ caption }) => caption === null).map((each) => each.channelId)
  const platforms = new Set(channelIds.map(platformOf))
  const held: readonly PlatformLimit[] = limits.filter(({ platform }) => platforms.has(platform))
  return (
    <div className={classes.tools}>
      <HashtagMenu
        label="Hashtags"
        clientId={profile.id}
        text={target.text}
        limits={held}
        isOpen={isMenuOpen}
        onOpen={setMenuOpen}
        onInsert={(suffix) => {
          target.select(target.text.length, target.text.length)
          target.insert(suffix)
        }}
      />
      {version && (
        <HashtagMenu
          label="Hashtags in the first comment"
          clientId={profile.id}
          text={version.firstComment}
          limits={held}
          onInsert={(suffix) =>
            editing.edit({
              versions: withVersion(fields.versions, version.channelId, {
                firstComment: version.firstComment + suffix,
              }),
            })
          }
        />
      )}
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconTemplate size={14} aria-hidden />}
        onClick={() => setTemplateOpen(true)}
      >
        Template
      </Button>
      {isTemplateOpen && (
        <TemplateDialog
          editing={editing}
          link={version?.link ?? fields.versions.find(({ link }) => link !== '')?.link ?? ''}
          hasText={target.text.trim() !== ''}
          onInsert={(text) => {
            const gap = target.text.trim() === '' ? '' : '\n\n'
            target.select(target.text.length, target.text.length)
            target.insert(gap + text)
          }}
          onClose={() => setTemplateOpen(false)}
        />
      )}
    </div>
  )
}
