import type { LeaveBehind } from '#shared/onboarding/leaveBehind'
import type { Writer } from '#shared/reports/writer'

/** What the document is called wherever it has a title. */
export const LEAVE_BEHIND_NAME = 'What your social media needs'

/** Of the PDF itself. */
export function leaveBehindTitle({ client, date }: Pick<LeaveBehind, 'client' | 'date'>, writer: Writer): string {
  const name = client.name.trim()
  return `${name ? `${name} – ` : ''}${LEAVE_BEHIND_NAME}, ${writer.date(date)}`
}
