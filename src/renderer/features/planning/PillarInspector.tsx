import { NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { HexColor } from '#shared/kernel/color'
import type { ClientId } from '#shared/kernel/ids'
import type { Pillar, PillarFields } from '#shared/planning/pillar'
import type { AppError } from '#shared/rpc/appError'
import { useBackendCommand } from '../../api/hooks'
import { Inspector } from '../../shell/Inspector'
import { fieldOf } from '../../ui/fieldError'
import { FormEnd } from '../../ui/FormEnd'
import { PlanColorField } from './PlanColorField'
import { useFirstField } from '../../ui/useFirstField'

interface PillarInspectorProps {
  readonly clientId: ClientId
  /** Undefined: a new one. */
  readonly pillar: Pillar | undefined
  readonly newColor: string
  readonly onClose: () => void
}

export function PillarInspector({ clientId, pillar, newColor, onClose }: PillarInspectorProps) {
  const create = useBackendCommand('planning', 'createPillar')
  const update = useBackendCommand('planning', 'updatePillar')
  const form = useForm<PillarFields>({
    initialValues: {
      name: pillar?.name ?? '',
      color: pillar?.color ?? (newColor as HexColor),
      targetPercent: pillar?.targetPercent ?? null,
      notes: pillar?.notes ?? '',
    },
  })
  const name = useFirstField(pillar === undefined)
  const submit = form.onSubmit((values) => {
    const after = {
      onSuccess: onClose,
      onError: (error: AppError) => {
        const field = fieldOf(error, pillar ? 'changes.' : 'pillar.', (path) => path in form.values)
        if (field) form.setFieldError(field, error.message)
      },
    }
    if (pillar) update.mutate({ clientId, pillarId: pillar.id, changes: values }, after)
    else create.mutate({ clientId, pillar: values }, after)
  })
  const error = create.error ?? update.error
  return (
    <Inspector title={pillar ? pillar.name : 'New pillar'} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md" p="lg">
          <TextInput ref={name} label="Name" dir="auto" maxLength={100} {...form.getInputProps('name')} />
          <PlanColorField
            value={form.values.color}
            error={form.errors['color']}
            onChange={(color) => form.setFieldValue('color', color as HexColor)}
          />
          <NumberInput
            label="Target share"
            description="Of all posts, in percent. Empty: no target."
            min={0}
            max={100}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            suffix=" %"
            {...form.getInputProps('targetPercent')}
            value={form.values.targetPercent ?? ''}
            onChange={(value) => form.setFieldValue('targetPercent', typeof value === 'number' ? value : null)}
          />
          <Textarea
            label="Notes"
            description="What belongs here, and what does not."
            dir="auto"
            autosize
            minRows={3}
            maxRows={12}
            maxLength={10_000}
            {...form.getInputProps('notes')}
          />
          <FormEnd
            error={error && Object.keys(form.errors).length === 0 ? error : null}
            submit={pillar ? 'Save pillar' : 'Add pillar'}
            isBusy={create.isPending || update.isPending}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Inspector>
  )
}
