import type { ClientId } from '#shared/kernel/ids'
import type { datesContract } from '#shared/planning/datesContract'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'
import type { ClientDatabase } from '../../db/schema'
import type { WriteStore } from '../../db/statement'
import {
  assertRegionsExist,
  createOwnDate,
  DATES_KEY,
  deleteOwnDate,
  describeDates,
  listPlannedDays,
  readDateSource,
  updateOwnDate,
} from './dates'
import { setPreference } from './preferencesRepo'

export function createDateHandlers(context: BackendContext): Handlers<typeof datesContract> {
  const files = context.clientFiles
  const write = <T>(clientId: ClientId, work: (store: WriteStore<ClientDatabase>) => T): T =>
    files.write(clientId, (store, change) => {
      change.topic('planning')
      return work(store)
    })

  return {
    listPlannedDays: ({ clientId, from, to }) => listPlannedDays(files.read(clientId, readDateSource), from, to),
    getDates: ({ clientId }) => describeDates(files.read(clientId, readDateSource)),
    setDatePreferences: async ({ clientId, preferences }) => {
      await assertRegionsExist(preferences.regions)
      return write(clientId, (store) => {
        setPreference(store, DATES_KEY, preferences)
        return {}
      })
    },
    createOwnDate: ({ clientId, ownDate }) => write(clientId, (store) => createOwnDate(context, store, ownDate)),
    updateOwnDate: ({ clientId, ownDateId, changes }) =>
      write(clientId, (store) => updateOwnDate(store, ownDateId, changes)),
    deleteOwnDate: ({ clientId, ownDateId }) =>
      write(clientId, (store) => {
        deleteOwnDate(store, ownDateId)
        return {}
      }),
  }
}
