import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** A package built around an Electron that needs a binding of its own carries it beside the app. */
export function useBundledSqliteBinding(): void {
  if (!app.isPackaged) return
  const bundled = join(process.resourcesPath, 'better_sqlite3.node')
  if (existsSync(bundled)) process.env['CLIENTELE_SQLITE_BINDING'] = bundled
}
