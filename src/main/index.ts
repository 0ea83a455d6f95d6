import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { parseLaunch } from './commandLine'
import { defaultWorkspace, profileFolder } from './places'
import { runStudio } from './studio'
import { useBundledSqliteBinding } from './sqliteBinding'
import { registerAppScheme } from './windows/appProtocol'
import { hardenContents } from './windows/security'

// The composition root: the only file of this process that does something when it is loaded.
// Where Chromium's sandbox cannot run (as root) the launcher switched it off; each window still asks for it.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()
// Windows shows notifications only under the id that the installer registers (electron-builder.yml).
if (process.platform === 'win32') app.setAppUserModelId('studio.clientele.app')
useBundledSqliteBinding()
app.on('web-contents-created', (_event, contents) => hardenContents(contents))

const launch = parseLaunch(process.argv)
if (launch.kind === 'command') {
  const profile = mkdtempSync(join(tmpdir(), 'clientele-profile-'))
  app.setPath('userData', profile)
  app.on('quit', () => rmSync(profile, { recursive: true, force: true }))
  // Not loaded for the studio: reading and checking words costs time at each start.
  void import('./cli').then(({ runCommand }) => runCommand(launch.words)).then((exitCode) => app.exit(exitCode))
} else {
  const temporary = launch.isDemo ? mkdtempSync(join(tmpdir(), 'clientele-demo-')) : undefined
  const folder = temporary ?? launch.workspace ?? defaultWorkspace()
  app.setPath('userData', temporary ? join(temporary, 'profile') : profileFolder(folder))
  if (temporary) app.on('quit', () => rmSync(temporary, { recursive: true, force: true }))
  if (app.requestSingleInstanceLock())
    void runStudio({ folder: temporary ? join(temporary, 'workspace') : folder, isSample: launch.isDemo })
  else {
    console.error(`The workspace ${folder} is already open; its window was brought to the front.`)
    app.quit()
  }
}
