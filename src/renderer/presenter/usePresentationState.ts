import { useEffect, useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { PresentationState } from '#shared/onboarding/presentation'
import { useHostCommand, useHostEvent } from '../api/hooks'

/** Where the presentation is, as main tells it; null before it began. */
export function usePresentationState(clientId: ClientId, first: PresentationState | null): PresentationState | null {
  const [state, setState] = useState(first)
  const { mutate: open } = useHostCommand('presentationOpened')
  useHostEvent('presentation', (event) => {
    if (event.state) setState(event.state)
  })
  // What happened before this page listened is in the answer.
  useEffect(() => open({ clientId }, { onSuccess: setState }), [open, clientId])
  return state
}
