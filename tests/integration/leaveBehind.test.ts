import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { encodePng } from '#backend/sample/png'
import type { LocalDate } from '#shared/kernel/time'
import { answer } from '../support/onboardings'
import { addClient, refusal } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend

beforeEach(() => {
  // In Auckland the next day has begun.
  studio = createTestBackend({ now: '2026-11-22T20:00:00.000Z' })
})

afterEach(() => studio.close())

it('a client’s paper has its brand, the day where it is at home, and what was said', async () => {
  const { id: clientId } = await addClient(studio, 'Kōwhai', 'Pacific/Auckland')
  const { onboarding, clients } = studio.api
  await clients.setLogo({ clientId, bytes: encodePng(8, 8, new Uint8Array(8 * 8 * 4).fill(200)) })
  await onboarding.saveCares({ clientId, cares: ['keep-people'] })
  await onboarding.saveAnswer({ clientId, answer: answer('goal', 'keep') })
  await onboarding.saveAnswer({ clientId, answer: answer('look') })
  await onboarding.saveMix({ clientId, mix: { management: 0, marketing: 0, community: 6.25 } })
  await onboarding.saveNote({ clientId, step: 'welcome', text: 'CANARY: haggles' })
  await onboarding.saveClosing({ clientId, closing: ' Until Tuesday. \n' })
  await onboarding.setKickOff({ clientId, kickOffOn: '2026-12-01' as LocalDate })
  const paper = await onboarding.getLeaveBehind({ clientId })
  expect(paper).toMatchObject({
    client: { id: clientId, name: 'Kōwhai', locale: 'pt-PT', logo: { mediaType: 'image/png' } },
    date: '2026-11-23',
    answers: [{ question: 'What should social media do for you first?' }],
    explanation: { cares: [{ name: 'Customers who stay' }] },
    price: null,
    closing: 'Until Tuesday.',
  })
  expect(paper.recommendation.families.find(({ family }) => family === 'community')).toMatchObject({
    hours: 6.25,
    score: 4,
    level: 'light',
  })
  expect(paper.nextSteps).toContainEqual({ title: 'Kick-off', dueOn: '2026-12-01', isDone: false })
  expect(JSON.stringify(paper)).not.toContain('CANARY')
})

it('the price is on it only while it is shown, and a fixed one without what an hour comes to', async () => {
  const { id: clientId } = await addClient(studio)
  const { onboarding } = studio.api
  await onboarding.saveMix({ clientId, mix: { management: 10, marketing: 0, community: 0 } })
  await onboarding.saveTerms({ clientId, terms: { kind: 'fixed', monthlyMinor: 50_000 } })
  expect((await onboarding.getLeaveBehind({ clientId })).price).toBeNull()
  await onboarding.saveShown({ clientId, shown: { price: true } })
  expect((await onboarding.getLeaveBehind({ clientId })).price).toMatchObject({
    monthlyMinor: 50_000,
    perHourMinor: null,
  })
  await onboarding.saveShown({ clientId, shown: { price: false } })
  expect((await onboarding.getLeaveBehind({ clientId })).price).toBeNull()
})

it('a lead without a name has a paper, and nobody else is on it', async () => {
  await addClient(studio, 'CANARY & Sons')
  const { clientId } = await studio.api.onboarding.createLead({})
  const paper = await studio.api.onboarding.getLeaveBehind({ clientId })
  expect(paper).toMatchObject({
    client: { id: clientId, name: '' },
    answers: [],
    nextSteps: [],
    recommendation: { outcome: 'no-answers' },
  })
  expect(JSON.stringify(paper)).not.toContain('CANARY')
})

it('a discarded lead has none, and takes those that were printed along', async () => {
  const { clientId } = await studio.api.onboarding.createLead({ name: 'Gone' })
  const printed = join(studio.folder, 'onboarding', clientId)
  mkdirSync(printed, { recursive: true })
  writeFileSync(join(printed, 'Gone – social media 2026-11-22.pdf'), 'PDF')
  await studio.api.onboarding.discardLead({ clientId })
  expect((await refusal(studio.api.onboarding.getLeaveBehind({ clientId }))).code).toBe('client-not-found')
  expect(existsSync(printed)).toBe(false)
})
