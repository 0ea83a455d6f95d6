import type { SnippetPart } from '#shared/calendar/searchSnippet'
import type { ClientSummary } from '#shared/clients/client'
import type { LeadSummary } from '#shared/onboarding/lead'
import { nameInWords } from '#shared/onboarding/leadName'
import { foldText, matchesText } from '../ui/matchText'
import { clientPath, type ClientTab } from './paths'

export interface PaletteEntry {
  readonly id: string
  readonly title: string
  /** Fainter, behind the title: the client of a post, what kind of place it is. */
  readonly detail: string
  /** Where in a post the words stand that were looked for. */
  readonly snippet?: readonly SnippetPart[] | undefined
  readonly client?: Pick<ClientSummary, 'name' | 'color'>
  readonly keys?: string
  readonly run: () => void
}

export interface PaletteGroup {
  readonly title: string
  readonly entries: readonly PaletteEntry[]
}

const MOST_CLIENTS = 7

interface ClientEntriesInput {
  readonly text: string
  readonly clients: readonly ClientSummary[]
  readonly tabs: readonly { readonly tab: ClientTab; readonly title: string }[]
  readonly go: (path: string) => void
}

/**
 * Clients whose name matches, and with a second word a place of one: `luz cal` finds the calendar of Café Luz.
 * Names that begin with what was typed come first, archived clients last.
 */
export function clientEntries({ text, clients, tabs, go }: ClientEntriesInput): PaletteEntry[] {
  const folded = foldText(text.trim())
  const rank = (client: ClientSummary) =>
    (client.isArchived ? 2 : 0) + (foldText(client.name).startsWith(folded) ? 0 : 1)
  const byName = clients
    .filter((client) => matchesText(text, client.name))
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, MOST_CLIENTS)
    .map((client): PaletteEntry => ({
      id: `client-${client.id}`,
      title: client.name,
      detail: client.isArchived ? 'Archived client' : 'Client',
      client,
      run: () => go(clientPath(client.id)),
    }))
  if (byName.length > 0 || folded === '') return byName
  return clients
    .flatMap((client) =>
      tabs
        .filter(({ title }) => matchesText(text, `${client.name} ${title}`))
        .map(({ tab, title }): PaletteEntry => ({
          id: `client-${client.id}-${tab}`,
          title: client.name,
          detail: title,
          client,
          run: () => go(clientPath(client.id, tab)),
        })),
    )
    .slice(0, MOST_CLIENTS)
}

interface LeadEntriesInput {
  readonly text: string
  readonly leads: readonly LeadSummary[]
  readonly go: (path: string) => void
}

/** Leads whose name matches; one without a name is found by what it is called instead. */
export function leadEntries({ text, leads, go }: LeadEntriesInput): PaletteEntry[] {
  return leads
    .map((lead) => ({ ...lead, name: nameInWords(lead.name) }))
    .filter(({ name }) => matchesText(text, name))
    .slice(0, MOST_CLIENTS)
    .map((lead): PaletteEntry => ({
      id: `lead-${lead.id}`,
      title: lead.name,
      detail: 'Lead',
      client: lead,
      run: () => go(clientPath(lead.id, 'onboarding')),
    }))
}

/** Groups that have something to show, each entry with its number across all groups. */
export function matchingEntries(text: string, entries: readonly PaletteEntry[]): PaletteEntry[] {
  return entries.filter(({ title }) => matchesText(text, title))
}
