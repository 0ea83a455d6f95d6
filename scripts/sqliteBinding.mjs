import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { lastLines, runCommand } from './commands.mjs'
import { modulesFolder } from './places.mjs'
import { patchedFiles, patchRevision, readDefines } from './sqlitePatch.mjs'

/** @param {string} packageName */
function packageVersion(packageName) {
  const file = path.join(modulesFolder, packageName, 'package.json')
  return JSON.parse(readFileSync(file, 'utf8')).version
}

/**
 * Where the binding for the fallback Electron lives; the name changes with everything it is made from.
 * @param {string} cache
 */
export function bindingFile(cache) {
  const version = packageVersion('better-sqlite3')
  const hash = createHash('sha256')
    .update(JSON.stringify([patchRevision, packageVersion('node-addon-api'), packageVersion('node-api-headers')]))
    .digest('hex')
    .slice(0, 8)
  return path.join(cache, `better-sqlite3-${version}-${hash}`, 'better_sqlite3.node')
}

/** @param {string} sources */
async function applyPatch(sources) {
  for (const { name, patch, mustContain } of patchedFiles) {
    const file = path.join(sources, name)
    const patched = patch(await readFile(file, 'utf8'))
    if (!patched.includes(mustContain) || patched.includes('Napi::Reference<Napi::String>')) {
      throw new Error(
        `better-sqlite3 ${packageVersion('better-sqlite3')} no longer has the expected text in ${name}.\n` +
          'Next step: bring scripts/sqlitePatch.mjs up to this version, or use the official Electron.',
      )
    }
    await writeFile(file, patched)
  }
}

/**
 * @param {string} compiler
 * @param {string[]} compilerArguments
 * @param {string} folder
 */
async function compile(compiler, compilerArguments, folder) {
  const result = await runCommand(compiler, compilerArguments, { cwd: folder })
  if (result.code === 0) return
  if (result.code === 127) {
    throw new Error(
      `No C++ compiler: \`${compiler}\` is not installed, and the fallback Electron needs its own SQLite binding.\n` +
        'Next step: install gcc and g++ (Debian: `apt-get install gcc g++`), then run the same command again.',
    )
  }
  throw new Error(`${compiler} could not build the SQLite binding:\n${lastLines(result.output, 20)}`)
}

/**
 * Builds better-sqlite3 for Node-API 9 from a patched copy of its sources. No node-gyp, Python or
 * Node headers are needed: two translation units, compiled side by side.
 * @param {string} cache
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the binding's file
 */
export async function buildBinding(cache, say) {
  const target = bindingFile(cache)
  if (existsSync(target)) return target
  await mkdir(cache, { recursive: true })
  const work = await mkdtemp(path.join(cache, 'building-'))
  try {
    say('Building the SQLite binding for the fallback Electron (about 40 s, once)…')
    for (const part of ['src', 'deps']) {
      await cp(path.join(modulesFolder, 'better-sqlite3', part), path.join(work, part), { recursive: true })
    }
    await applyPatch(work)
    const defines = readDefines(await readFile(path.join(work, 'deps', 'defines.gypi'), 'utf8'))
    const include = (/** @type {string[]} */ ...names) => `-I${path.join(modulesFolder, ...names)}`
    const shared = ['-c', '-O1', '-fPIC', '-w', '-Ideps/sqlite3']
    await Promise.all([
      compile('gcc', [...shared, '-std=c99', ...defines, '-o', 'sqlite3.o', 'deps/sqlite3/sqlite3.c'], work),
      compile(
        'g++',
        [
          ...shared,
          '-std=c++20',
          '-fvisibility=hidden',
          '-fvisibility-inlines-hidden',
          include('node-addon-api'),
          include('node-api-headers', 'include'),
          ...defines,
          '-DNAPI_VERSION=9',
          '-DNAPI_DISABLE_CPP_EXCEPTIONS',
          '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
          '-DNODE_GYP_MODULE_NAME=better_sqlite3',
          '-DBUILDING_NODE_EXTENSION',
          '-o',
          'better_sqlite3.o',
          'src/better_sqlite3.cpp',
        ],
        work,
      ),
    ])
    const libraries = ['-ldl', '-lpthread', '-lm', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL']
    const linked = path.join(work, 'result', 'better_sqlite3.node')
    await mkdir(path.dirname(linked))
    await compile('g++', ['-shared', '-o', linked, 'better_sqlite3.o', 'sqlite3.o', ...libraries], work)
    try {
      await rename(path.dirname(linked), path.dirname(target))
    } catch (error) {
      // Another set-up running at the same time was first; its result is the same.
      if (!existsSync(target)) throw error
    }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return target
}
