import { createContext, use } from 'react'

export interface ShellActions {
  readonly openPalette: () => void
  readonly openNewClient: () => void
  /** Makes a lead, which needs no name, and goes to its conversation. */
  readonly createLead: () => void
  readonly openShortcuts: () => void
}

export const ShellActionsContext = createContext<ShellActions>({
  openPalette: () => undefined,
  openNewClient: () => undefined,
  createLead: () => undefined,
  openShortcuts: () => undefined,
})

/** What any place may ask of the shell. */
export function useShellActions(): ShellActions {
  return use(ShellActionsContext)
}
