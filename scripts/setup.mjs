// What `npm start`, `npm test` and the others run first: finds what is missing and does only that.
// It starts on any Node from 18 on, before node_modules exists: nothing outside Node's own modules is
// imported at the top.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findFallback, findOfficial, wantedElectronVersion } from './electronRuntime.mjs'
import { fallbackElectron } from './fallbackFacts.mjs'
import { installFallback } from './installFallback.mjs'
import { ensureModules } from './installModules.mjs'
import { installOfficial, readFailedVersion } from './installOfficial.mjs'
import { ensureSystemPackages } from './installSystemPackages.mjs'
import { cacheFolder, localNodePath } from './places.mjs'
import { withSetupLock } from './setupLock.mjs'
import { bindingFile, buildBinding } from './sqliteBinding.mjs'
import {
  decideElectron,
  explainFailure,
  isFallbackPossible,
  isWantedNode,
  messages,
  needsBindingBuild,
  purposeOf,
} from './setupDecisions.mjs'

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`)

/**
 * @param {string} cache
 * @returns {Promise<'official' | 'fallback'>} what will be used; the fallback may still have to be fetched
 */
async function chooseElectron(cache) {
  const version = wantedElectronVersion()
  const decision = decideElectron({
    wish: process.env.CLIENTELE_ELECTRON,
    forceDownload: process.argv.includes('--official'),
    officialInstalled: findOfficial() !== null,
    fallbackPossible: isFallbackPossible(process.platform, process.arch),
    wantedVersion: version,
    failedVersion: readFailedVersion(cache),
  })
  let cause = 'it was not tried'
  if (decision.tryDownload) {
    say(`Downloading Electron ${version}…`)
    const result = await installOfficial({ cache, version, nodePath: localNodePath })
    if (result.ok && findOfficial()) {
      say(messages.officialChosen(version))
      return 'official'
    }
    cause = result.ok ? 'its installer left no executable' : result.cause
    if (decision.fallbackAllowed) say(messages.downloadFailed(version, cause))
  }
  if (findOfficial() && process.env.CLIENTELE_ELECTRON !== 'fallback') return 'official'
  if (!decision.fallbackAllowed) throw new Error(messages.noElectron(version, cause))
  if (decision.tryDownload || !findFallback(cache)) {
    say(messages.fallbackChosen(version, fallbackElectron.electronVersion))
  }
  return 'fallback'
}

/** @param {string} cache */
async function setUpElectron(cache) {
  const kind = await chooseElectron(cache)
  const needsCompiler = needsBindingBuild(kind, existsSync(bindingFile(cache)))
  const purpose = purposeOf(process.env.npm_lifecycle_event)
  await ensureSystemPackages({ purpose, needsCompiler }, say)
  if (kind === 'fallback') {
    // Independent of each other: one waits for the network, the other for the compiler.
    await Promise.all([installFallback(cache, say), buildBinding(cache, say)])
  }
}

async function setUp() {
  const cache = cacheFolder()
  await withSetupLock(cache, say, () => ensureModules(say))
  if (!isWantedNode(process.version)) {
    // The packages used from here on need a newer Node than the machine may have.
    const rest = [fileURLToPath(import.meta.url), ...process.argv.slice(2)]
    return spawnSync(localNodePath, rest, { stdio: 'inherit' }).status ?? 1
  }
  await withSetupLock(cache, say, () => setUpElectron(cache))
  return 0
}

try {
  process.exitCode = await setUp()
} catch (error) {
  say(`\nSet-up stopped. ${explainFailure(error, cacheFolder())}`)
  process.exitCode = 1
}
