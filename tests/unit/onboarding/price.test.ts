import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Currency } from '#shared/clients/client'
import { Mix } from '#shared/onboarding/mix'
import { minorDigitsOf, moneyText, parseMoney, priceOf } from '#shared/onboarding/price'

const currency = (code: string) => Currency.parse(code)
const mix = (management: number, marketing = 0, community = 0) => Mix.parse({ management, marketing, community })
const quarters = fc.nat({ max: 900 }).map((count) => count / 4)

describe('a price', () => {
  it('is hours times rate to the nearest minor unit, in whole numbers', () => {
    fc.assert(
      fc.property(quarters, quarters, quarters, fc.nat({ max: 10_000_000 }), (one, two, three, rateMinor) => {
        const parsed = Mix.safeParse({ management: one, marketing: two, community: three })
        if (!parsed.success) return
        const { monthlyMinor, hours } = priceOf(parsed.data, { kind: 'hourly', rateMinor }, currency('EUR'))
        expect(Number.isSafeInteger(monthlyMinor)).toBe(true)
        expect(hours).toBe(one + two + three)
        expect(Math.abs(monthlyMinor - hours * rateMinor)).toBeLessThanOrEqual(0.5)
      }),
    )
  })

  it('of nothing is nothing, and has no price an hour', () => {
    expect(priceOf(mix(0), { kind: 'hourly', rateMinor: 6_000 }, currency('EUR'))).toMatchObject({
      monthlyMinor: 0,
      perHourMinor: null,
    })
    expect(priceOf(mix(0), { kind: 'fixed', monthlyMinor: 6_000 }, currency('EUR'))).toMatchObject({
      monthlyMinor: 6_000,
      perHourMinor: null,
    })
  })

  it('that is fixed says what an hour of it comes to', () => {
    expect(priceOf(mix(8, 4), { kind: 'fixed', monthlyMinor: 100_000 }, currency('EUR')).perHourMinor).toBe(8_333)
  })
})

describe('money', () => {
  it('has the digits of its currency', () => {
    expect(['EUR', 'JPY', 'JOD'].map((code) => minorDigitsOf(currency(code)))).toEqual([2, 0, 3])
    expect(moneyText(125_000, currency('EUR'), 'en-GB')).toBe('€1,250')
    expect(moneyText(125_050, currency('EUR'), 'de-DE')).toBe('1.250,50\u00a0€')
    expect(moneyText(9_000, currency('JPY'), 'ja-JP')).toBe('￥9,000')
    expect(moneyText(12_500, currency('JOD'), 'en')).toBe('JOD\u00a012.500')
  })

  it('is read as people type it, and not guessed', () => {
    const read = (text: string, code = 'EUR') => parseMoney(text, currency(code))
    expect([read('60'), read(' 60,5 '), read('60.50'), read('0'), read('9000', 'JPY'), read('1.250', 'JOD')]).toEqual([
      6_000, 6_050, 6_050, 0, 9_000, 1_250,
    ])
    for (const text of ['', '-1', '60.505', '1,250.00', 'sixty', '1e3', '60 €', '.5']) {
      expect(read(text)).toBeUndefined()
    }
    expect(read('9.5', 'JPY')).toBeUndefined()
  })

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), fc.constantFrom('EUR', 'JPY', 'JOD'), (amount, code) => {
        const digits = minorDigitsOf(currency(code))
        expect(parseMoney((amount / 10 ** digits).toFixed(digits), currency(code))).toBe(amount)
      }),
    )
  })
})
