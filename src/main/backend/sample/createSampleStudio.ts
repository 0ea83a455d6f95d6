import type { ClientId } from '#shared/kernel/ids'
import { AppError } from '#shared/rpc/appError'
import type { BackendContext } from '../context'
import { createClientsHandlers } from '../features/clients/handlers'
import { listLeads } from '../features/onboarding/handlers'
import { addLead } from './addLead'
import { addOnboarding } from './addOnboarding'
import { addPictures } from './addPictures'
import { addPlan } from './addPlan'
import { addPosts } from './addPosts'
import { addReports } from './addReports'
import { addSeries } from './addSeries'
import { ammanRoastery } from './amman/roastery'
import type { SampleBusiness } from './business'
import { addBrand, beginYear, type BusinessYear } from './businessYear'
import { kyotoCeramics } from './kyoto/ceramics'
import { lisbonBakery } from './lisbon/bakery'
import { planSlots, statesOf } from './planSlots'
import { PostWriter } from './writePosts'

const BUSINESSES: readonly { readonly business: SampleBusiness; readonly seed: number; readonly dueToday: number }[] = [
  { business: lisbonBakery, seed: 1_101, dueToday: 3 },
  { business: ammanRoastery, seed: 2_203, dueToday: 2 },
  { business: kyotoCeramics, seed: 3_307, dueToday: 3 },
]

/**
 * Fills an empty workspace with three fictional businesses and a year of their work, through the same
 * handlers that the windows use. The same time gives the same studio. Throws `workspace-not-empty`.
 */
export async function createSampleStudio(
  context: BackendContext,
): Promise<{ clients: { id: ClientId; name: string }[] }> {
  const clients = createClientsHandlers(context)
  const existing = [...(await clients.listClients({})), ...listLeads(context)]
  if (existing.length > 0) {
    throw new AppError(
      'workspace-not-empty',
      `The sample studio needs an empty workspace, and this one has ${existing.length === 1 ? 'a client or lead' : `${existing.length} clients and leads`} already. Choose another folder for it.`,
    )
  }
  const years: BusinessYear[] = []
  try {
    for (const { business, seed, dueToday } of BUSINESSES) {
      const year = await beginYear(context, business, seed)
      years.push(year)
      await liveThrough(year, dueToday)
    }
    await addLead(context)
  } catch (error) {
    // Half a sample would keep the next try from an empty workspace.
    for (const { clientId } of years) await clients.deleteClient({ clientId })
    throw error
  }
  return { clients: years.map(({ clientId, business }) => ({ id: clientId, name: business.fields.name })) }
}

async function liveThrough(year: BusinessYear, dueToday: number): Promise<void> {
  await addBrand(year)
  await addPictures(year)
  await addPlan(year)
  const slots = planSlots(year.business, year.now, year.random, dueToday)
  const states = statesOf(slots, year.now)
  const writer = new PostWriter(year.business, year.random)
  const posts = slots.map((slot, index) => writer.write(slot, states[index] ?? 'draft'))
  addPosts(year, posts)
  addSeries(year)
  addReports(year, posts)
  addOnboarding(year)
  await year.timeline.run()
}
