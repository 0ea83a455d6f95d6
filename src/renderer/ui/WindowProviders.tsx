import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { createQueryClient } from '../api/queryClient'
import { cssVariables, theme } from './theme'

const colorSchemeManager = localStorageColorSchemeManager({ key: 'clientele-color-scheme' })

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

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
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      forceColorScheme={isPrinted ? 'light' : undefined}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </MantineProvider>
  )
}
