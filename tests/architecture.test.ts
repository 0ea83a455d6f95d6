import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SOURCE = join(ROOT, 'src')

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? listFiles(path) : [path]
  })
}

const files = listFiles(SOURCE).filter((file) => /\.tsx?$/.test(file))

interface Import {
  /** Path below src for our own files, else the package's name. */
  readonly target: string
  readonly isTypeOnly: boolean
  /** Loaded when it is wanted. */
  readonly isLater: boolean
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(file: string): Import[] {
  return Array.from(readFileSync(file, 'utf8').matchAll(IMPORT), (match) => {
    const specifier = match[2] ?? match[3] ?? ''
    const kind = { isTypeOnly: match[1] !== undefined, isLater: match[3] !== undefined }
    if (specifier.startsWith('#shared/')) return { target: `shared/${specifier.slice(8)}`, ...kind }
    if (specifier.startsWith('#backend/')) return { target: `main/backend/${specifier.slice(9)}`, ...kind }
    if (specifier.startsWith('.')) return { target: relative(SOURCE, resolve(dirname(file), specifier)), ...kind }
    return { target: specifier, ...kind }
  })
}

type Room = 'shared' | 'backend' | 'main' | 'preload' | 'renderer'

function roomOf(path: string): Room | 'package' {
  if (path.startsWith('shared/')) return 'shared'
  if (path.startsWith('main/backend/')) return 'backend'
  if (path.startsWith('main/')) return 'main'
  if (path.startsWith('preload/')) return 'preload'
  return path.startsWith('renderer/') ? 'renderer' : 'package'
}

const isNode = (target: string) => target.startsWith('node:')
const isElectron = (target: string) => target === 'electron' || target.startsWith('electron/')

/** Who may import whom: the table of the architecture. */
const MAY_IMPORT: Readonly<Record<Room, (imported: Import) => boolean>> = {
  shared: ({ target }) =>
    roomOf(target) === 'shared' || ['zod', 'temporal-polyfill', 'rrule-temporal'].includes(target),
  backend: ({ target }) =>
    ['shared', 'backend'].includes(roomOf(target)) ||
    isNode(target) ||
    /^(kysely(\/readonly)?|better-sqlite3|zod|temporal-polyfill|date-holidays|ical-generator|timezones-ical-library)$/.test(
      target,
    ),
  main: ({ target, isTypeOnly }) =>
    ['shared', 'main'].includes(roomOf(target)) ||
    (roomOf(target) === 'backend' && isTypeOnly) ||
    isNode(target) ||
    isElectron(target) ||
    ['zod', 'virtual:review-page'].includes(target),
  preload: ({ target }) => isElectron(target) || target === 'shared/rpc/ports',
  renderer: ({ target }) =>
    ['shared', 'renderer'].includes(roomOf(target)) ||
    (roomOf(target) === 'package' && !isNode(target) && !isElectron(target) && !/sqlite|kysely/.test(target)),
}

describe('the house', () => {
  test('each room imports only what it may', () => {
    const broken = files.flatMap((file) => {
      const path = relative(SOURCE, file)
      const room = roomOf(path)
      if (room === 'package') return []
      return importsOf(file)
        .filter((imported) => !MAY_IMPORT[room](imported))
        .map((imported) => `${path} imports ${imported.target}`)
    })
    expect(broken).toEqual([])
  })

  test('what each start waits for loads nothing that checks or reckons', () => {
    const seen = new Set<string>()
    const heavy: string[] = []
    const follow = (path: string, way: readonly string[]) => {
      const file = ['.ts', '.tsx'].map((ending) => join(SOURCE, path + ending)).find((name) => files.includes(name))
      if (!file || seen.has(path)) return
      seen.add(path)
      for (const { target, isTypeOnly, isLater } of importsOf(file)) {
        if (isTypeOnly || isLater) continue
        if (['zod', 'temporal-polyfill'].includes(target)) heavy.push([...way, path, target].join(' > '))
        follow(target, [...way, path])
      }
    }
    follow('main/index', [])
    follow('renderer/studio', [])
    expect(seen.size).toBeGreaterThan(40)
    expect(heavy).toEqual([])
  })

  test('a feature reaches another only through its shared module or its exported handlers', () => {
    const featureOf = (path: string) => /^(?:main\/backend|renderer)\/features\/([^/]+)\//.exec(path)?.[1]
    const broken = files.flatMap((file) => {
      const path = relative(SOURCE, file)
      const feature = featureOf(path)
      if (!feature) return []
      return importsOf(file)
        .filter(({ target }) => {
          const other = featureOf(`${target}/`)
          return other !== undefined && other !== feature && !target.endsWith('/handlers')
        })
        .map(({ target }) => `${path} imports ${target}`)
    })
    expect(broken).toEqual([])
  })

  test('SQL stands only in repos, migrations and the store itself', () => {
    const SQL = /\b(selectFrom|insertInto|updateTable|deleteFrom)\(|\.prepare\(|\bdb\.exec\(/
    const isPlaceOfSql = (path: string) =>
      path.endsWith('Repo.ts') || path.startsWith('main/backend/db/') || path === 'main/backend/workspace.ts'
    const broken = files
      .map((file) => relative(SOURCE, file))
      .filter((path) => path.startsWith('main/') && !isPlaceOfSql(path))
      .filter((path) => SQL.test(readFileSync(join(SOURCE, path), 'utf8')))
    expect(broken).toEqual([])
  })

  test('files are named for what they hold', () => {
    const broken = files
      .map((file) => relative(SOURCE, file))
      .filter((path) => {
        const name = basename(path)
        if (/^(utils?|helpers?|types|misc|common)\.tsx?$/.test(name)) return true
        if (path.includes('/migrations/') && /^\d/.test(name)) return !/^\d{4}-[a-z0-9-]+\.ts$/.test(name)
        return name.endsWith('.tsx')
          ? !/^([A-Z][A-Za-z0-9]*|[a-z][A-Za-z0-9]*)\.tsx$/.test(name)
          : !/^[a-z][A-Za-z0-9]*(\.d)?\.ts$/.test(name)
      })
    expect(broken).toEqual([])
  })

  test('no file exports a default', () => {
    const broken = files.filter((file) => /(^|\n)export default /.test(readFileSync(file, 'utf8')))
    expect(broken.map((file) => relative(SOURCE, file))).toEqual([])
  })

  test('nothing is put into a page as raw HTML', () => {
    const broken = files.filter((file) =>
      /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML/.test(readFileSync(file, 'utf8')),
    )
    expect(broken.map((file) => relative(SOURCE, file))).toEqual([])
  })
})
