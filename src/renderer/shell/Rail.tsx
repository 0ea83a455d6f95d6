import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import {
  IconBell,
  IconCalendarWeek,
  IconMessagePlus,
  IconPlus,
  IconSearch,
  IconSettings,
  IconSun,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useBackendQuery } from '../api/hooks'
import { ALL_CLIENTS_PATH } from './paths'
import { RailClients } from './RailClients'
import { RailLeads } from './RailLeads'
import { useShellActions } from './shellActions'
import { ShortcutKeys } from './ShortcutKeys'
import classes from './Rail.module.css'

const RENEW_MS = 60_000

/** Left: the places that span the studio, the clients with what is due, and the settings. */
export function Rail({ hasName = true }: { hasName?: boolean }) {
  const { openPalette, openNewClient, createLead } = useShellActions()
  // What is due changes with the clock, of which the backend says nothing.
  const clients = useBackendQuery('clients', 'listClients', {}, { refetchInterval: RENEW_MS })
  const leads = useBackendQuery('onboarding', 'listLeads', {}, { refetchInterval: RENEW_MS })
  const active = [...(clients.data?.filter((client) => !client.isArchived) ?? []), ...(leads.data ?? [])]
  const overdue = active.reduce((sum, client) => sum + client.overdueCount, 0)
  const due = active.reduce((sum, client) => sum + client.dueTodayCount, overdue)
  return (
    <nav className={classes.rail} aria-label="Places and clients">
      {hasName ? (
        <div className={classes.head}>
          <span className={classes.mark}>Clientele</span>
        </div>
      ) : null}
      <UnstyledButton className={classes.find} onClick={openPalette}>
        <IconSearch size={16} aria-hidden />
        <span className={classes.grow}>Go to…</span>
        <ShortcutKeys keys="Mod+K" />
      </UnstyledButton>
      <ul className={classes.places}>
        <RailLink href="/" icon={<IconSun size={18} aria-hidden />} mark={due > 0 ? String(due) : undefined}>
          Today
        </RailLink>
        <RailLink href={ALL_CLIENTS_PATH} icon={<IconCalendarWeek size={18} aria-hidden />}>
          All clients
        </RailLink>
        <RailLink href="/reminders" icon={<IconBell size={18} aria-hidden />}>
          Reminders
        </RailLink>
      </ul>
      <div className={classes.section}>
        <h2 className={classes.sectionTitle}>Clients</h2>
        <Tooltip label="New lead">
          <ActionIcon variant="subtle" color="gray" size={24} aria-label="New lead" onClick={createLead}>
            <IconMessagePlus size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="New client">
          <ActionIcon variant="subtle" color="gray" size={24} aria-label="New client" onClick={openNewClient}>
            <IconPlus size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      <RailClients query={clients} />
      <RailLeads leads={leads.data ?? []} />
      <ul className={classes.foot}>
        <RailLink href="/settings" icon={<IconSettings size={18} aria-hidden />}>
          Settings
        </RailLink>
      </ul>
    </nav>
  )
}

interface RailLinkProps {
  readonly href: string
  readonly icon: ReactNode
  readonly mark?: string | undefined
  readonly children: string
}

function RailLink({ href, icon, mark, children }: RailLinkProps) {
  const [location] = useLocation()
  return (
    <li>
      <Link href={href} className={classes.link} aria-current={location === href ? 'page' : undefined}>
        {icon}
        <span className={classes.grow}>{children}</span>
        {mark ? (
          <span className={classes.count}>
            {mark}
            <span className={classes.spoken}> due</span>
          </span>
        ) : null}
      </Link>
    </li>
  )
}
