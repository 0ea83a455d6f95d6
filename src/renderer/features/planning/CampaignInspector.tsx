import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { HexColor } from '#shared/kernel/color'
import type { ClientId } from '#shared/kernel/ids'
import type { Campaign, CampaignFields } from '#shared/planning/campaign'
import type { AppError } from '#shared/rpc/appError'
import { useBackendCommand } from '../../api/hooks'
import { Inspector } from '../../shell/Inspector'
import { fieldOf } from '../../ui/fieldError'
import { FormEnd } from '../../ui/FormEnd'
import { DateField } from '../../ui/DateField'
import { PlanColorField } from './PlanColorField'
import { useFirstField } from '../../ui/useFirstField'

interface CampaignInspectorProps {
  readonly clientId: ClientId
  /** Undefined: a new one. */
  readonly campaign: Campaign | undefined
  readonly newColor: string
  readonly onClose: () => void
}

export function CampaignInspector({ clientId, campaign, newColor, onClose }: CampaignInspectorProps) {
  const create = useBackendCommand('planning', 'createCampaign')
  const update = useBackendCommand('planning', 'updateCampaign')
  const form = useForm<CampaignFields>({
    initialValues: {
      name: campaign?.name ?? '',
      color: campaign?.color ?? (newColor as HexColor),
      startsOn: campaign?.startsOn ?? null,
      endsOn: campaign?.endsOn ?? null,
      notes: campaign?.notes ?? '',
    },
  })
  const name = useFirstField(campaign === undefined)
  const submit = form.onSubmit((values) => {
    const after = {
      onSuccess: onClose,
      onError: (error: AppError) => {
        const field = fieldOf(error, campaign ? 'changes.' : 'campaign.', (path) => path in form.values)
        if (field) form.setFieldError(field, error.message)
      },
    }
    if (campaign) update.mutate({ clientId, campaignId: campaign.id, changes: values }, after)
    else create.mutate({ clientId, campaign: values }, after)
  })
  const error = create.error ?? update.error
  return (
    <Inspector title={campaign ? campaign.name : 'New campaign'} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md" p="lg">
          <TextInput ref={name} label="Name" dir="auto" maxLength={100} {...form.getInputProps('name')} />
          <PlanColorField
            value={form.values.color}
            error={form.errors['color']}
            onChange={(color) => form.setFieldValue('color', color as HexColor)}
          />
          <SimpleGrid cols={2} spacing="md">
            <DateField
              label="First day"
              value={form.values.startsOn}
              error={form.errors['startsOn']}
              onChange={(date) => form.setFieldValue('startsOn', date)}
            />
            <DateField
              label="Last day"
              value={form.values.endsOn}
              error={form.errors['endsOn']}
              onChange={(date) => form.setFieldValue('endsOn', date)}
            />
          </SimpleGrid>
          <Textarea
            label="Notes"
            dir="auto"
            autosize
            minRows={3}
            maxRows={12}
            maxLength={10_000}
            {...form.getInputProps('notes')}
          />
          <FormEnd
            error={error && Object.keys(form.errors).length === 0 ? error : null}
            submit={campaign ? 'Save campaign' : 'Add campaign'}
            isBusy={create.isPending || update.isPending}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Inspector>
  )
}
