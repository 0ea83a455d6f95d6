import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FIRST_SCREEN_FILE, type FirstScreenHead } from '#shared/workspace/firstScreen'
import { RENDERER_ROOT } from './paths'
import { STUDIO_PAGE } from './windows/appProtocol'
import { developmentServer } from './windows/security'

interface KeptScreen {
  readonly theme: FirstScreenHead['theme'] | undefined
  /** JSON for the page; undefined when there is none that this build can show. */
  readonly json: string | undefined
}

/**
 * Names this build of the interface: the page names its files, whose names change with what is in them. Undefined
 * in development, where the page comes from elsewhere.
 */
export function readBuildName(): string | undefined {
  if (developmentServer()) return undefined
  return createHash('sha256')
    .update(readFileSync(join(RENDERER_ROOT, STUDIO_PAGE)))
    .digest('hex')
}

/** What the data process of the last run kept in the workspace. */
export function readKeptScreen(workspace: string, build: string | undefined): KeptScreen {
  try {
    const [head = '', json = ''] = readFileSync(join(workspace, FIRST_SCREEN_FILE), 'utf8').split('\n')
    const { build: writtenBy, theme } = JSON.parse(head) as Partial<FirstScreenHead>
    return {
      theme: theme === 'light' || theme === 'dark' || theme === 'system' ? theme : undefined,
      json: build !== undefined && writtenBy === build && json !== '' ? json : undefined,
    }
  } catch {
    return { theme: undefined, json: undefined }
  }
}
