import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app } from 'electron'

/** Where the workspace is when nobody says otherwise. */
export function defaultWorkspace(): string {
  return join(app.getPath('appData'), 'Clientele', 'workspace')
}

/**
 * The browser profile of a workspace: window sizes and the like, and the lock that keeps a second
 * window of the same workspace out. Two ways to write the same folder are one workspace.
 */
export function profileFolder(workspace: string): string {
  const folder = existsSync(workspace) ? realpathSync(workspace) : resolve(workspace)
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  return join(app.getPath('appData'), 'Clientele', 'profiles', name)
}
