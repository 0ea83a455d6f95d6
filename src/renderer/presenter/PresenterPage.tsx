import { useEffect } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { PresenterScreen } from '#shared/onboarding/presenterScreen'
import { useBackendQuery, useInvalidation } from '../api/hooks'
import { PresenterStage } from './PresenterStage'
import classes from './PresenterPage.module.css'
import { usePresentationState } from './usePresentationState'

interface PresenterPageProps {
  readonly clientId: ClientId
  readonly firstScreen: PresenterScreen | undefined
}

/** The window that a client looks at. What was shown once stays, whatever becomes of the store. */
export function PresenterPage({ clientId, firstScreen }: PresenterPageProps) {
  useInvalidation()
  const state = usePresentationState(clientId, firstScreen?.state ?? null)
  const { data, error, refetch } = useBackendQuery(
    'onboarding',
    'getPresentation',
    { clientId },
    { initialData: firstScreen?.presentation, refetchOnMount: 'always' },
  )
  const name = data?.person.name
  useEffect(() => {
    if (name) document.title = name
  }, [name])

  if (state && data) return <PresenterStage presentation={data} state={state} />
  if (!error) return null
  return (
    <main className={classes.failure}>
      <h1>One moment</h1>
      <p>This presentation cannot be shown yet.</p>
      <button type="button" onClick={() => void refetch()}>
        Try again
      </button>
    </main>
  )
}
