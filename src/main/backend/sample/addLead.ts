import { Currency, DEFAULT_BRAND, Locale } from '#shared/clients/client'
import { HexColor } from '#shared/kernel/color'
import type { ClientId } from '#shared/kernel/ids'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import { TimeZone } from '#shared/kernel/time'
import type { BackendContext } from '../context'
import { createClientsHandlers } from '../features/clients/handlers'
import { createOnboardingHandlers } from '../features/onboarding/handlers'
import { answersIn } from './addOnboarding'
import type { SampleConversation } from './business'
import { Timeline } from './timeline'

const SEED = 4_409
const MINUTE_MS = 60_000

const LEAD = {
  name: 'Clube Maré Alta',
  industry: 'Open water swimming club',
  timeZone: TimeZone.parse('Europe/Lisbon'),
  locale: Locale.parse('pt-PT'),
  currency: Currency.parse('EUR'),
  primaryColor: HexColor.parse('#0b6e6e'),
  secondaryColor: HexColor.parse('#e07a3f'),
}

/** Half of the questions, one of them skipped, and two answers that do not go together. */
const SO_FAR: Pick<SampleConversation, 'cares' | 'answers' | 'notes'> = {
  cares: ['keep-people', 'own-place', 'answer-people'],
  answers: {
    goal: ['keep'],
    unchanged: ['people-leave'],
    horizon: ['weeks'],
    posts: ['nobody'],
    look: [],
    replies: ['unanswered'],
    talk: ['no-place'],
  },
  notes: [
    { step: 'welcome', text: 'Teresa runs the club beside her job. Sent by Inês of the bakery.' },
    { step: 'community', text: 'Members swap tides and lifts in four chat groups. Nobody knows who is in which.' },
    { step: 'questions', text: 'Why within weeks? Ask again: the season opens, or a gap in the budget?' },
  ],
}

/** Somebody who is no client yet, in the middle of the conversation. Gone again when it cannot be made as a whole. */
export async function addLead(context: BackendContext): Promise<void> {
  const timeline = new Timeline(context.clock.nowMs())
  const studio: BackendContext = { ...context, clock: timeline.clock, random: createSeededRandom(SEED) }
  const onboarding = createOnboardingHandlers(studio)
  const ago = (minutes: number) => timeline.moveTo(context.clock.nowMs() - minutes * MINUTE_MS)

  const { name, timeZone, currency, locale, industry, primaryColor, secondaryColor } = LEAD
  ago(30)
  const { clientId } = await onboarding.createLead({ name, timeZone, currency, locale })
  try {
    await talk(clientId)
  } catch (error) {
    await onboarding.discardLead({ clientId })
    throw error
  }

  async function talk(lead: ClientId): Promise<void> {
    const changes = { industry, brand: { ...DEFAULT_BRAND, primaryColor, secondaryColor } }
    await createClientsHandlers(studio).updateClient({ clientId: lead, changes })
    ago(25)
    await onboarding.begin({ clientId: lead })
    await onboarding.saveCares({ clientId: lead, cares: [...SO_FAR.cares] })
    ago(6)
    await onboarding.replaceAnswers({ clientId: lead, answers: answersIn(SO_FAR) })
    for (const { step, text } of SO_FAR.notes) await onboarding.saveNote({ clientId: lead, step, text })
  }
}
