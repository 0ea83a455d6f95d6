import { addDays, addMonths, type LocalDate, type LocalDateTime, monthOf, rangeOfMonth } from '#shared/kernel/time'
import type { Answer } from '#shared/onboarding/questions'
import type { SampleConversation } from './business'
import type { BusinessYear } from './businessYear'
import { PAST_MONTHS } from './planSlots'

export function answersIn({ answers }: Pick<SampleConversation, 'answers'>): Answer[] {
  return Object.entries(answers).map(([questionId, choiceIds]) => ({
    questionId: questionId as Answer['questionId'],
    choiceIds: [...choiceIds],
  }))
}

/** The conversation that made it a client, on the day on which it was one, and the weeks up to its first calendar. */
export function addOnboarding(year: BusinessYear): void {
  const { business, clientId, onboarding, timeline } = year
  const { conversation } = business
  if (!conversation) return
  const kickOffOn = rangeOfMonth(addMonths(year.thisMonth, -PAST_MONTHS)).from
  const heldOn = `${addMonths(monthOf(kickOffOn), -1)}-10` as LocalDate
  const at = (date: LocalDate, time: string) => year.msOf(`${date}T${time}` as LocalDateTime)

  timeline.add(at(heldOn, '10:05'), () => onboarding.begin({ clientId }))
  timeline.add(at(heldOn, '10:10'), () => onboarding.saveCares({ clientId, cares: [...conversation.cares] }))
  timeline.add(at(heldOn, '10:40'), () => onboarding.replaceAnswers({ clientId, answers: answersIn(conversation) }))
  for (const { step, text } of conversation.notes) {
    timeline.add(at(heldOn, '10:45'), () => onboarding.saveNote({ clientId, step, text }))
  }
  timeline.add(at(heldOn, '10:50'), async () => {
    await onboarding.saveTerms({ clientId, terms: { kind: 'hourly', rateMinor: conversation.rateMinor } })
    await onboarding.saveShown({ clientId, shown: { recommendation: true, price: true } })
    await onboarding.saveClosing({ clientId, closing: conversation.closing })
    await onboarding.setKickOff({ clientId, kickOffOn })
  })
  timeline.add(at(addDays(kickOffOn, 7), '16:20'), async () => {
    const { checklist } = await onboarding.getOnboarding({ clientId })
    for (const { id } of checklist) await onboarding.setItemDone({ clientId, itemId: id, isDone: true })
    await onboarding.setFinished({ clientId, isFinished: true })
  })
}
