import { z } from 'zod'
import { PlatformLimit } from '../calendar/platformLimits'
import { command, query } from '../rpc/procedure'
import { Settings } from './settings'

export const settingsContract = {
  getSettings: query(z.object({}), Settings),
  updateSettings: command(z.object({ changes: Settings.partial() }), Settings),
  /** The shipped table with the freelancer's own corrections on top. */
  listPlatformLimits: query(z.object({}), z.array(PlatformLimit)),
  updatePlatformLimit: command(z.object({ limit: PlatformLimit }), z.array(PlatformLimit)),
  /** Back to what is shipped. */
  resetPlatformLimits: command(z.object({}), z.array(PlatformLimit)),
}
