// What set-up does, as pure functions: facts in, decisions and sentences out.

/** @typedef {'run' | 'test'} Purpose what follows the set-up: opening the app, or the checks as well */
/** @typedef {{ setupOf?: string, lockHash?: string }} Stamp */
/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} LockedPackages */

export const nodeMajorWanted = 24

/**
 * @param {string | undefined} lifecycleEvent npm's name of the running script
 * @returns {Purpose}
 */
export function purposeOf(lifecycleEvent) {
  const onlyRuns = ['prestart', 'predev', 'preclientele', 'prepackage']
  return onlyRuns.includes(lifecycleEvent ?? '') ? 'run' : 'test'
}

/**
 * True when every locked package is installed in its version. Somebody who ran `npm install` by hand
 * has an up-to-date node_modules without our stamp; taking it away again would cost a minute.
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 */
export function installedMatchesLock(locked, installed) {
  for (const [location, { version, optional, devOptional }] of Object.entries(locked)) {
    if (location === '') continue
    const found = installed[location]
    if (!found && (optional || devOptional)) continue
    if (!found || found.version !== version) return false
  }
  return true
}

/**
 * @param {{ hasModules: boolean, stampedLockHash?: string, lockHash: string, matchesLock: () => boolean }} facts
 * @returns {{ action: 'nothing' | 'adopt' | 'install', reason: string }}
 */
export function decideInstall({ hasModules, stampedLockHash, lockHash, matchesLock }) {
  if (!hasModules) return { action: 'install', reason: 'node_modules is missing' }
  if (stampedLockHash === lockHash) return { action: 'nothing', reason: 'package-lock.json is unchanged' }
  if (matchesLock()) return { action: 'adopt', reason: 'node_modules already matches package-lock.json' }
  return { action: 'install', reason: 'package-lock.json changed since the last set-up' }
}

/**
 * @param {string | null} version what `node_modules/.bin/node --version` says
 */
export function isWantedNode(version) {
  return version !== null && new RegExp(`^v${nodeMajorWanted}\\.`).test(version.trim())
}

/**
 * @param {{ wish?: string, officialInstalled: boolean, fallbackInstalled: boolean }} facts
 * @returns {'official' | 'fallback' | 'none'}
 */
export function chooseElectron({ wish, officialInstalled, fallbackInstalled }) {
  if (wish === 'fallback') return fallbackInstalled ? 'fallback' : 'none'
  if (wish === 'official') return officialInstalled ? 'official' : 'none'
  if (officialInstalled) return 'official'
  return fallbackInstalled ? 'fallback' : 'none'
}

/**
 * What to do about Electron. A failed download is remembered per version, so that a machine without
 * a way to it does not wait for it again with every `npm start`.
 * @param {{
 *   wish?: string, forceDownload: boolean, officialInstalled: boolean, fallbackPossible: boolean,
 *   wantedVersion: string, failedVersion?: string,
 * }} facts
 * @returns {{ tryDownload: boolean, fallbackAllowed: boolean }}
 */
export function decideElectron(facts) {
  if (facts.wish === 'fallback') return { tryDownload: false, fallbackAllowed: facts.fallbackPossible }
  if (facts.officialInstalled) return { tryDownload: false, fallbackAllowed: false }
  const fallbackAllowed = facts.fallbackPossible && facts.wish !== 'official'
  const failedBefore = facts.failedVersion === facts.wantedVersion
  return { tryDownload: facts.forceDownload || !failedBefore || !fallbackAllowed, fallbackAllowed }
}

/**
 * @param {string} platform
 * @param {string} architecture
 */
export function isFallbackPossible(platform, architecture) {
  return platform === 'linux' && architecture === 'x64'
}

/**
 * @param {'official' | 'fallback'} kind
 * @param {boolean} hasBinding
 */
export function needsBindingBuild(kind, hasBinding) {
  return kind === 'fallback' && !hasBinding
}

/** @typedef {{ id: string, idLike: string[], version: number }} Distribution */

/**
 * @param {string} osRelease the text of /etc/os-release
 * @returns {Distribution}
 */
export function readDistribution(osRelease) {
  const value = (/** @type {string} */ key) => new RegExp(`^${key}="?([^"\\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? ''
  return {
    id: value('ID'),
    idLike: value('ID_LIKE').split(' ').filter(Boolean),
    version: Number.parseFloat(value('VERSION_ID')) || 0,
  }
}

/** @param {Distribution} distribution */
export function usesApt({ id, idLike }) {
  return id === 'debian' || id === 'ubuntu' || idLike.includes('debian')
}

/**
 * The system packages that this purpose needs. The four libraries pull in the rest of what Electron links.
 * @param {{ distribution: Distribution, purpose: Purpose, hasDisplay: boolean, needsCompiler: boolean }} facts
 * @returns {string[]}
 */
export function wantedAptPackages({ distribution, purpose, hasDisplay, needsCompiler }) {
  // Debian 13 and Ubuntu 24.04 renamed libraries when time_t grew to 64 bits.
  const renamed =
    (distribution.id === 'debian' && distribution.version >= 13) ||
    (distribution.id === 'ubuntu' && distribution.version >= 24)
  const suffix = renamed ? 't64' : ''
  const packages = [`libgtk-3-0${suffix}`, 'libnss3', `libasound2${suffix}`, 'libgbm1']
  if (!hasDisplay || purpose === 'test') packages.push('xvfb')
  if (needsCompiler) packages.push('gcc', 'g++')
  if (purpose === 'test') {
    packages.push('xauth', 'dbus', 'dbus-x11', 'dunst', 'poppler-utils')
    packages.push('fonts-noto-core', 'fonts-noto-color-emoji')
    // On Ubuntu the package only points at a snap.
    if (distribution.id === 'debian') packages.push('chromium')
  }
  return packages
}

/**
 * @param {string[]} wanted
 * @param {string} dpkgOutput lines of `name status`, as dpkg-query prints them
 */
export function missingAptPackages(wanted, dpkgOutput) {
  const installed = new Set(
    dpkgOutput
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  return wanted.filter((name) => !installed.has(name))
}

/**
 * @param {string[]} missing
 * @param {number | undefined} userId
 * @returns {'nothing' | 'install' | 'tell'}
 */
export function decideApt(missing, userId) {
  if (missing.length === 0) return 'nothing'
  return userId === 0 ? 'install' : 'tell'
}

/** @param {string[]} missing */
export function aptCommand(missing) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`
}

export const messages = {
  /** @param {string[]} missing */
  systemPackagesMissing: (missing) =>
    `These system packages are missing: ${missing.join(', ')}. Going on; what needs them will fail.\nTo install them: ${aptCommand(missing)}`,
  /** @param {string} version @param {string} cause */
  downloadFailed: (version, cause) => `Electron ${version} could not be downloaded (${cause}).`,
  /** @param {string} version @param {string} fallbackVersion */
  fallbackChosen: (version, fallbackVersion) =>
    `Using Electron ${fallbackVersion} from the npm registry instead of ${version}, for development and tests only.\n` +
    'To try the download again: npm run setup -- --official',
  /** @param {string} fallbackVersion @param {string} version @param {boolean} wished */
  fallbackRuns: (fallbackVersion, version, wished) =>
    wished
      ? `Electron ${fallbackVersion} (fallback, as CLIENTELE_ELECTRON asks)`
      : `Electron ${fallbackVersion} (fallback: the download of ${version} was not reachable)`,
  /** @param {string} version */
  officialChosen: (version) => `Using Electron ${version} (official).`,
  /** @param {string} version @param {string} cause */
  noElectron: (version, cause) =>
    `Electron ${version} could not be downloaded (${cause}), and there is no replacement for this platform.\n` +
    'Next step: check the network or proxy (HTTPS_PROXY), or set ELECTRON_MIRROR, then run: npm run setup',
  /** @param {string | null} found */
  wrongNode: (found) =>
    `node_modules/.bin/node is ${found ?? 'missing'}, but Node ${nodeMajorWanted} is needed.\n` +
    'Its package has an install script, which npm may have blocked.\n' +
    'Next step: npm approve-scripts node && npm rebuild node, then run the same command again.',
}

/**
 * The line of a failed command's output that names the cause.
 * @param {string} output
 */
export function causeOf(output) {
  const lines = output.split('\n').map((line) => line.trim())
  const telling = lines.find((line) => /ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|timed out|Response code|CERT/i.test(line))
  const first = lines.find((line) => /Error/.test(line))
  return (telling ?? first ?? 'no reason given').replace(/^\[?cause\]?:?\s*/, '').slice(0, 200)
}

/** @param {string} message @param {string} cache */
function explainUnwritable(message, cache) {
  return `${message}\nNext step: make the folder writable, or name another folder than ${cache} in CLIENTELE_CACHE.`
}

/**
 * A failure with its next step; a system error has only a code.
 * @param {unknown} error
 * @param {string} cache
 */
export function explainFailure(error, cache) {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  if (code === 'ENOSPC') {
    return `${error.message}\nNext step: free 1 GB, or name another folder than ${cache} in CLIENTELE_CACHE.`
  }
  // mkdir says ENOENT below a folder in which nothing can be made.
  if (code === 'ENOENT' && error.message.includes('mkdir')) return explainUnwritable(error.message, cache)
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return explainUnwritable(error.message, cache)
  }
  return error.message
}
