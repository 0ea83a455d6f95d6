import { Link, useLocation } from 'wouter'
import type { LeadSummary } from '#shared/onboarding/lead'
import { nameInWords } from '#shared/onboarding/leadName'
import { useUserTimeZone } from '../api/studio'
import { ClientAvatar } from '../ui/ClientAvatar'
import { USER_LOCALE } from '../ui/dateText'
import { useNow } from '../ui/useNow'
import { DueMarkBadge } from './DueMarkBadge'
import { clientPath, isOfClient } from './paths'
import { dueMark } from './railView'
import classes from './Rail.module.css'

/** People one talks with who are no clients yet; nothing while there are none. */
export function RailLeads({ leads }: { readonly leads: readonly LeadSummary[] }) {
  const [location] = useLocation()
  const nowMs = useNow()
  const timeZone = useUserTimeZone()
  if (leads.length === 0) return null
  return (
    <>
      <div className={classes.section}>
        <h2 id="rail-leads" className={classes.sectionTitle}>
          Leads
        </h2>
      </div>
      <ul className={classes.leads} aria-labelledby="rail-leads">
        {leads.map((lead) => {
          const name = nameInWords(lead.name)
          const mark = dueMark(lead, nowMs, timeZone, USER_LOCALE)
          return (
            <li key={lead.id}>
              <Link
                href={clientPath(lead.id, 'onboarding')}
                className={classes.link}
                aria-current={isOfClient(location, lead.id) ? 'page' : undefined}
                title={name}
              >
                <ClientAvatar client={{ name: lead.name || '?', color: lead.color }} size={22} />
                <bdi className={classes.name}>{name}</bdi>
                {mark ? <DueMarkBadge mark={mark} /> : null}
              </Link>
            </li>
          )
        })}
      </ul>
    </>
  )
}
