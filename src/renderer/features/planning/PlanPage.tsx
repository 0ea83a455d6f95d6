import { Button } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { Link, useLocation, useSearch } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import { useClientSummary } from '../../api/studio'
import { clientPath } from '../../shell/paths'
import { useShortcuts } from '../../shell/shortcuts'
import { SkeletonLines } from '../../ui/Delayed'
import classes from './PlanPage.module.css'
import { planParts } from './planParts'

/** What a client's calendar is planned with, part by part; `?part=` says which one is shown. */
export function PlanPage({ clientId }: { readonly clientId: ClientId }) {
  const client = useClientSummary(clientId)
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('part')
  const shown = planParts.find(({ key }) => key === asked) ?? planParts[0]
  const pathOf = (part: string) => `${clientPath(clientId, 'plan')}?part=${part}`
  useShortcuts([
    { keys: 'C', label: 'Calendar', run: () => navigate(clientPath(clientId, 'calendar')) },
    ...planParts.map(({ key, title }, index) => ({
      keys: String(index + 1),
      label: `Plan: ${title}`,
      run: () => navigate(pathOf(key), { replace: true }),
    })),
  ])
  return (
    <div className={classes.plan}>
      <div className={classes.toolbar}>
        <h2 className={classes.title}>Plan</h2>
        <nav className={classes.parts} aria-label="Parts of the plan">
          {planParts.map(({ key, title }) => (
            <Link
              key={key}
              href={pathOf(key)}
              replace
              className={classes.part}
              aria-current={key === shown?.key ? 'page' : undefined}
            >
              {title}
            </Link>
          ))}
        </nav>
        <Button
          component={Link}
          href={clientPath(clientId, 'calendar')}
          variant="default"
          size="xs"
          leftSection={<IconCalendar size={16} aria-hidden />}
        >
          Calendar
        </Button>
      </div>
      <div className={classes.page}>
        {client.data && shown ? <shown.Part key={shown.key} client={client.data} /> : <SkeletonLines count={8} />}
      </div>
    </div>
  )
}
