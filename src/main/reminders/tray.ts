import { join } from 'node:path'
import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron'
import type { DueItem } from '#shared/reminders/reminder'
import { cutToBytes, shortWallTime, titleInWords } from './notificationText'
import type { SchedulerLog } from './scheduler'

export interface TrayState {
  readonly overdueCount: number
  readonly next: DueItem | undefined
  readonly isMuted: boolean
  readonly canMute: boolean
  /** Somebody may look on: no client is named. */
  readonly isPresenting: boolean
}

interface TrayActions {
  openStudio(): void
  openReminders(): void
  openItem(item: DueItem): void
  setMuted(isMuted: boolean): void
  quit(): void
}

export interface ReminderTray {
  update(state: TrayState): void
  destroy(): void
}

const LABEL_MAX_BYTES = 60

/** In menus & marks the letter to press. */
function labelOf(text: string): string {
  return cutToBytes(text, LABEL_MAX_BYTES).replaceAll('&', '&&')
}

/** Where the desktop has no tray, the app goes on without: reminders come, and starting it again opens the window. */
export function createTray(resources: string, actions: TrayActions, log: SchedulerLog): ReminderTray | undefined {
  try {
    const isMac = process.platform === 'darwin'
    const image = nativeImage.createFromPath(join(resources, isMac ? 'trayTemplate.png' : 'tray.png'))
    const tray = new Tray(image)
    tray.setToolTip('Clientele')
    tray.on('click', () => actions.openStudio())
    return {
      update: (state) => tray.setContextMenu(Menu.buildFromTemplate(menuOf(state, actions))),
      destroy: () => tray.destroy(),
    }
  } catch (error) {
    log('warn', 'no tray on this desktop', { error: String(error) })
    return undefined
  }
}

function menuOf(state: TrayState, actions: TrayActions): MenuItemConstructorOptions[] {
  const { next, overdueCount, isMuted, canMute, isPresenting } = state
  const due: MenuItemConstructorOptions[] = []
  if (isPresenting) due.push({ label: 'Presenting: reminders wait', enabled: false })
  if (overdueCount > 0) {
    due.push({ label: `${overdueCount.toLocaleString('en')} overdue`, click: () => actions.openReminders() })
  }
  if (next && !isPresenting) {
    const label = labelOf(`Next: ${shortWallTime(next)} ${next.clientName}: ${titleInWords(next)}`)
    due.push({ label, click: () => actions.openItem(next) })
  }
  if (due.length === 0) due.push({ label: 'Nothing due', enabled: false })
  return [
    { label: 'Open Clientele', click: () => actions.openStudio() },
    { type: 'separator' },
    ...due,
    { type: 'separator' },
    {
      label: 'Mute notifications',
      type: 'checkbox',
      checked: isMuted,
      enabled: canMute,
      click: () => actions.setMuted(!isMuted),
    },
    { label: 'Quit', click: () => actions.quit() },
  ]
}
