// What Electron's own default app does and the repackaged fallback lacks: `electron [flags] <folder> [arguments]`.
import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/** @param {string[]} commandLine */
function readCommandLine(commandLine) {
  const preloads = []
  for (let index = 1; index < commandLine.length; index += 1) {
    const argument = commandLine[index]
    if (argument === '--require' || argument === '-r') {
      index += 1
      preloads.push(commandLine[index])
    } else if (argument === '--version' || argument === '-v') {
      return { preloads, showVersion: true, target: undefined }
    } else if (!argument.startsWith('-')) {
      return { preloads, showVersion: false, target: argument }
    }
  }
  return { preloads, showVersion: false, target: undefined }
}

/** @param {string} target */
async function loadApplication(target) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  const packageFolder = path.resolve(target)
  const packageFile = path.join(packageFolder, 'package.json')
  if (existsSync(packageFile)) {
    const contents = JSON.parse(readFileSync(packageFile, 'utf8'))
    if (contents.version) app.setVersion(contents.version)
    app.name = contents.productName ?? contents.name ?? app.name
    app.setDesktopName(contents.desktopName ?? `${app.name}.desktop`)
  }
  const mainFile = Module._resolveFilename(packageFolder, null, true)
  app.setAppPath(existsSync(packageFile) ? packageFolder : path.dirname(mainFile))
  await import(pathToFileURL(mainFile).href)
}

const { preloads, showVersion, target } = readCommandLine(process.argv)
if (showVersion) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}
// Playwright's loader comes this way; it must run before the app so that it can hold `ready` back.
if (preloads.length > 0) Module._preloadModules(preloads)

if (!target) {
  console.error('Usage: electron [flags] <app folder> [arguments]')
  process.exit(1)
}
try {
  await loadApplication(target)
} catch (error) {
  console.error('App threw an error during load')
  console.error(error?.stack ?? error)
  process.exit(1)
}
