// The parts of `npm test` and how their results add up, as pure functions.

/** @typedef {{ passed: number, failed: number, skipped: number, note?: string }} Counts */
/** @typedef {'format' | 'lint' | 'types' | 'unit' | 'build' | 'e2e'} PartName */

/** @type {PartName[]} */
export const partNames = ['format', 'lint', 'types', 'unit', 'build', 'e2e']

/**
 * `npm test -- unit tests/unit/kernel` → one part with further arguments for its tool.
 * @param {string[]} commandLine
 * @returns {{ parts: PartName[], rest: string[] }}
 */
export function readParts(commandLine) {
  /** @type {PartName[]} */
  const parts = []
  for (const argument of commandLine) {
    const name = partNames.find((candidate) => candidate === argument)
    if (!name) break
    parts.push(name)
  }
  const rest = commandLine.slice(parts.length)
  if (rest.length > 0 && parts.length !== 1) {
    throw new Error(
      `Unknown part: ${rest[0]}. The parts are ${partNames.join(', ')}; further arguments need exactly one of them.`,
    )
  }
  return { parts: parts.length > 0 ? parts : partNames, rest }
}

/**
 * @param {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number,
 *   testResults?: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  // A file that throws while it is loaded has no tests to fail, but it is a failure.
  const brokenFiles = (report.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + brokenFiles.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  }
}

/**
 * A test that passed only when repeated counts as passed; Playwright's own summary names it as flaky.
 * @param {{ stats?: { expected?: number, unexpected?: number, flaky?: number, skipped?: number }, errors?: unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats = {}, errors = [] }) {
  return {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: (stats.unexpected ?? 0) + errors.length,
    skipped: stats.skipped ?? 0,
  }
}

/**
 * A tool that says yes or no counts as one check.
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countCheck(exitCode) {
  return exitCode === 0
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0, note: `ended with ${exitCode}` }
}

/**
 * What a part with a report really showed: silence is never success.
 * @param {number} exitCode
 * @param {Counts | null} counts null when there is no readable report
 * @returns {Counts}
 */
export function judgeReport(exitCode, counts) {
  if (!counts) return { passed: 0, failed: 1, skipped: 0, note: `ended with ${exitCode} and left no report` }
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, note: 'ran no tests' }
  if (exitCode !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, note: `ended with ${exitCode} although no test failed` }
  }
  return counts
}

/**
 * @param {Counts[]} results
 * @returns {Counts}
 */
export function addUp(results) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of results) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

/** @param {Counts} counts */
export function formatCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
