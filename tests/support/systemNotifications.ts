import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface SystemNotification {
  readonly summary: string
  readonly body: string
}

/** `npm test` runs the end-to-end tests in a session whose notification service writes down what it shows. */
export const notificationLog = process.env['CLIENTELE_NOTIFICATION_LOG']

/** What the system has shown since the session began and names `word`, oldest first. */
export function listNotifications(word: string): SystemNotification[] {
  const blocks = readFileSync(notificationLog ?? '', 'utf8').split(/^\}$/m)
  return blocks
    .map((block) => ({ summary: fieldOf(block, 'summary'), body: fieldOf(block, 'body') }))
    .filter(({ summary, body }) => summary.includes(word) || body.includes(word))
}

/** A body may have several lines; it ends with a quote before the next name. */
function fieldOf(block: string, name: string): string {
  return new RegExp(`^\\t${name}: '([^]*?)'\\n\\t\\w+`, 'm').exec(block)?.[1] ?? ''
}

/** Clicks on the notification that was shown last. */
export function clickNotification(): void {
  const { status, stderr } = spawnSync('dunstctl', ['action'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The notification could not be clicked: ${stderr}`)
}
