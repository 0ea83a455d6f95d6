import { ipcRenderer } from 'electron'
import { PORTS_CHANNEL, PORTS_REQUEST_CHANNEL, PORTS_MESSAGE, READY_MESSAGE } from '#shared/rpc/ports'

// The page says when it listens; main hands the ports over, again after each restart of the data process.
ipcRenderer.on(PORTS_CHANNEL, (event, names: string[]) => {
  window.postMessage({ type: PORTS_MESSAGE, names }, location.origin, event.ports)
})
window.addEventListener('message', (event) => {
  if (event.source === window && event.data?.type === READY_MESSAGE) ipcRenderer.send(PORTS_REQUEST_CHANNEL)
})
