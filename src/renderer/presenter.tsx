import '@mantine/core/styles.css'
import './ui/fonts.css'
import './ui/global.css'
import { createRoot } from 'react-dom/client'
import type { ClientId } from '#shared/kernel/ids'
import { connectWindow } from './api/connection'
import { createQueryClient } from './api/queryClient'
import { PresenterPage } from './presenter/PresenterPage'
import { takeFirstScreen } from './presenter/firstScreen'
import { WindowProviders } from './ui/WindowProviders'

// Main wrote it there, and checks it with every call.
const clientId = location.hash.slice(1) as ClientId
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <WindowProviders queryClient={createQueryClient()}>
      <PresenterPage clientId={clientId} firstScreen={takeFirstScreen()} />
    </WindowProviders>,
  )
}
connectWindow()
// Emoji and other scripts: their long lists of characters cost time to read.
requestIdleCallback(() => void import('./ui/otherScripts.css'))
