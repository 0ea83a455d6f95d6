// npm test [-- <part>… [arguments for its tool]]: every check, and one line with the sum at the end.
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { electronVite, ensureBuild } from './build.mjs'
import { withDesktop } from './display.mjs'
import { launchEnvironment, resolveRuntime } from './electronRuntime.mjs'
import { runForeground } from './foreground.mjs'
import { localNodePath, modulesFolder, projectFolder } from './places.mjs'
import { addUp, countCheck, countPlaywright, countVitest, formatCounts, judgeReport, readParts } from './testParts.mjs'

/** @typedef {import('./testParts.mjs').Counts} Counts */

const results = path.join(projectFolder, 'test-results')
const reports = { unit: path.join(results, 'unit.json'), e2e: path.join(results, 'e2e.json') }

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`)

/** @param {string[]} nodeArguments */
async function runTool(nodeArguments) {
  return runForeground(localNodePath, nodeArguments, { cwd: projectFolder, env: launchEnvironment() })
}

/** @param {string[]} place below node_modules */
const tool = (...place) => path.join(modulesFolder, ...place)

/**
 * @param {string} report
 * @param {(report: object) => Counts} count
 */
async function readCounts(report, count) {
  try {
    return count(JSON.parse(await readFile(report, 'utf8')))
  } catch {
    return null
  }
}

/** @type {Record<import('./testParts.mjs').PartName, (rest: string[]) => Promise<Counts>>} */
const run = {
  format: async (rest) =>
    countCheck(
      await runTool([tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.', ...rest]),
    ),
  lint: async (rest) => countCheck(await runTool([tool('oxlint', 'bin', 'oxlint'), ...rest])),
  types: async (rest) => countCheck(await runTool([tool('typescript', 'bin', 'tsc'), '-b', ...rest])),
  build: async (rest) => countCheck(await runTool([electronVite, 'build', '--logLevel', 'warn', ...rest])),
  unit: async (rest) => {
    await rm(reports.unit, { force: true })
    const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${reports.unit}`]
    const code = await runTool([tool('vitest', 'vitest.mjs'), 'run', ...reporting, ...rest])
    return judgeReport(code, await readCounts(reports.unit, countVitest))
  },
  e2e: async (rest) => {
    await rm(reports.e2e, { force: true })
    const playwright = tool('@playwright', 'test', 'cli.js')
    const reporting = ['--reporter=line,json', '--output', path.join(results, 'e2e')]
    // Whoever names files wants those and no others.
    if (rest.length > 0) reporting.push('--no-deps')
    const code = await withDesktop(localNodePath, [playwright, 'test', ...reporting, ...rest], {
      env: { ...launchEnvironment(), PLAYWRIGHT_JSON_OUTPUT_NAME: reports.e2e },
    })
    return judgeReport(code, await readCounts(reports.e2e, countPlaywright))
  },
}

/**
 * @param {import('./testParts.mjs').PartName} name
 * @param {string[]} rest
 */
async function runPart(name, rest) {
  say(`\n— ${name}`)
  const startedAt = performance.now()
  let counts
  try {
    counts = await run[name](rest)
  } catch (error) {
    counts = { passed: 0, failed: 1, skipped: 0, note: error instanceof Error ? error.message : `${error}` }
  }
  return { name, counts, seconds: (performance.now() - startedAt) / 1000 }
}

async function main() {
  const { parts, rest } = readParts(process.argv.slice(2))
  await mkdir(results, { recursive: true })
  say(resolveRuntime().reason)
  if (parts.includes('e2e') && !parts.includes('build')) await ensureBuild()
  const done = []
  for (const name of parts) done.push(await runPart(name, rest))
  say('')
  for (const { name, counts, seconds } of done) {
    const note = counts.note ? ` (${counts.note})` : ''
    say(`${name.padEnd(8)}${seconds.toFixed(1).padStart(7)} s  ${formatCounts(counts)}${note}`)
  }
  const total = addUp(done.map((part) => part.counts))
  say(formatCounts(total))
  return total.failed === 0 ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  // Nothing ran: that is one failure, in the same form as any other.
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  say(formatCounts({ passed: 0, failed: 1, skipped: 0 }))
  process.exitCode = 1
}
