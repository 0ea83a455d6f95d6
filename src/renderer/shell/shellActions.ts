import { createContext, use } from 'react'

export interface ShellActions {
  readonly openPalette: () => void
  readonly openNewClient: () => void
  readonly openShortcuts: () => void
}

export const ShellActionsContext = createContext<ShellActions>({
  openPalette: () => undefined,
  openNewClient: () => undefined,
  openShortcuts: () => undefined,
})

/** What any place may ask of the shell. */
export function useShellActions(): ShellActions {
  return use(ShellActionsContext)
}
