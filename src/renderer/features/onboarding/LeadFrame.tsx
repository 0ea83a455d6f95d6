import { ActionIcon, Button, Tooltip, useComputedColorScheme } from '@mantine/core'
import { IconPencil, IconTrash, IconUserCheck } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { Redirect } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import type { LeadSummary } from '#shared/onboarding/lead'
import { nameInWords } from '#shared/onboarding/leadName'
import { useBackendQuery } from '../../api/hooks'
import { usePresentation } from '../../api/presentation'
import { useLogo } from '../../api/useLogo'
import { clientPath, type ClientTab } from '../../shell/paths'
import { ClientAvatar } from '../../ui/ClientAvatar'
import { clientTint } from '../../ui/color'
import { SkeletonLines } from '../../ui/Delayed'
import { EmptyState } from '../../ui/EmptyState'
import { Failure } from '../../ui/Failure'
import { BecomeClientDialog } from './BecomeClientDialog'
import { DiscardLeadDialog } from './DiscardLeadDialog'
import classes from './LeadFrame.module.css'
import { LeadNameForm } from './LeadNameForm'

interface LeadFrameProps {
  readonly clientId: ClientId
  readonly tab: ClientTab
  readonly children: ReactNode
}

/** The top of a lead: its name, what becomes of it, and its one place, the conversation. */
export function LeadFrame({ clientId, tab, children }: LeadFrameProps) {
  const leads = useBackendQuery('onboarding', 'listLeads', {})
  const lead = leads.data?.find(({ id }) => id === clientId)
  if (leads.isPending) return <SkeletonLines />
  if (leads.isError) return <Failure error={leads.error} onRetry={() => void leads.refetch()} />
  if (!lead) {
    return (
      <EmptyState title="This client is not in the studio" text="It was deleted, or the link is from another studio." />
    )
  }
  if (tab !== 'onboarding') return <Redirect to={clientPath(clientId, 'onboarding')} replace />
  return <FrameOf lead={lead}>{children}</FrameOf>
}

function FrameOf({ lead, children }: { readonly lead: LeadSummary; readonly children: ReactNode }) {
  const scheme = useComputedColorScheme('light')
  const logoUrl = useLogo(lead)
  const [dialog, setDialog] = useState<'become' | 'discard'>()
  const [isNaming, setNaming] = useState(false)
  const name = nameInWords(lead.name)
  const tint = clientTint(lead.color, scheme)
  const isSound = lead.health === 'sound'
  // What breaks in the middle of a conversation must not take its controls away.
  const isPresented = usePresentation()?.clientId === lead.id
  const close = () => setDialog(undefined)
  return (
    <div
      className={classes.frame}
      style={{
        '--client-fill': tint.fill,
        '--client-on-fill': tint.onFill,
        '--client-text': tint.text,
        '--client-wash': tint.wash,
      }}
    >
      <header className={classes.top}>
        <ClientAvatar client={{ name: lead.name || '?', color: lead.color }} size={40} logoUrl={logoUrl} />
        {isNaming ? (
          <LeadNameForm lead={lead} onClose={() => setNaming(false)} />
        ) : (
          <div className={classes.title}>
            <h1 className={classes.name} data-unnamed={lead.name === '' || undefined}>
              <bdi>{name}</bdi>
            </h1>
            <span className={classes.stage}>Lead</span>
            {isSound ? (
              <Tooltip label={lead.name === '' ? 'Name this lead' : 'Rename'}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={32}
                  aria-label={lead.name === '' ? 'Name this lead' : 'Rename this lead'}
                  onClick={() => setNaming(true)}
                >
                  <IconPencil size={18} />
                </ActionIcon>
              </Tooltip>
            ) : null}
          </div>
        )}
        <div className={classes.actions}>
          <Button
            variant="subtle"
            color="red"
            size="xs"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => setDialog('discard')}
          >
            Discard
          </Button>
          {isSound ? (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconUserCheck size={16} aria-hidden />}
              onClick={() => setDialog('become')}
            >
              Becomes a client
            </Button>
          ) : null}
        </div>
      </header>
      <div className={classes.page}>
        {isSound || isPresented ? (
          children
        ) : (
          <Failure
            title="The file of this lead cannot be used"
            error={new Error(lead.problem ?? 'It cannot be opened.')}
          >
            <p>All others work. What cannot be read can still be discarded.</p>
          </Failure>
        )}
      </div>
      <BecomeClientDialog lead={lead} isOpen={dialog === 'become'} onClose={close} />
      <DiscardLeadDialog lead={lead} isOpen={dialog === 'discard'} onClose={close} />
    </div>
  )
}
