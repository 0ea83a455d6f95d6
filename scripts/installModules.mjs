import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { firstLines, runCommand, withoutLocalNode } from './commands.mjs'
import { localNodePath, modulesFolder, projectFolder } from './places.mjs'
import { decideInstall, installedMatchesLock, isWantedNode, messages } from './setupDecisions.mjs'

const stampFile = path.join(modulesFolder, '.clientele-setup.json')
const lockFile = path.join(projectFolder, 'package-lock.json')

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

function localNodeVersion() {
  const result = spawnSync(localNodePath, ['--version'], { encoding: 'utf8' })
  return result.status === 0 ? result.stdout.trim() : null
}

/** Does what the `node` package's install script does, for an npm that did not let it run. */
async function repairLocalNode() {
  const folder = path.join(modulesFolder, 'node')
  const environment = withoutLocalNode(process.env, path.delimiter)
  await runCommand(process.execPath, ['installArchSpecificPackage'], { cwd: folder, env: environment })
}

async function ensureLocalNode() {
  if (!isWantedNode(localNodeVersion())) await repairLocalNode()
  const version = localNodeVersion()
  if (!isWantedNode(version)) throw new Error(messages.wrongNode(version))
  const link = path.join(modulesFolder, '.bin', 'node')
  // npm makes no link to a file that did not exist yet.
  if (process.platform !== 'win32' && !existsSync(link)) symlinkSync('../node/bin/node', link)
}

/**
 * Makes node_modules match package-lock.json, including a Node 24 in `.bin`.
 * @param {(line: string) => void} say
 */
export async function ensureModules(say) {
  if (!existsSync(lockFile)) {
    throw new Error(
      'package-lock.json is missing, so the versions are unknown. Next step: git checkout package-lock.json',
    )
  }
  const lockText = readFileSync(lockFile, 'utf8')
  const lockHash = createHash('sha256').update(lockText).digest('hex')
  const stamp = readJson(stampFile)
  const { action, reason } = decideInstall({
    hasModules: existsSync(path.join(modulesFolder, '.package-lock.json')),
    stampedLockHash: stamp.lockHash,
    lockHash,
    matchesLock: () =>
      installedMatchesLock(
        JSON.parse(lockText).packages,
        readJson(path.join(modulesFolder, '.package-lock.json')).packages ?? {},
      ),
  })
  if (action === 'install') {
    say(`Installing packages, because ${reason}…`)
    // `npm ci` would refuse a lock file that was written where the registry lacks some platforms' optional
    // packages. This takes the same locked versions and integrities, and leaves the lock file alone.
    const install = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
    const result = await runCommand('npm', install, {
      cwd: projectFolder,
      // npm may replace the node that an `npm run` has put first in PATH.
      env: withoutLocalNode(process.env, path.delimiter),
    })
    if (result.code !== 0) {
      throw new Error(
        `npm install failed:\n${firstLines(result.output)}\nNext step: check that \`npm ping\` works, then run the same command again.`,
      )
    }
  }
  if (action !== 'nothing') {
    await ensureLocalNode()
    writeFileSync(stampFile, JSON.stringify({ lockHash }))
  } else if (!existsSync(localNodePath)) {
    await ensureLocalNode()
  }
}
