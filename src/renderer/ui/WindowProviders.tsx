import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { createQueryClient } from '../api/queryClient'
import { cssVariables, theme } from './theme'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
const styleNonce = () => nonce
// Where the scroll lock of dialogs looks for it.
Object.assign(globalThis, { __webpack_nonce__: nonce })

interface WindowProvidersProps {
  /** A window that is printed is always light. */
  readonly isPrinted?: boolean
  readonly children: ReactNode
}

/** What every window of the app stands on: theme and data. */
export function WindowProviders({ isPrinted = false, children }: WindowProvidersProps) {
  const [queryClient] = useState(createQueryClient)
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
