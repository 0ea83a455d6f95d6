import '@mantine/core/styles.css'
import './ui/fonts.css'
import './ui/otherScripts.css'
import './ui/global.css'
import { createRoot } from 'react-dom/client'
import { connectWindow } from './api/connection'
import { createQueryClient } from './api/queryClient'
import { PrintedWindow } from './print/PrintedWindow'
import { WindowProviders } from './ui/WindowProviders'

connectWindow()
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <WindowProviders isPrinted queryClient={createQueryClient()}>
      <PrintedWindow />
    </WindowProviders>,
  )
}
