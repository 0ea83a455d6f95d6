import { useEffect } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import { useHostCommand } from '../../api/hooks'

const AFTER_MS = 1_000

/** Has the presenter's window loaded before anybody asks for it. Returns the way to ask for that at once. */
export function usePresenterReady(clientId: ClientId): () => void {
  const { mutate: prepare } = useHostCommand('preparePresentation')
  useEffect(() => {
    // The place itself goes first.
    const timer = setTimeout(() => prepare({ clientId }), AFTER_MS)
    return () => clearTimeout(timer)
  }, [clientId, prepare])
  return () => prepare({ clientId })
}
