import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './ui/fonts.css'
import './ui/global.css'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { connectWindow } from './api/connection'
import { createQueryClient } from './api/queryClient'
import { afterFirstPicture, showFirstScreen } from './shell/firstScreen'
import { useHashLocation, useHashSearch } from './shell/hashLocation'
import { StudioShell } from './shell/StudioShell'
import { WindowProviders } from './ui/WindowProviders'

const root = document.getElementById('root')
if (root) {
  const queryClient = createQueryClient()
  showFirstScreen(queryClient)
  createRoot(root).render(
    <WindowProviders queryClient={queryClient}>
      <Router hook={useHashLocation} searchHook={useHashSearch}>
        <StudioShell />
      </Router>
    </WindowProviders>,
  )
}
afterFirstPicture(() => {
  // Main may start the data process only now: until then the processor belonged to the picture.
  connectWindow()
  // Emoji and other scripts: their long lists of characters cost time to read.
  requestIdleCallback(() => void import('./ui/otherScripts.css'))
})
