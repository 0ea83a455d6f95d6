import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './ui/fonts.css'
import './ui/global.css'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { connectWindow } from './api/connection'
import { useHashLocation, useHashSearch } from './shell/hashLocation'
import { StudioShell } from './shell/StudioShell'
import { WindowProviders } from './ui/WindowProviders'

connectWindow()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <WindowProviders>
      <Router hook={useHashLocation} searchHook={useHashSearch}>
        <StudioShell />
      </Router>
    </WindowProviders>,
  )
}
// Emoji and other scripts are declared after the first picture: their long lists of characters cost time to read.
requestIdleCallback(() => void import('./ui/otherScripts.css'))
