import { existsSync, readFileSync } from 'node:fs'
import { lastLines, runCommand } from './commands.mjs'
import {
  aptCommand,
  decideApt,
  messages,
  missingAptPackages,
  readDistribution,
  usesApt,
  wantedAptPackages,
} from './setupDecisions.mjs'

/** @param {import('./setupDecisions.mjs').Distribution} distribution */
function canUseApt(distribution) {
  return usesApt(distribution) && existsSync('/usr/bin/apt-get')
}

/** @param {string[]} missing */
async function aptInstall(missing) {
  // A stopped or parallel apt holds the lock; waiting for it beats failing.
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::http::Timeout=20']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runCommand('apt-get', [...wait, 'update', '-q'], { env })
  return runCommand('apt-get', [...wait, 'install', '-y', '-q', '--no-install-recommends', ...missing], { env })
}

/**
 * Installs what is missing as root on Debian and its relatives, and elsewhere says what to do.
 * @param {{ purpose: import('./setupDecisions.mjs').Purpose, needsCompiler: boolean }} need
 * @param {(line: string) => void} say
 */
export async function ensureSystemPackages({ purpose, needsCompiler }, say) {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return
  const distribution = readDistribution(readFileSync('/etc/os-release', 'utf8'))
  if (!canUseApt(distribution)) return
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  const wanted = wantedAptPackages({ distribution, purpose, hasDisplay, needsCompiler })
  const query = async () =>
    missingAptPackages(
      wanted,
      (await runCommand('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\\n', ...wanted])).output,
    )
  const missing = await query()
  const decision = decideApt(missing, process.getuid?.())
  if (decision === 'tell') say(messages.systemPackagesMissing(missing))
  if (decision !== 'install') return
  say(`Installing system packages: ${missing.join(', ')}…`)
  const result = await aptInstall(missing)
  const stillMissing = await query()
  if (stillMissing.length > 0) {
    // Not fatal: without fonts or Chromium most of the app and its checks still run.
    say(
      `apt-get did not install ${stillMissing.join(', ')}:\n${lastLines(result.output, 6)}\nNext step: ${aptCommand(stillMissing)}`,
    )
  }
}
