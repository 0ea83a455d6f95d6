import { clientFileName } from '../reports/fileName'
import type { LeaveBehind } from './leaveBehind'

/** The client gets to see this name: nothing in it sounds like our side of the table. */
const WITHOUT_NAME = 'Social media'

/** `Café Luna – social media 2026-11-22.pdf` */
export function leaveBehindFileName(
  { client, date }: Pick<LeaveBehind, 'client' | 'date'>,
  known: readonly { readonly id: string; readonly name: string }[],
): string {
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    id,
    name: name.trim() ? `${name} – social media` : WITHOUT_NAME,
  })
  return `${clientFileName(named(client), known.map(named))} ${date}.pdf`
}
