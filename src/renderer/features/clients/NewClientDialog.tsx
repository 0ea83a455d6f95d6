import { ColorInput, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useLocation } from 'wouter'
import { useBackendCommand, useBackendQuery } from '../../api/hooks'
import { computerTimeZone } from '../../api/studio'
import { clientPath } from '../../shell/paths'
import { FormEnd } from '../../ui/FormEnd'
import { fieldOf } from '../../ui/fieldError'
import { currencyOf } from '../../ui/regions'
import { CurrencySelect, LocaleSelect, TimeZoneSelect } from '../../ui/RegionSelects'
import { BRAND_COLORS, brandInColor, leastUsedColor } from './brandColors'

interface NewClientDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What a client cannot be without; everything else is asked in its profile. */
export function NewClientDialog({ isOpen, onClose }: NewClientDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="New client" size="md">
      {isOpen ? <NewClientForm onClose={onClose} /> : null}
    </Modal>
  )
}

function NewClientForm({ onClose }: { onClose: () => void }) {
  const [, navigate] = useLocation()
  const clients = useBackendQuery('clients', 'listClients', {})
  const create = useBackendCommand('clients', 'createClient')
  const form = useForm({
    initialValues: {
      name: '',
      timeZone: computerTimeZone() as string,
      locale: navigator.language,
      currency: currencyOf(navigator.language),
      color: leastUsedColor(clients.data?.map(({ color }) => color) ?? []),
    },
  })
  const submit = form.onSubmit(({ name, timeZone, locale, currency, color }) =>
    create.mutate(
      { name, timeZone, locale, currency, fields: { brand: brandInColor(color) } },
      {
        onSuccess: (client) => {
          onClose()
          navigate(clientPath(client.id))
        },
        onError: (error) => {
          const field =
            error.field === 'fields.brand.primaryColor' ? 'color' : fieldOf(error, '', (path) => path in form.values)
          if (field) form.setFieldError(field, error.message)
          if (field) form.getInputNode(field)?.focus()
        },
      },
    ),
  )
  const isAtField = Object.keys(form.errors).length > 0
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput label="Name" data-autofocus required {...form.getInputProps('name')} />
        <ColorInput
          label="Colour"
          inputWrapperOrder={['label', 'error', 'input']}
          swatches={[...BRAND_COLORS]}
          swatchesPerRow={8}
          fixOnBlur={false}
          withEyeDropper={false}
          {...form.getInputProps('color')}
        />
        <TimeZoneSelect description="Decides when this client’s posts are due." {...form.getInputProps('timeZone')} />
        <Group grow align="flex-start">
          <LocaleSelect
            {...form.getInputProps('locale')}
            onChange={(locale) => form.setValues({ locale, currency: currencyOf(locale) })}
          />
          <CurrencySelect {...form.getInputProps('currency')} />
        </Group>
        <FormEnd
          error={create.error && !isAtField ? create.error : null}
          submit="Create client"
          isBusy={create.isPending}
          onCancel={onClose}
        />
      </Stack>
    </form>
  )
}
