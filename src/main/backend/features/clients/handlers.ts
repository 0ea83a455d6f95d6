import type { ClientFields, ClientProfile, ClientSummary, Locale, Stage } from '#shared/clients/client'
import type { clientsContract } from '#shared/clients/contract'
import { nowUtc } from '#shared/kernel/clock'
import type { ChannelId, ClientId } from '#shared/kernel/ids'
import { addDays, localDateOf, localDateTimeOf, startOfDayUtc } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import type { Handlers } from '#shared/rpc/procedure'
import { type BackendContext, createId } from '../../context'
import type { ChangeSet } from '../../db/clientFiles'
import type { ClientDatabase } from '../../db/schema'
import type { WriteStore } from '../../db/statement'
import { getProfileRow } from '../../projection/clientSourceRepo'
import { freelancerZone, readSettings } from '../settings/handlers'
import { removeChannel, updateChannel } from './channels'
import { insertChannel } from './channelsRepo'
import { listClientSummaries } from './clientListRepo'
import { createLogoHandlers } from './logoHandlers'
import { insertProfile, setArchivedAt, updateFields } from './profileRepo'
import { emptyFields, getProfile, toFields } from './profileRows'

/** For onboarding, whose leads are client stores of another stage. */
export { insertProfile, setStage } from './profileRepo'
export { emptyFields, getProfile } from './profileRows'

/** For reviews, which name a client's channels inside a reading of their own. */
export { listChannels } from './channelsRepo'

/** What is not named stays as it is. */
export function changeProfileFields(store: WriteStore<ClientDatabase>, changes: Partial<ClientFields>): void {
  const after = { ...toFields(getProfileRow(store)), ...changes }
  assertContractDates(after, 'changes')
  updateFields(store, after)
}

function assertContractDates(fields: ClientFields, field: string): void {
  const { contractStart, contractRenewal } = fields
  if (contractStart !== null && contractRenewal !== null && contractRenewal < contractStart) {
    throw new AppError(
      'contract-dates-reversed',
      `The contract is renewed on ${contractRenewal}, before it starts on ${contractStart}.`,
      { field: `${field}.contractRenewal` },
    )
  }
}

/** A lead either becomes a client or is discarded without trace: there is nothing between. */
function assertClient(stage: string | undefined): void {
  if (stage === 'lead') {
    throw new AppError('client-is-lead', 'This is a lead: discard it, or make it a client first.', {
      field: 'clientId',
    })
  }
}

/** All clients, or all leads, with what is due now and in the rest of the freelancer's day. */
export function listClients(
  { clock, registry }: Pick<BackendContext, 'clock' | 'registry'>,
  stage: Stage = 'client',
): ClientSummary[] {
  const now = nowUtc(clock)
  return registry.read((store) => {
    const zone = freelancerZone(readSettings(store))
    const tomorrow = addDays(localDateOf(localDateTimeOf(now, zone)), 1)
    return listClientSummaries(store, stage, now, startOfDayUtc(tomorrow, zone))
  })
}

export function createClientsHandlers(context: BackendContext): Handlers<typeof clientsContract> {
  const { clientFiles: files, projector } = context

  const changeProfile = (
    clientId: ClientId,
    work: (store: WriteStore<ClientDatabase>, change: ChangeSet) => void,
  ): ClientProfile =>
    files.write(clientId, (store, change) => {
      work(store, change)
      change.profile()
      return getProfile(store, clientId)
    })

  return {
    listClients: () => listClients(context),
    getClient: ({ clientId }) => files.read(clientId, (store) => getProfile(store, clientId)),
    createClient: ({ name, timeZone, currency, locale, fields }) => {
      const clientId = createId<ClientId>(context)
      const systemLocale = Intl.DateTimeFormat().resolvedOptions().locale as Locale
      const all: ClientFields = {
        ...emptyFields({ name, timeZone, currency, locale: systemLocale }),
        ...fields,
        name,
        timeZone,
        currency,
        locale: locale ?? fields?.locale ?? systemLocale,
      }
      assertContractDates(all, 'fields')
      return files.create(clientId, (store, change) => {
        insertProfile(store, clientId, all, nowUtc(context.clock), 'client')
        change.profile()
        return getProfile(store, clientId)
      })
    },
    updateClient: ({ clientId, changes }) => changeProfile(clientId, (store) => changeProfileFields(store, changes)),
    archiveClient: ({ clientId }) =>
      changeProfile(clientId, (store) => {
        const row = getProfileRow(store)
        assertClient(row.stage)
        if (row.archived_at_utc === null) setArchivedAt(store, nowUtc(context.clock))
      }),
    restoreClient: ({ clientId }) => changeProfile(clientId, (store) => setArchivedAt(store, null)),
    deleteClient: ({ clientId }) => {
      projector.flush()
      assertClient(context.registry.findClientState(clientId)?.stage)
      files.moveToTrash(clientId)
      projector.remove(clientId)
      return { clientId }
    },
    undeleteClient: ({ clientId }) => {
      files.restoreFromTrash(clientId)
      projector.add(clientId)
      return files.read(clientId, (store) => getProfile(store, clientId))
    },
    acceptOlderFile: ({ clientId }) => {
      const profile = files.read(clientId, (store) => getProfile(store, clientId))
      projector.acceptOlder(clientId)
      return profile
    },
    addChannel: ({ clientId, channel }) =>
      files.write(clientId, (store, change) => {
        const added = { id: createId<ChannelId>(context), ...channel }
        insertChannel(store, added)
        change.topic('clients')
        return added
      }),
    updateChannel: ({ clientId, channelId, changes }) =>
      files.write(clientId, (store, change) => updateChannel(store, change, channelId, changes)),
    removeChannel: ({ clientId, channelId }) =>
      files.write(clientId, (store, change) => {
        removeChannel(store, change, channelId)
        return {}
      }),
    ...createLogoHandlers(context),
  }
}
