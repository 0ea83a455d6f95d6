import { Alert, Button, Group, Modal, Stack } from '@mantine/core'
import { useLocation } from 'wouter'
import type { LeadSummary } from '#shared/onboarding/lead'
import { nameInWords } from '#shared/onboarding/leadName'
import { host } from '../../api/connection'
import { useBackendCommand } from '../../api/hooks'
import { usePresentation } from '../../api/presentation'
import { showDone } from '../../ui/notices'
import { discardKept } from './keptOnboarding'

interface DiscardLeadDialogProps {
  readonly lead: LeadSummary
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The one thing in the studio that cannot be taken back, so it is asked first. */
export function DiscardLeadDialog({ lead, isOpen, onClose }: DiscardLeadDialogProps) {
  const [, navigate] = useLocation()
  const presentation = usePresentation()
  const name = nameInWords(lead.name)
  const discard = useBackendCommand('onboarding', 'discardLead', {
    onSuccess: () => {
      discardKept(lead.id)
      onClose()
      navigate('/')
      showDone(`${name} is discarded; nothing of it is kept`)
    },
  })
  const run = async () => {
    if (presentation?.clientId === lead.id) await host.api.host.endPresentation({ clientId: lead.id }).catch(() => {})
    discard.mutate({ clientId: lead.id })
  }
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={
        <>
          Discard <bdi>{name}</bdi>?
        </>
      }
      size="sm"
    >
      <Stack gap="md">
        <p>
          Answers, notes, price and checklist are deleted for good. Nothing is kept, also not in the trash, and it
          cannot be undone.
        </p>
        {discard.error ? (
          <Alert color="red" role="alert">
            {discard.error.message}
          </Alert>
        ) : null}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-autofocus onClick={onClose}>
            Keep it
          </Button>
          <Button color="red" variant="light" loading={discard.isPending} onClick={() => void run()}>
            Discard for good
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
