import { NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Channel, ChannelFields, Platform } from '#shared/clients/client'
import type { ClientId } from '#shared/kernel/ids'
import type { AppError } from '#shared/rpc/appError'
import { useBackendCommand } from '../../api/hooks'
import { Inspector } from '../../shell/Inspector'
import { FormEnd } from '../../ui/FormEnd'
import { fieldOf } from '../../ui/fieldError'
import { PLATFORM_WORDS } from '../../ui/platforms'

interface ChannelInspectorProps {
  readonly clientId: ClientId
  /** Undefined: a new one. */
  readonly channel: Channel | undefined
  readonly onClose: () => void
}

const PLATFORMS = Object.entries(PLATFORM_WORDS).map(([value, label]) => ({ value, label }))

export function ChannelInspector({ clientId, channel, onClose }: ChannelInspectorProps) {
  const add = useBackendCommand('clients', 'addChannel')
  const update = useBackendCommand('clients', 'updateChannel')
  const form = useForm<ChannelFields>({
    initialValues: {
      platform: channel?.platform ?? 'instagram',
      handle: channel?.handle ?? '',
      address: channel?.address ?? '',
      audience: channel?.audience ?? '',
      followersAtStart: channel?.followersAtStart ?? null,
    },
  })
  const onError = (error: AppError) => {
    const field = fieldOf(error, channel ? 'changes.' : 'channel.', (path) => path in form.values)
    if (field) form.setFieldError(field, error.message)
  }
  const submit = form.onSubmit((values) => {
    const after = { onSuccess: onClose, onError }
    if (channel) update.mutate({ clientId, channelId: channel.id, changes: values }, after)
    else add.mutate({ clientId, channel: values }, after)
  })
  const error = add.error ?? update.error
  return (
    <Inspector title={channel ? 'Channel' : 'New channel'} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md" p="lg">
          <Select
            label="Platform"
            data={PLATFORMS}
            allowDeselect={false}
            {...form.getInputProps('platform')}
            onChange={(platform) => {
              if (typeof platform === 'string') form.setFieldValue('platform', platform as Platform)
            }}
          />
          <TextInput label="Handle or name" dir="auto" {...form.getInputProps('handle')} />
          <TextInput
            label="Address"
            description="A link or, for a meet-up, a place."
            {...form.getInputProps('address')}
          />
          <Textarea label="Audience" dir="auto" autosize minRows={2} maxRows={8} {...form.getInputProps('audience')} />
          <NumberInput
            label="Followers at start"
            min={0}
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator=","
            {...form.getInputProps('followersAtStart')}
            value={form.values.followersAtStart ?? ''}
            onChange={(value) => form.setFieldValue('followersAtStart', typeof value === 'number' ? value : null)}
          />
          <FormEnd
            error={error && Object.keys(form.errors).length === 0 ? error : null}
            submit={channel ? 'Save channel' : 'Add channel'}
            isBusy={add.isPending || update.isPending}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Inspector>
  )
}
