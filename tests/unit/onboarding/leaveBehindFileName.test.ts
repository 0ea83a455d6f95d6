import { expect, it } from 'vitest'
import { leaveBehindFileName } from '#shared/onboarding/leaveBehindFileName'
import { LEAVE_BEHIND_DATE as date, reportClient } from '../../support/onboardings'

it('a leave-behind is called after its client and its day', () => {
  const client = reportClient({ name: 'Café “Zoë” / مقهى 🌙' })
  expect(leaveBehindFileName({ client, date }, [client])).toBe('Café “Zoë” - مقهى 🌙 – social media 2026-11-22.pdf')
})

it('leads without a name have files of their own, which do not call them unnamed', () => {
  const client = reportClient({ name: ' ' })
  const other = { id: '00000002-0000-4000-8000-000000000000', name: '' }
  expect(leaveBehindFileName({ client, date }, [client])).toBe('Social media 2026-11-22.pdf')
  expect(leaveBehindFileName({ client, date }, [client, other])).toBe('Social media ~00000001 2026-11-22.pdf')
})

it('a long name leaves the day and the ending whole', () => {
  const client = reportClient({ name: '🎂'.repeat(300) })
  const name = leaveBehindFileName({ client, date }, [client])
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
  expect(name).toMatch(/ 2026-11-22\.pdf$/)
})
