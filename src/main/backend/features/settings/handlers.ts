import { PlatformLimit } from '#shared/calendar/platformLimits'
import { SHIPPED_PLATFORM_LIMITS } from '#shared/calendar/shippedPlatformLimits'
import type { TimeZone } from '#shared/kernel/time'
import type { Handlers } from '#shared/rpc/procedure'
import type { Topic } from '#shared/rpc/events'
import type { settingsContract } from '#shared/settings/contract'
import { DEFAULT_SETTINGS, Settings } from '#shared/settings/settings'
import type { BackendContext } from '../../context'
import type { RegistryDatabase } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { deleteSetting, findSetting, listSettingRows, setSetting, shiftReminders } from './settingsRepo'

/** For features that remember something of the freelancer. */
export { findSetting, setSetting } from './settingsRepo'

const PLATFORM_LIMITS_KEY = 'platformLimits'

/** Each setting by itself, so that one that this version cannot read does not take the others along. */
export function readSettings(store: ReadStore<RegistryDatabase>): Settings {
  const stored = listSettingRows(store)
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS }
  for (const [key, schema] of Object.entries(Settings.shape)) {
    const parsed = schema.safeParse(stored.get(key))
    if (parsed.success) settings[key] = parsed.data
  }
  return settings as Settings
}

/** The zone by which the freelancer's day begins and ends. */
export function freelancerZone(settings: Settings): TimeZone {
  return settings.timeZone ?? (Intl.DateTimeFormat().resolvedOptions().timeZone as TimeZone)
}

function readCorrections(store: ReadStore<RegistryDatabase>): PlatformLimit[] {
  const parsed = PlatformLimit.array().safeParse(findSetting(store, PLATFORM_LIMITS_KEY))
  return parsed.success ? parsed.data : []
}

/** The shipped table with the freelancer's corrections in the place of what they correct. */
export function readPlatformLimits(store: ReadStore<RegistryDatabase>): PlatformLimit[] {
  const corrections = new Map(readCorrections(store).map((limit) => [limit.platform, limit]))
  const known = SHIPPED_PLATFORM_LIMITS.map((limit) => corrections.get(limit.platform) ?? limit)
  const added = [...corrections.values()].filter(
    ({ platform }) => !SHIPPED_PLATFORM_LIMITS.some((limit) => limit.platform === platform),
  )
  return [...known, ...added]
}

export function createSettingsHandlers(context: BackendContext): Handlers<typeof settingsContract> {
  const { registry } = context
  const changed = (...topics: Topic[]) => context.emit({ type: 'dataChanged', clientId: null, topics })

  return {
    getSettings: () => registry.read(readSettings),
    updateSettings: ({ changes }) => {
      const settings = registry.write((store) => {
        const before = readSettings(store)
        for (const [key, value] of Object.entries(changes)) if (value !== undefined) setSetting(store, key, value)
        const after = readSettings(store)
        if (after.postReminderLeadMinutes !== before.postReminderLeadMinutes) {
          shiftReminders(store, after.postReminderLeadMinutes)
        }
        return after
      })
      // The zone decides what is due today, the lead when it is notified.
      changed('settings', 'reminders', 'clients')
      return settings
    },
    listPlatformLimits: () => registry.read(readPlatformLimits),
    updatePlatformLimit: ({ limit }) => {
      const limits = registry.write((store) => {
        const others = readCorrections(store).filter(({ platform }) => platform !== limit.platform)
        setSetting(store, PLATFORM_LIMITS_KEY, [...others, limit])
        return readPlatformLimits(store)
      })
      changed('settings')
      return limits
    },
    resetPlatformLimits: () => {
      registry.write((store) => deleteSetting(store, PLATFORM_LIMITS_KEY))
      changed('settings')
      return [...SHIPPED_PLATFORM_LIMITS]
    },
  }
}
