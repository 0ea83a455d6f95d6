import { Button, Group } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { ClientProfile } from '#shared/clients/client'
import type { ClientId } from '#shared/kernel/ids'
import { useBackendCommand, useBackendQuery } from '../../api/hooks'
import { clientPath } from '../../shell/paths'
import { useShortcuts } from '../../shell/shortcuts'
import { SkeletonLines } from '../../ui/Delayed'
import { Failure } from '../../ui/Failure'
import { fieldOf } from '../../ui/fieldError'
import { showDone } from '../../ui/notices'
import { BrandSection } from './BrandSection'
import { ChannelsSection } from './ChannelsSection'
import { ContactsSection } from './ContactsSection'
import { ContractSection } from './ContractSection'
import { IdentitySection } from './IdentitySection'
import { LogoSection } from './LogoSection'
import { keepDraft, readDraft } from './profileDraft'
import { changesBetween, isProfileField, type ProfileValues, valuesOf } from './profileForm'
import { VoiceSection } from './VoiceSection'
import classes from './ProfilePage.module.css'

/** Everything about a client that can be edited, by sections. */
export function ProfilePage({ clientId }: { clientId: ClientId }) {
  const profile = useBackendQuery('clients', 'getClient', { clientId })
  if (profile.isPending) return <SkeletonLines count={8} height={40} />
  if (profile.isError) return <Failure error={profile.error} onRetry={() => void profile.refetch()} />
  return <ProfileForm profile={profile.data} />
}

const SECTIONS = [
  ['profile', 'Profile'],
  ['contacts', 'Contacts'],
  ['contract', 'Contract and goals'],
  ['brand', 'Brand'],
  ['voice', 'Voice'],
  ['channels', 'Channels'],
] as const

function ProfileForm({ profile }: { profile: ClientProfile }) {
  const clientId = profile.id
  const stored = valuesOf(profile)
  const [draft] = useState(() => readDraft(clientId))
  const form = useForm<ProfileValues>({ initialValues: { ...stored, ...draft } })
  const update = useBackendCommand('clients', 'updateClient')
  const changes = changesBetween(stored, form.values)
  const isChanged = Object.keys(changes).length > 0

  const written = JSON.stringify(changes)
  useEffect(() => keepDraft(clientId, JSON.parse(written) as Partial<ProfileValues>), [clientId, written])

  const save = () => {
    if (!isChanged || update.isPending) return
    form.clearErrors()
    update.mutate(
      { clientId, changes },
      {
        onSuccess: (saved) => {
          // What was typed while the change was on its way stays a change.
          const sent = { ...stored, ...changes }
          form.setValues((now) => ({ ...valuesOf(saved), ...changesBetween(sent, { ...sent, ...now }) }))
          showDone('Profile saved')
        },
        onError: (error) => {
          const field = fieldOf(error, 'changes.', isProfileField)
          if (!field) return
          form.setFieldError(field, error.message)
          form.getInputNode(field)?.focus()
        },
      },
    )
  }
  const discard = () => {
    form.setValues(stored)
    form.clearErrors()
    update.reset()
  }
  useShortcuts([{ keys: 'Mod+S', label: 'Save the profile', run: save }])

  return (
    <div className={classes.page}>
      <nav className={classes.index} aria-label="Sections of the profile">
        <Link href={clientPath(clientId)} className={classes.indexLink}>
          ← Overview
        </Link>
        {SECTIONS.map(([id, title]) => (
          <button key={id} type="button" className={classes.indexLink} onClick={() => goToSection(id)}>
            {title}
          </button>
        ))}
      </nav>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {draft ? <p className={classes.restored}>What was typed here and not saved is back.</p> : null}
        <IdentitySection form={form} />
        <ContactsSection form={form} />
        <ContractSection form={form} />
        <BrandSection form={form}>
          <LogoSection profile={profile} />
        </BrandSection>
        <VoiceSection form={form} />
        <ChannelsSection profile={profile} />
        <div className={classes.bar} data-bottom-bar data-visible={isChanged} inert={!isChanged}>
          <p className={classes.state} role={update.error ? 'alert' : 'status'} data-failed={Boolean(update.error)}>
            {update.error ? update.error.message : isChanged ? 'Unsaved changes' : ''}
          </p>
          <Group gap="sm" wrap="nowrap">
            <Button variant="default" onClick={discard}>
              Discard
            </Button>
            <Button type="submit" loading={update.isPending}>
              {update.error ? 'Save again' : 'Save'}
            </Button>
          </Group>
        </div>
      </form>
    </div>
  )
}

function goToSection(id: string): void {
  const section = document.getElementById(`profile-${id}`)
  section?.scrollIntoView({ block: 'start' })
  section?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
}
