import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { cssVariables, theme } from './theme'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
const styleNonce = () => nonce
// Where the scroll lock of dialogs looks for it.
Object.assign(globalThis, { __webpack_nonce__: nonce })

interface WindowProvidersProps {
  /** A window that is printed is always light. */
  readonly isPrinted?: boolean
  readonly queryClient: QueryClient
  readonly children: ReactNode
}

/** What every window of the app stands on: theme and data. */
export function WindowProviders({ isPrinted = false, queryClient, children }: WindowProvidersProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      // Main tells Chromium which scheme is wanted, and the page follows the system as Chromium reports it.
      defaultColorScheme="auto"
      forceColorScheme={isPrinted ? 'light' : undefined}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </MantineProvider>
  )
}
