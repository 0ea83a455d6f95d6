import { nowUtc } from '#shared/kernel/clock'
import type { ClientId } from '#shared/kernel/ids'
import type { onboardingContract } from '#shared/onboarding/contract'
import { type Answer, problemOf } from '#shared/onboarding/questions'
import { AppError } from '#shared/rpc/appError'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'
import type { ClientDatabase } from '../../db/schema'
import type { WriteStore } from '../../db/statement'
import { getProfile } from '../clients/handlers'
import * as checklist from './checklistChanges'
import { getLeaveBehind } from './leaveBehind'
import { becomeClient, createLead, discardLead, listLeads, updateLead } from './leads'
import { createRates } from './rates'
import { readAnswers, readMix, readOnboarding, readPresentation } from './readOnboarding'
import { changeSession, clearAnswers, getSession, setAnswer, setNote } from './sessionRepo'

/** For the sample studio, which wants an empty workspace. */
export { listLeads } from './leads'

export function createOnboardingHandlers(context: BackendContext): Handlers<typeof onboardingContract> {
  const { clientFiles: files } = context
  const rates = createRates(context)

  const change = <T>(clientId: ClientId, work: (store: WriteStore<ClientDatabase>) => T): T =>
    files.write(clientId, (store, changes) => {
      changes.topic('onboarding')
      return work(store)
    })
  const done = (clientId: ClientId, work: (store: WriteStore<ClientDatabase>) => void) => {
    change(clientId, work)
    return {}
  }
  const changeList = <T>(clientId: ClientId, work: (open: checklist.OpenOnboarding) => T): T =>
    files.write(clientId, (store, changes) => work({ context, store, change: changes }))
  const listDone = (clientId: ClientId, work: (open: checklist.OpenOnboarding) => void) => {
    changeList(clientId, work)
    return {}
  }

  return {
    listLeads: () => listLeads(context),
    createLead: (given) => ({ clientId: createLead(context, rates, given) }),
    updateLead: ({ clientId, changes }) => updateLead(context, clientId, changes),
    becomeClient: ({ clientId, ...changes }) => becomeClient(context, clientId, changes),
    discardLead: ({ clientId }) => {
      discardLead(context, clientId)
      return {}
    },

    getOnboarding: ({ clientId }) => files.read(clientId, (store) => readOnboarding(store, clientId, rates.findLast)),
    getPresentation: ({ clientId }) => files.read(clientId, (store) => readPresentation(store, clientId)),
    getLeaveBehind: ({ clientId }) => getLeaveBehind(context, clientId),

    begin: ({ clientId }) => {
      if (files.read(clientId, getSession).started_at_utc !== null) return {}
      return done(clientId, (store) => changeSession(store, { started_at_utc: nowUtc(context.clock) }))
    },
    setFinished: ({ clientId, isFinished }) =>
      done(clientId, (store) => {
        const now = nowUtc(context.clock)
        const { started_at_utc, finished_at_utc } = getSession(store)
        changeSession(store, {
          started_at_utc: isFinished ? (started_at_utc ?? now) : started_at_utc,
          finished_at_utc: isFinished ? (finished_at_utc ?? now) : null,
        })
      }),
    saveCares: ({ clientId, cares }) =>
      done(clientId, (store) => changeSession(store, { cares_json: JSON.stringify([...new Set(cares)]) })),
    saveAnswer: ({ clientId, answer }) => {
      assertPossible(answer, 'answer')
      return done(clientId, (store) => setAnswer(store, answer.questionId, answer.choiceIds, nowUtc(context.clock)))
    },
    replaceAnswers: ({ clientId, answers }) => {
      answers.forEach((answer, index) => assertPossible(answer, `answers.${index}`))
      return change(clientId, (store) => {
        const before = readAnswers(store)
        clearAnswers(store)
        for (const { questionId, choiceIds } of answers) {
          setAnswer(store, questionId, choiceIds, nowUtc(context.clock))
        }
        return { before }
      })
    },
    saveNote: ({ clientId, step, text }) =>
      done(clientId, (store) => setNote(store, step, text, nowUtc(context.clock))),
    saveMix: ({ clientId, mix }) =>
      change(clientId, (store) => {
        const before = readMix(store)
        changeSession(store, { mix_json: mix === null ? null : JSON.stringify(mix) })
        return { before }
      }),
    saveTerms: ({ clientId, terms }) => {
      const currency = change(clientId, (store) => {
        const { currency } = getProfile(store, clientId)
        changeSession(store, { terms_json: terms === null ? null : JSON.stringify({ ...terms, currency }) })
        return currency
      })
      if (terms?.kind === 'hourly') rates.remember(currency, terms.rateMinor)
      return {}
    },
    saveShown: ({ clientId, shown: { recommendation, price } }) =>
      done(clientId, (store) =>
        changeSession(store, {
          ...(recommendation === undefined ? {} : { shows_recommendation: Number(recommendation) }),
          ...(price === undefined ? {} : { shows_price: Number(price) }),
        }),
      ),
    saveClosing: ({ clientId, closing }) => done(clientId, (store) => changeSession(store, { closing })),

    setKickOff: ({ clientId, kickOffOn }) => listDone(clientId, (open) => checklist.setKickOff(open, kickOffOn)),
    addItem: ({ clientId, item }) => ({ itemId: changeList(clientId, (open) => checklist.addItem(open, item)) }),
    updateItem: ({ clientId, itemId, changes }) =>
      listDone(clientId, (open) => checklist.changeItem(open, itemId, changes)),
    setItemDone: ({ clientId, itemId, isDone }) =>
      listDone(clientId, (open) => checklist.setItemDone(open, itemId, isDone)),
    moveItem: ({ clientId, itemId, position }) =>
      listDone(clientId, (open) => checklist.moveItem(open, itemId, position)),
    deleteItem: ({ clientId, itemId }) => listDone(clientId, (open) => checklist.setItemDeleted(open, itemId, true)),
    undeleteItem: ({ clientId, itemId }) => listDone(clientId, (open) => checklist.setItemDeleted(open, itemId, false)),
  }
}

function assertPossible(answer: Answer, field: string): void {
  const problem = problemOf(answer)
  if (problem !== undefined) throw new AppError('answer-not-possible', `${problem}.`, { field: `${field}.choiceIds` })
}
