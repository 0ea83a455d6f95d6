import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectedFuses, packagingOverrides, wrongFuses } from '../../../scripts/packageApp.mjs'
import { projectFolder } from '../../../scripts/places.mjs'

/** @type {import('../../../scripts/electronRuntime.mjs').Runtime} */
const fallback = {
  electronPath: '/cache/electron-33/electron',
  distPath: '/cache/electron-33',
  kind: 'fallback',
  electronVersion: '33.2.1',
  nativeBinding: '/cache/better_sqlite3.node',
  reason: '',
}
/** @type {import('../../../scripts/electronRuntime.mjs').Runtime} */
const official = { ...fallback, kind: 'official', electronVersion: '45.4.1', nativeBinding: null }

describe('a package', () => {
  it('made with the fallback goes to a folder that says it is not for release, with its binding', () => {
    expect(packagingOverrides(fallback, { forTests: false })).toMatchObject({
      electronDist: '/cache/electron-33',
      directories: { output: path.join('dist', 'not-for-release') },
      extraResources: [{ from: '/cache/better_sqlite3.node', to: 'better_sqlite3.node' }],
    })
  })

  it('made with the official Electron takes no binding from outside', () => {
    const overrides = packagingOverrides(official, { forTests: false })
    expect(overrides).toMatchObject({ directories: { output: 'dist' }, extraResources: [], electronVersion: '45.4.1' })
  })

  it('for tests differs by the inspector only', () => {
    const changed = Object.keys(expectedFuses(true)).filter(
      (name) => expectedFuses(true)[name] !== expectedFuses(false)[name],
    )
    expect(changed).toEqual(['EnableNodeCliInspectArguments'])
    expect(packagingOverrides(official, { forTests: true }).electronFuses).toEqual({
      enableNodeCliInspectArguments: true,
    })
  })

  it('has in electron-builder.yml the fuses that are checked afterwards', () => {
    const settings = readFileSync(path.join(projectFolder, 'electron-builder.yml'), 'utf8')
    const section = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(settings)?.[1] ?? ''
    const written = Object.fromEntries(
      [...section.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name = '', value]) => [
        name.toLowerCase(),
        value === 'true',
      ]),
    )
    const expected = Object.fromEntries(
      Object.entries(expectedFuses(false)).map(([name, value]) => [name.toLowerCase(), value]),
    )
    expect(written).toEqual(expected)
  })

  it('with a fuse that stands wrong, or that is unknown, is named', () => {
    expect(wrongFuses({ RunAsNode: false, OnlyLoadAppFromAsar: true }, { RunAsNode: true })).toEqual([
      'RunAsNode',
      'OnlyLoadAppFromAsar',
    ])
  })
})
