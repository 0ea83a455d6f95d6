import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ClientProfile } from '#shared/clients/client'
import { useHostCommand } from '../../api/hooks'
import { clientPath } from '../../shell/paths'
import { dateText, offsetText, placeOfZone, timeText, writtenIn } from '../../ui/dateText'
import { showFailure } from '../../ui/notices'
import { PLATFORM_WORDS } from '../../ui/platforms'
import { localeText } from '../../ui/regions'
import classes from './OverviewPage.module.css'

/** What is known of a client, in the order in which it is looked up; what is not known is left out. */
export function ProfileFacts({ profile, nowMs }: { profile: ClientProfile; nowMs: number }) {
  const openExternal = useHostCommand('openExternal', { onError: (error) => showFailure(error, 'Not opened') })
  const locale = writtenIn(profile.locale)
  const { timeZone } = profile
  const isLink = /^https:\/\//i.test(profile.website)
  return (
    <section aria-labelledby="overview-profile">
      <div className={classes.head}>
        <h2 id="overview-profile">Profile</h2>
        <Button size="compact-sm" variant="default" component={Link} href={clientPath(profile.id, 'profile')}>
          Edit profile
        </Button>
      </div>
      <dl className={classes.list}>
        <Fact name="Industry">{profile.industry}</Fact>
        <Fact name="Website">
          {isLink ? (
            <button
              type="button"
              className={classes.link}
              onClick={() => openExternal.mutate({ url: profile.website })}
            >
              {profile.website}
            </button>
          ) : (
            profile.website
          )}
        </Fact>
        <Fact name="Local time">
          {`${timeText(nowMs, timeZone, locale)} in ${placeOfZone(timeZone)} (${offsetText(nowMs, timeZone)})`}
        </Fact>
        <Fact name="Dates and numbers">{localeText(profile.locale)}</Fact>
        <Fact name="Currency">{profile.currency}</Fact>
        <Fact name="Contract starts">{profile.contractStart ? dateText(profile.contractStart, locale) : ''}</Fact>
        <Fact name="Contract is renewed">
          {profile.contractRenewal ? dateText(profile.contractRenewal, locale) : ''}
        </Fact>
        <Fact name="Channels">
          {profile.channels.map(({ platform, handle }) => `${PLATFORM_WORDS[platform]} ${handle}`.trim()).join('\n')}
        </Fact>
        <Fact name="Contacts">
          {profile.contacts
            .map(({ name, role, email, phone }) => [name, role, email, phone].filter(Boolean).join(' · '))
            .join('\n')}
        </Fact>
        <Fact name="Goals">{profile.goals}</Fact>
        <Fact name="Competitors">{profile.competitors}</Fact>
        <Fact name="Tags">{profile.tags.join(', ')}</Fact>
        <Fact name="Notes">{profile.notes}</Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}
