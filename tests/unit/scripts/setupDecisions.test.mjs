import { describe, expect, it } from 'vitest'
import {
  aptCommand,
  causeOf,
  chooseElectron,
  decideApt,
  decideElectron,
  decideInstall,
  explainFailure,
  installedMatchesLock,
  isFallbackPossible,
  isWantedNode,
  messages,
  missingAptPackages,
  needsBindingBuild,
  purposeOf,
  readDistribution,
  usesApt,
  wantedAptPackages,
} from '../../../scripts/setupDecisions.mjs'

const debian12 = readDistribution('PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nVERSION_ID="12"\nID=debian\n')
const debian13 = readDistribution('VERSION_ID="13"\nID=debian\n')
const ubuntu24 = readDistribution('ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n')
const fedora = readDistribution('ID=fedora\nVERSION_ID=42\n')

describe('packages', () => {
  const never = () => {
    throw new Error('must not be looked at')
  }

  it('are installed when node_modules is missing', () => {
    expect(decideInstall({ hasModules: false, lockHash: 'a', matchesLock: never }).action).toBe('install')
  })

  it('are left alone, without reading them, when the lock file is the one of the last set-up', () => {
    const facts = { hasModules: true, stampedLockHash: 'a', lockHash: 'a', matchesLock: never }
    expect(decideInstall(facts).action).toBe('nothing')
  })

  it('that somebody installed by hand are adopted', () => {
    expect(decideInstall({ hasModules: true, lockHash: 'b', matchesLock: () => true }).action).toBe('adopt')
  })

  it('are installed again when the lock file changed', () => {
    const facts = { hasModules: true, stampedLockHash: 'a', lockHash: 'b', matchesLock: () => false }
    expect(decideInstall(facts)).toEqual({
      action: 'install',
      reason: 'package-lock.json changed since the last set-up',
    })
  })

  it('match the lock file when only optional ones of other platforms are absent', () => {
    const locked = {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/@x/win32': { version: '1.0.0', optional: true },
    }
    expect(installedMatchesLock(locked, { 'node_modules/zod': { version: '4.6.7' } })).toBe(true)
    expect(installedMatchesLock(locked, { 'node_modules/zod': { version: '4.6.6' } })).toBe(false)
    expect(installedMatchesLock(locked, {})).toBe(false)
  })
})

describe('Node', () => {
  it.each([
    ['v24.21.0', true],
    ['v24.0.0\n', true],
    ['v20.20.2', false],
    ['v240.0.0', false],
    [null, false],
  ])('%s is accepted: %s', (version, accepted) => {
    expect(isWantedNode(version)).toBe(accepted)
  })

  it('blocked by npm leads to a message with the next step', () => {
    expect(messages.wrongNode('v20.20.2')).toMatch(/v20\.20\.2.*\n.*\nNext step: npm approve-scripts node/)
  })
})

describe('Electron', () => {
  const facts = { forceDownload: false, officialInstalled: false, fallbackPossible: true, wantedVersion: '45.4.1' }

  it('is downloaded at first', () => {
    expect(decideElectron(facts)).toEqual({ tryDownload: true, fallbackAllowed: true })
  })

  it('is not downloaded again once that failed for this version', () => {
    expect(decideElectron({ ...facts, failedVersion: '45.4.1' }).tryDownload).toBe(false)
  })

  it('is downloaded again for another version, or when asked', () => {
    expect(decideElectron({ ...facts, failedVersion: '45.4.0' }).tryDownload).toBe(true)
    expect(decideElectron({ ...facts, failedVersion: '45.4.1', forceDownload: true }).tryDownload).toBe(true)
  })

  it('is tried every time where there is no fallback', () => {
    const decision = decideElectron({ ...facts, fallbackPossible: false, failedVersion: '45.4.1' })
    expect(decision).toEqual({ tryDownload: true, fallbackAllowed: false })
  })

  it('is never replaced when the official one was asked for', () => {
    const decision = decideElectron({ ...facts, wish: 'official', failedVersion: '45.4.1' })
    expect(decision).toEqual({ tryDownload: true, fallbackAllowed: false })
  })

  it('is left alone when it is there', () => {
    expect(decideElectron({ ...facts, officialInstalled: true }).tryDownload).toBe(false)
  })

  it('can be the fallback by wish without a download', () => {
    const decision = decideElectron({ ...facts, wish: 'fallback', officialInstalled: true })
    expect(decision).toEqual({ tryDownload: false, fallbackAllowed: true })
  })

  it.each([
    [undefined, true, true, 'official'],
    [undefined, false, true, 'fallback'],
    [undefined, false, false, 'none'],
    ['fallback', true, true, 'fallback'],
    ['fallback', true, false, 'none'],
    ['official', false, true, 'none'],
  ])('with wish %s, official %s and fallback %s runs %s', (wish, officialInstalled, fallbackInstalled, expected) => {
    expect(chooseElectron({ wish, officialInstalled, fallbackInstalled })).toBe(expected)
  })

  it('has a fallback on Linux x64 only', () => {
    expect(isFallbackPossible('linux', 'x64')).toBe(true)
    expect(isFallbackPossible('linux', 'arm64')).toBe(false)
    expect(isFallbackPossible('darwin', 'x64')).toBe(false)
  })

  it('needs its own SQLite binding only as the fallback, and once', () => {
    expect(needsBindingBuild('fallback', false)).toBe(true)
    expect(needsBindingBuild('fallback', true)).toBe(false)
    expect(needsBindingBuild('official', false)).toBe(false)
  })

  it('says how to try the download again', () => {
    expect(messages.fallbackChosen('45.4.1', '33.2.1')).toContain('npm run setup -- --official')
  })

  it('says what to do where nothing works', () => {
    expect(messages.noElectron('45.4.1', 'getaddrinfo ENOTFOUND')).toMatch(/ENOTFOUND[\s\S]*Next step: /)
  })
})

describe('the cause of a failed download', () => {
  it.each([
    ['Error: getaddrinfo ENOTFOUND releases.example\n    at lookup', 'Error: getaddrinfo ENOTFOUND releases.example'],
    ['HTTPError: Response code 403 (Forbidden) for x\n  at y', 'HTTPError: Response code 403 (Forbidden) for x'],
    ['noise\nTypeError: broken', 'TypeError: broken'],
    ['', 'no reason given'],
  ])('of %j is %j', (output, cause) => {
    expect(causeOf(output)).toBe(cause)
  })
})

describe('system packages', () => {
  const run = { purpose: 'run', hasDisplay: true, needsCompiler: false }

  it('are only the four libraries on a machine with a display that runs the app', () => {
    const wanted = wantedAptPackages({ ...run, distribution: debian12 })
    expect(wanted).toEqual(['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'])
  })

  it('include a virtual display without a display', () => {
    expect(wantedAptPackages({ ...run, hasDisplay: false, distribution: debian12 })).toContain('xvfb')
  })

  it('include a compiler only when the binding must be built', () => {
    expect(wantedAptPackages({ ...run, needsCompiler: true, distribution: debian12 })).toContain('g++')
  })

  it('include a desktop, fonts and a browser for the checks', () => {
    const wanted = wantedAptPackages({ ...run, purpose: 'test', distribution: debian12 })
    expect(wanted).toEqual(expect.arrayContaining(['dunst', 'dbus', 'poppler-utils', 'chromium', 'fonts-noto-core']))
  })

  it('follow the renaming of Debian 13 and Ubuntu 24.04', () => {
    expect(wantedAptPackages({ ...run, distribution: debian13 })).toContain('libasound2t64')
    const ubuntu = wantedAptPackages({ ...run, purpose: 'test', distribution: ubuntu24 })
    expect(ubuntu).toContain('libgtk-3-0t64')
    expect(ubuntu).not.toContain('chromium')
  })

  it('are missing unless dpkg says installed', () => {
    const output = 'libnss3 installed\nxvfb config-files\ndpkg-query: no packages found matching dunst\n'
    expect(missingAptPackages(['libnss3', 'xvfb', 'dunst'], output)).toEqual(['xvfb', 'dunst'])
  })

  it('are installed by root and told to everybody else', () => {
    expect(decideApt([], 0)).toBe('nothing')
    expect(decideApt(['xvfb'], 0)).toBe('install')
    expect(decideApt(['xvfb'], 1000)).toBe('tell')
    expect(aptCommand(['xvfb', 'dunst'])).toContain('apt-get install -y --no-install-recommends xvfb dunst')
    expect(messages.systemPackagesMissing(['xvfb'])).toContain(aptCommand(['xvfb']))
  })

  it('are looked for only where apt is used', () => {
    expect([debian12, debian13, ubuntu24, fedora].map(usesApt)).toEqual([true, true, true, false])
  })

  it('for the checks are not needed to open the app', () => {
    expect(purposeOf('prestart')).toBe('run')
    expect(purposeOf('preclientele')).toBe('run')
    expect(purposeOf('pretest')).toBe('test')
    expect(purposeOf(undefined)).toBe('test')
  })
})

describe('a failure', () => {
  it('of the file system gets a next step that names the cache folder', () => {
    const error = Object.assign(new Error("EACCES: permission denied, mkdir '/x'"), { code: 'EACCES' })
    expect(explainFailure(error, '/x')).toMatch(/permission denied[\s\S]*Next step: .*\/x in CLIENTELE_CACHE/)
    expect(explainFailure(Object.assign(new Error('full'), { code: 'ENOSPC' }), '/x')).toContain('free 1 GB')
  })

  it('that explains itself is left as it is', () => {
    expect(explainFailure(new Error('No compiler.\nNext step: y'), '/x')).toBe('No compiler.\nNext step: y')
    expect(explainFailure('text', '/x')).toBe('text')
  })
})
