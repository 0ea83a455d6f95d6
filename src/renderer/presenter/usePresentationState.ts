import { useEffect, useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { PresentationState } from '#shared/onboarding/presentation'
import { useHostCommand, useHostEvent } from '../api/hooks'

/** Where the presentation is, as main tells it; undefined until it did. */
export function usePresentationState(
  clientId: ClientId,
  first: PresentationState | undefined,
): PresentationState | undefined {
  const [state, setState] = useState(first)
  const { mutate: open } = useHostCommand('presentationOpened')
  useHostEvent('presentation', (event) => {
    if (event.state) setState(event.state)
  })
  // What happened before this page listened is in the answer.
  useEffect(() => open({ clientId }, { onSuccess: setState }), [open, clientId])
  return state
}
