import { nowUtc } from '#shared/kernel/clock'
import type { ClientId } from '#shared/kernel/ids'
import { localDateOf, localDateTimeOf } from '#shared/kernel/time'
import type { LeaveBehind } from '#shared/onboarding/leaveBehind'
import { makeLeaveBehind } from '#shared/onboarding/makeLeaveBehind'
import type { BackendContext } from '../../context'
import { getReportClient } from '../reports/handlers'
import { readOnboarding } from './readOnboarding'

/** What a client or a lead keeps on paper, as of today where it is at home. */
export async function getLeaveBehind(context: BackendContext, clientId: ClientId): Promise<LeaveBehind> {
  const client = await getReportClient(context, clientId)
  const today = localDateOf(localDateTimeOf(nowUtc(context.clock), client.timeZone))
  return context.clientFiles.read(clientId, (store) =>
    makeLeaveBehind(
      client,
      readOnboarding(store, clientId, () => null),
      today,
    ),
  )
}
