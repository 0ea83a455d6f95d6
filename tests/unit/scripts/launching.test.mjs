import { describe, expect, it } from 'vitest'
import { isStale } from '../../../scripts/build.mjs'
import { withoutLocalNode } from '../../../scripts/commands.mjs'
import { needsVirtualDisplay } from '../../../scripts/display.mjs'
import { electronArguments, launchEnvironment } from '../../../scripts/electronRuntime.mjs'
import { exitCodeOf, runForeground } from '../../../scripts/foreground.mjs'
import { createNoiseFilter, isElectronNoise } from '../../../scripts/stderrFilter.mjs'

/** @type {import('../../../scripts/electronRuntime.mjs').Runtime} */
const fallback = {
  electronPath: '/cache/electron-33/electron',
  distPath: '/cache/electron-33',
  kind: 'fallback',
  electronVersion: '33.2.1',
  nativeBinding: '/cache/better_sqlite3.node',
  reason: '',
}

describe('the environment of Electron', () => {
  it('names the fallback and its SQLite binding', () => {
    expect(launchEnvironment(fallback, { HOME: '/home/a' })).toEqual({
      HOME: '/home/a',
      ELECTRON_EXEC_PATH: '/cache/electron-33/electron',
      ELECTRON_OVERRIDE_DIST_PATH: '/cache/electron-33',
      CLIENTELE_SQLITE_BINDING: '/cache/better_sqlite3.node',
    })
  })

  it('of the official one holds no trace of a fallback that was inherited', () => {
    const official = { ...fallback, kind: /** @type {const} */ ('official'), nativeBinding: null }
    const inherited = { ELECTRON_OVERRIDE_DIST_PATH: '/x', CLIENTELE_SQLITE_BINDING: '/y', ELECTRON_RUN_AS_NODE: '1' }
    expect(launchEnvironment(official, inherited)).toEqual({ ELECTRON_EXEC_PATH: '/cache/electron-33/electron' })
  })
})

describe('the arguments of Electron', () => {
  it('drop the sandbox for root only', () => {
    expect(electronArguments('.', ['--demo'], 0)).toEqual(['--no-sandbox', '.', '--demo'])
    expect(electronArguments('.', ['--demo'], 1000)).toEqual(['.', '--demo'])
    expect(electronArguments('.', [], undefined)).toEqual(process.getuid?.() === 0 ? ['--no-sandbox', '.'] : ['.'])
  })
})

describe('a display', () => {
  it('is made on Linux without one', () => {
    expect(needsVirtualDisplay({}, 'linux')).toBe(true)
    expect(needsVirtualDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false)
    expect(needsVirtualDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false)
    expect(needsVirtualDisplay({}, 'darwin')).toBe(false)
  })
})

describe('a build', () => {
  it('is stale when a source is newer than its oldest part', () => {
    expect(isStale([10, 20], [30, 15, 30])).toBe(true)
    expect(isStale([10, 20], [30, 21, 30])).toBe(false)
  })

  it('is stale when a part is missing', () => {
    expect(isStale([10], [30, 0, 30])).toBe(true)
  })
})

describe('a command in the foreground', () => {
  it('gives its exit code', async () => {
    expect(await runForeground(process.execPath, ['-e', 'process.exit(7)'])).toBe(7)
  })

  it('reports a signal as a shell does', () => {
    expect(exitCodeOf(null, 'SIGTERM')).toBe(143)
    expect(exitCodeOf(0, null)).toBe(0)
  })
})

describe('npm', () => {
  it('is called without the node that it may replace', () => {
    const environment = withoutLocalNode({ PATH: '/a/node_modules/.bin:/usr/bin:/b/node_modules/.bin/' }, ':')
    expect(environment.PATH).toBe('/usr/bin')
  })
})

describe('noise on stderr', () => {
  it.each([
    '[4711:1122/151954.049425:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket',
    '[4711:4712:1122/151954.049425:ERROR:dbus/bus.cc:408] Failed to connect to the bus',
    '(electron:4711): Gtk-WARNING **: 15:19:54.000: Theme parsing error',
    'ALSA lib confmisc.c:855:(parse_card) cannot find card',
    'libva error: vaGetDriverNames() failed with unknown libva error',
    'DevTools listening on ws://127.0.0.1:1234/devtools',
    'Fontconfig error: Cannot load default config file',
    'dbus-daemon[5976]: [session uid=0] Failed to set fd limit',
  ])('%s is held back', (line) => {
    expect(isElectronNoise(line)).toBe(true)
  })

  it.each([
    'Client not found: Aurora',
    'Error: the workspace is in use',
    '[import] row 7: no date',
    'Warning: 3 rows were left out',
    '[4711:1122/151954.049425:FATAL:electron_main_delegate.cc(294)] Running as root without --no-sandbox',
    '',
  ])('%j is let through', (line) => {
    expect(isElectronNoise(line)).toBe(false)
  })

  it('is told apart also when a line arrives in pieces and the last one has no end', async () => {
    const filter = createNoiseFilter()
    filter.write('Row 7: no da')
    filter.write('te\n[4711:1122/151954.0')
    filter.write('49425:ERROR:bus.cc(407)] Failed\nlast')
    filter.end()
    let text = ''
    for await (const chunk of filter) text += chunk
    expect(text).toBe('Row 7: no date\nlast')
  })
})
