import { NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlatformLimit, TextCounting } from '#shared/calendar/platformLimits'
import type { LocalDate } from '#shared/kernel/time'
import { useBackendCommand } from '../../api/hooks'
import { Inspector } from '../../shell/Inspector'
import { FormEnd } from '../../ui/FormEnd'
import { fieldOf } from '../../ui/fieldError'
import { PLATFORM_WORDS } from '../../ui/platforms'

const COUNTINGS: { value: TextCounting; label: string }[] = [
  { value: 'code-points', label: 'Each character counts 1' },
  { value: 'x-weighted', label: 'As X counts: links 23, emoji and most scripts 2' },
  { value: 'threads', label: 'As Threads counts: an emoji by its bytes' },
]

interface PlatformLimitInspectorProps {
  readonly limit: PlatformLimit
  readonly onClose: () => void
}

export function PlatformLimitInspector({ limit, onClose }: PlatformLimitInspectorProps) {
  const form = useForm<PlatformLimit>({ initialValues: limit })
  const update = useBackendCommand('settings', 'updatePlatformLimit', {
    onSuccess: onClose,
    onError: (error) => {
      const field = fieldOf(error, 'limit.', (path) => path in form.values)
      if (field) form.setFieldError(field, error.message)
    },
  })
  const numberProps = (field: 'captionLength' | 'titleLength' | 'hashtagCount' | 'mediaCount') => ({
    description: 'Empty: no limit known.',
    min: 0,
    allowDecimal: false,
    allowNegative: false,
    thousandSeparator: ',',
    ...form.getInputProps(field),
    value: form.values[field] ?? '',
    onChange: (value: number | string) => form.setFieldValue(field, typeof value === 'number' ? value : null),
  })
  return (
    <Inspector title={`Limits of ${PLATFORM_WORDS[limit.platform]}`} onClose={onClose}>
      <form noValidate onSubmit={form.onSubmit((values) => update.mutate({ limit: values }))}>
        <Stack gap="md" p="lg">
          <NumberInput label="Characters of a caption" {...numberProps('captionLength')} />
          <NumberInput label="Characters of a title" {...numberProps('titleLength')} />
          <Select
            label="How characters are counted"
            data={COUNTINGS}
            allowDeselect={false}
            {...form.getInputProps('counting')}
          />
          <NumberInput label="Hashtags" {...numberProps('hashtagCount')} />
          <NumberInput label="Pictures and videos" {...numberProps('mediaCount')} />
          <TextInput
            type="date"
            max="9999-12-31"
            label="As of"
            required
            {...form.getInputProps('asOf')}
            onChange={(event) => form.setFieldValue('asOf', event.currentTarget.value as LocalDate)}
          />
          <Textarea label="Source" autosize minRows={2} maxRows={8} {...form.getInputProps('source')} />
          <FormEnd
            error={update.error && Object.keys(form.errors).length === 0 ? update.error : null}
            submit="Save limits"
            isBusy={update.isPending}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Inspector>
  )
}
