import { assert, constantFrom, property, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CARE_WORDS, CARES } from '#shared/onboarding/cares'
import { bringForward, forwardFamilies, speaksTo } from '#shared/onboarding/content/bringForward'
import { EXPLANATION } from '#shared/onboarding/content/explainer'
import { FACETS } from '#shared/onboarding/content/explanation'

const someCares = uniqueArray(constantFrom(...CARES))

describe('bringing forward', () => {
  test('without cares changes nothing', () => {
    expect(bringForward(EXPLANATION, [])).toBe(EXPLANATION)
    expect(forwardFamilies([])).toEqual([])
  })

  test('leaves nothing out and adds nothing', () => {
    assert(
      property(someCares, (cares) => {
        const forward = bringForward(EXPLANATION, cares)
        const sorted = (value: readonly object[]) => value.map((one) => JSON.stringify(one)).sort()
        for (const [index, family] of EXPLANATION.families.entries()) {
          for (const facet of FACETS) {
            expect(sorted(forward.families[index]?.facets[facet] ?? [])).toEqual(sorted(family.facets[facet]))
          }
        }
        expect(sorted(forward.comparison)).toEqual(sorted(EXPLANATION.comparison))
        expect(sorted(forward.exchanges)).toEqual(sorted(EXPLANATION.exchanges))
      }),
    )
  })

  test('puts what speaks to more of the cares first and keeps the order of the rest', () => {
    assert(
      property(someCares, (cares) => {
        for (const [index, family] of bringForward(EXPLANATION, cares).families.entries()) {
          for (const facet of FACETS) {
            const usual = EXPLANATION.families[index]?.facets[facet] ?? []
            const weights = family.facets[facet].map((statement) => speaksTo(statement, cares))
            expect(weights).toEqual([...weights].sort((one, other) => other - one))
            const silent = (statement: (typeof usual)[number]) => speaksTo(statement, cares) === 0
            expect(family.facets[facet].filter(silent)).toEqual(usual.filter(silent))
          }
        }
      }),
    )
  })

  test('twice is the same as once', () => {
    assert(
      property(someCares, (cares) => {
        const once = bringForward(EXPLANATION, cares)
        expect(bringForward(once, cares)).toEqual(once)
      }),
    )
  })

  test('names the families that the cares point to, the nearest first', () => {
    for (const care of CARES) expect(forwardFamilies([care])[0]).toBe(CARE_WORDS[care].families[0])
    expect(forwardFamilies(['own-place', 'keep-people', 'sell-more'])).toEqual(['community', 'marketing', 'management'])
  })
})
