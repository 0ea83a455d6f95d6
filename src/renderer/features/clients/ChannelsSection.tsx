import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Channel, ClientProfile } from '#shared/clients/client'
import { backend } from '../../api/connection'
import { useBackendCommand } from '../../api/hooks'
import { FormSection } from '../../ui/FormSection'
import { showFailure, showUndo } from '../../ui/notices'
import { PLATFORM_WORDS, PlatformIcon } from '../../ui/platforms'
import { ChannelInspector } from './ChannelInspector'
import classes from './ChannelsSection.module.css'

/** Channels are stored one by one, each in the inspector. */
export function ChannelsSection({ profile }: { profile: ClientProfile }) {
  const clientId = profile.id
  const [selected, setSelected] = useState<string | 'new'>()
  const removeChannel = useBackendCommand('clients', 'removeChannel')
  const edited = profile.channels.find(({ id }) => id === selected)

  const remove = ({ id, ...channel }: Channel) =>
    removeChannel.mutate(
      { clientId, channelId: id },
      {
        onSuccess: () => {
          if (selected === id) setSelected(undefined)
          showUndo(`${PLATFORM_WORDS[channel.platform]} ${channel.handle} removed`, () =>
            backend.api.clients.addChannel({ clientId, channel }),
          )
        },
        onError: (error) => showFailure(error, 'Not removed'),
      },
    )
  return (
    <FormSection id="profile-channels" title="Channels" text="Profiles, community spaces and meet-ups.">
      {profile.channels.length > 0 ? (
        <ul className={classes.list}>
          {profile.channels.map((channel) => {
            const name = `${PLATFORM_WORDS[channel.platform]} ${channel.handle}`.trim()
            return (
              <li key={channel.id} className={classes.channel} data-selected={channel.id === selected}>
                <PlatformIcon platform={channel.platform} />
                <span className={classes.name}>
                  <span>{PLATFORM_WORDS[channel.platform]}</span> <bdi className={classes.handle}>{channel.handle}</bdi>
                </span>
                {channel.followersAtStart === null ? null : (
                  <span className={classes.followers}>{channel.followersAtStart.toLocaleString('en')} at start</span>
                )}
                <Tooltip label="Edit">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={32}
                    aria-label={`Edit ${name}`}
                    onClick={() => setSelected(channel.id)}
                  >
                    <IconPencil size={16} />
                  </ActionIcon>
                </Tooltip>
                <Tooltip label="Remove">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={32}
                    aria-label={`Remove ${name}`}
                    onClick={() => remove(channel)}
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </Tooltip>
              </li>
            )
          })}
        </ul>
      ) : null}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} />}
        style={{ alignSelf: 'start' }}
        onClick={() => setSelected('new')}
      >
        Add a channel
      </Button>
      {selected === 'new' || edited ? (
        <ChannelInspector key={selected} clientId={clientId} channel={edited} onClose={() => setSelected(undefined)} />
      ) : null}
    </FormSection>
  )
}
