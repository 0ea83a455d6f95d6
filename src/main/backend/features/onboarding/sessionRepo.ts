import type { ClientDatabase, OnboardingTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

/** What is kept of a client's conversation, but for the answers, notes and checklist. */

type Writes = WriteStore<ClientDatabase>
type Values = Omit<OnboardingTable, 'id'>

const EMPTY: Values = {
  started_at_utc: null,
  finished_at_utc: null,
  cares_json: '[]',
  mix_json: null,
  terms_json: null,
  shows_recommendation: 0,
  shows_price: 0,
  closing: '',
  kick_off_on: null,
  has_checklist: 0,
}

const selectSession = read<ClientDatabase>()((db) => db.selectFrom('onboarding').selectAll())

const valuesOf = (p: Values): Values => ({
  started_at_utc: p.started_at_utc,
  finished_at_utc: p.finished_at_utc,
  cares_json: p.cares_json,
  mix_json: p.mix_json,
  terms_json: p.terms_json,
  shows_recommendation: p.shows_recommendation,
  shows_price: p.shows_price,
  closing: p.closing,
  kick_off_on: p.kick_off_on,
  has_checklist: p.has_checklist,
})

const upsertSession = write<ClientDatabase>()((db, p: Values) =>
  db
    .insertInto('onboarding')
    .values({ id: 1, ...valuesOf(p) })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(valuesOf(p))),
)

const selectAnswers = read<ClientDatabase>()((db) =>
  db.selectFrom('onboarding_answer').select(['question_id', 'choices_json']),
)
const upsertAnswer = write<ClientDatabase>()((
  db,
  p: { questionId: string; choicesJson: string; answeredAtUtc: string },
) => {
  const given = { choices_json: p.choicesJson, answered_at_utc: p.answeredAtUtc }
  return db
    .insertInto('onboarding_answer')
    .values({ question_id: p.questionId, ...given })
    .onConflict((conflict) => conflict.column('question_id').doUpdateSet(given))
})
const deleteAnswers = write<ClientDatabase>()((db) => db.deleteFrom('onboarding_answer'))

const selectNotes = read<ClientDatabase>()((db) => db.selectFrom('onboarding_note').selectAll())
const upsertNote = write<ClientDatabase>()((db, p: { step: string; text: string; updatedAtUtc: string }) => {
  const written = { text: p.text, updated_at_utc: p.updatedAtUtc }
  return db
    .insertInto('onboarding_note')
    .values({ step: p.step, ...written })
    .onConflict((conflict) => conflict.column('step').doUpdateSet(written))
})
const deleteNote = write<ClientDatabase>()((db, p: { step: string }) =>
  db.deleteFrom('onboarding_note').where('step', '=', p.step),
)

/** An empty one when there was no conversation. */
export function getSession(store: ReadStore<ClientDatabase>): Values {
  return store.first(selectSession, {}) ?? EMPTY
}

export function changeSession(store: Writes, changes: Partial<Values>): void {
  store.run(upsertSession, { ...getSession(store), ...changes })
}

export function listAnswerRows(store: ReadStore<ClientDatabase>) {
  return store.all(selectAnswers, {})
}

export function setAnswer(
  store: Writes,
  questionId: string,
  choiceIds: readonly string[],
  answeredAtUtc: string,
): void {
  store.run(upsertAnswer, { questionId, choicesJson: JSON.stringify(choiceIds), answeredAtUtc })
}

export function clearAnswers(store: Writes): void {
  store.run(deleteAnswers, {})
}

export function listNoteRows(store: ReadStore<ClientDatabase>) {
  return store.all(selectNotes, {})
}

export function setNote(store: Writes, step: string, text: string, updatedAtUtc: string): void {
  if (text === '') store.run(deleteNote, { step })
  else store.run(upsertNote, { step, text, updatedAtUtc })
}
