// The least that Electron can show: one window with an empty page. The floor of start-up and memory.
const { app, BrowserWindow, Menu } = require('electron')

Menu.setApplicationMenu(null)
app.setPath('userData', process.env.CLIENTELE_FLOOR_PROFILE)
app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true },
  })
  await window.loadURL('data:text/html,<title>floor</title><p>floor')
  await window.webContents.executeJavaScript(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  )
  process.stdout.write('clientele-ready\n')
})
