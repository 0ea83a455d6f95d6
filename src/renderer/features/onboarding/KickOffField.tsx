import { useState } from 'react'
import { LocalDate } from '#shared/kernel/time'
import type { Onboarding } from '#shared/onboarding/contract'
import { useBackendCommand } from '../../api/hooks'
import { DateField } from '../../ui/DateField'

/** The day on which the work begins; the dates of the checklist go by it. */
export function KickOffField({ onboarding }: { readonly onboarding: Onboarding }) {
  const { person, kickOffOn } = onboarding
  const [typed, setTyped] = useState<LocalDate | null>()
  const set = useBackendCommand('onboarding', 'setKickOff', { onSettled: () => setTyped(undefined) })
  return (
    <DateField
      label="Kick-off"
      description="The dates of the checklist follow it, also when it moves."
      maw={340}
      value={typed === undefined ? kickOffOn : typed}
      error={set.error?.message}
      onChange={(next) => {
        setTyped(next)
        // A year that is being typed goes through years of which nobody thinks.
        if (next === null || (LocalDate.safeParse(next).success && next >= '1970')) {
          set.mutate({ clientId: person.id, kickOffOn: next })
        }
      }}
    />
  )
}
