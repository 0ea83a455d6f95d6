import { useEffect, useEffectEvent } from 'react'
import { keyTargetOf, presenterAction, type PresenterAction } from './presenterKeys'

/** Listens to keyboard and remote. `act` says whether the key meant anything; what did not goes on to the page. */
export function usePresenterKeys(act: (action: PresenterAction) => boolean): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const action = presenterAction(event, keyTargetOf(event.target))
    if (action && act(action)) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
