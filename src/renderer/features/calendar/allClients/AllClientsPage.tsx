import { useMemo } from 'react'
import { localDateOf, localDateTimeOf, utcInstantFromMs } from '#shared/kernel/time'
import { useBackendQuery } from '../../../api/hooks'
import { useActiveClients, useFirstDayOfWeek, useUserTimeZone } from '../../../api/studio'
import { Failure } from '../../../ui/Failure'
import { SkeletonLines } from '../../../ui/Delayed'
import { useNow } from '../../../ui/useNow'
import { PickArea } from '../bulk/PickArea'
import { dateWordsFor } from '../dateWords'
import { AllClients } from './AllClients'
import { toFrame } from './allClientsView'
import { useAllClientsPlace } from './useAllClientsPlace'

const words = dateWordsFor(navigator.language)

/** A week or a month of all clients, in the freelancer's own time or in the clients'. */
export function AllClientsPage() {
  const clients = useBackendQuery('clients', 'listClients', {})
  const userZone = useUserTimeZone()
  const firstDayOfWeek = useFirstDayOfWeek()
  const { place, change } = useAllClientsPlace()
  const today = localDateOf(localDateTimeOf(utcInstantFromMs(useNow()), userZone))
  const date = place.date ?? today
  const frame = useMemo(() => toFrame(place.span, date, firstDayOfWeek, words), [place.span, date, firstDayOfWeek])
  const active = useActiveClients()
  if (clients.isPending) return <SkeletonLines />
  if (clients.isError) return <Failure error={clients.error} onRetry={() => void clients.refetch()} />
  return (
    <PickArea>
      <AllClients {...{ clients: active, userZone, place, change, today, date, frame, words }} />
    </PickArea>
  )
}
