import { describe, expect, it } from 'vitest'
import {
  addUp,
  countCheck,
  countPlaywright,
  countVitest,
  formatCounts,
  judgeReport,
  partNames,
  readParts,
} from '../../../scripts/testParts.mjs'

describe('the command line of npm test', () => {
  it('without words means all the parts', () => {
    expect(readParts([])).toEqual({ parts: partNames, rest: [] })
  })

  it('can name parts', () => {
    expect(readParts(['unit', 'e2e'])).toEqual({ parts: ['unit', 'e2e'], rest: [] })
  })

  it('passes further words to the one part', () => {
    expect(readParts(['e2e', '--grep', 'draw'])).toEqual({ parts: ['e2e'], rest: ['--grep', 'draw'] })
  })

  it('refuses a part that does not exist', () => {
    expect(() => readParts(['untit'])).toThrow('Unknown part: untit')
    expect(() => readParts(['unit', 'e2e', '--grep'])).toThrow('exactly one')
  })
})

describe('a part with a report', () => {
  it('fails without one', () => {
    expect(judgeReport(0, null)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('fails when no test ran, also when all were skipped', () => {
    expect(judgeReport(0, { passed: 0, failed: 0, skipped: 4 })).toMatchObject({ failed: 1, skipped: 4 })
  })

  it('fails when the tool failed though its tests passed', () => {
    expect(judgeReport(1, { passed: 7, failed: 0, skipped: 0 })).toMatchObject({ passed: 7, failed: 1 })
  })

  it('counts failed tests once', () => {
    expect(judgeReport(1, { passed: 7, failed: 2, skipped: 0 })).toEqual({ passed: 7, failed: 2, skipped: 0 })
  })
})

describe('counting', () => {
  it('takes a test file that cannot be loaded as a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    }
    expect(countVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('takes an error outside tests as a failure, and an end-to-end test that passed when repeated as passed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] }
    expect(countPlaywright(report)).toEqual({ passed: 6, failed: 2, skipped: 2 })
  })

  it('takes a tool without a report as one check', () => {
    expect(countCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(countCheck(2)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('ends in one plain line', () => {
    const total = addUp([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 10, failed: 2, skipped: 3, note: 'x' },
    ])
    expect(formatCounts(total)).toBe('11 passed, 2 failed, 3 skipped')
  })
})
