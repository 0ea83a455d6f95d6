import { Currency, Locale, type Stage } from '#shared/clients/client'
import { nowUtc } from '#shared/kernel/clock'
import type { ClientId } from '#shared/kernel/ids'
import type { TimeZone } from '#shared/kernel/time'
import type { LeadSummary, Person } from '#shared/onboarding/lead'
import { AppError } from '#shared/rpc/appError'
import { type BackendContext, createId } from '../../context'
import { changeProfileFields, emptyFields, getProfile, insertProfile, listClients, setStage } from '../clients/handlers'
import { freelancerZone, readSettings } from '../settings/handlers'
import { findStage } from './stageRepo'
import { readPerson } from './readOnboarding'
import { removeTraces } from './removeTraces'
import type { HourlyRates } from './rates'

interface LeadChanges {
  readonly name?: string | undefined
  readonly timeZone?: TimeZone | undefined
  readonly currency?: Currency | undefined
  readonly locale?: Locale | undefined
}

/** When nobody named one. */
const USUAL_CURRENCY = Currency.parse('EUR')

const byNamed = (one: LeadSummary, other: LeadSummary) => Number(one.name === '') - Number(other.name === '')

/** In the order of their names; those without one come last. */
export function listLeads(context: BackendContext): LeadSummary[] {
  return listClients(context, 'lead').sort(byNamed)
}

export function createLead(context: BackendContext, rates: HourlyRates, given: LeadChanges): ClientId {
  const clientId = createId<ClientId>(context)
  const fields = emptyFields({
    name: given.name ?? '',
    timeZone: given.timeZone ?? context.registry.read((store) => freelancerZone(readSettings(store))),
    currency: given.currency ?? Currency.safeParse(rates.findLastCurrency()).data ?? USUAL_CURRENCY,
    locale: given.locale ?? Locale.parse(Intl.DateTimeFormat().resolvedOptions().locale),
  })
  context.clientFiles.create(clientId, (store, change) => {
    insertProfile(store, clientId, fields, nowUtc(context.clock), 'lead')
    change.profile()
  })
  return clientId
}

export function updateLead(context: BackendContext, clientId: ClientId, changes: LeadChanges): Person {
  return context.clientFiles.write(clientId, (store, change) => {
    assertLead(getProfile(store, clientId).stage)
    changeProfileFields(store, known(changes))
    change.profile()
    return readPerson(store, clientId)
  })
}

export function becomeClient(context: BackendContext, clientId: ClientId, changes: LeadChanges): Person {
  return context.clientFiles.write(clientId, (store, change) => {
    const before = getProfile(store, clientId)
    assertLead(before.stage)
    if ((changes.name ?? before.name) === '') {
      throw new AppError('lead-name-missing', 'A client needs a name.', { field: 'name' })
    }
    changeProfileFields(store, known(changes))
    setStage(store, 'client')
    change.profile()
    // Its calendar counts from now on.
    change.isWhole = true
    return readPerson(store, clientId)
  })
}

/** What the registry says of it decides, so that a lead whose file is damaged can be discarded too. */
export function discardLead(context: BackendContext, clientId: ClientId): void {
  const stage = context.registry.read((store) => findStage(store, clientId))
  if (stage === undefined) {
    throw new AppError('client-not-found', `There is no client with the id ${clientId}.`, { field: 'clientId' })
  }
  assertLead(stage)
  removeTraces(context, clientId)
}

function assertLead(stage: Stage): void {
  if (stage !== 'lead') throw new AppError('client-no-lead', 'This is a client already.', { field: 'clientId' })
}

/** What is not named stays as it is. */
function known(changes: LeadChanges) {
  const { name, timeZone, currency, locale } = changes
  return {
    ...(name === undefined ? {} : { name }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(currency === undefined ? {} : { currency }),
    ...(locale === undefined ? {} : { locale }),
  }
}
