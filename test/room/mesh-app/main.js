// An Electron app with one window that does what the test says, through the IPC channel of its parent: Playwright's way to
// Electron is a socket on localhost, which is another one in a network namespace. It runs inside Electron, so it is plain
// JavaScript. `--folder=FOLDER` has the pages, under the address that Tavolo's own pages have.
import { app, BrowserWindow, net, protocol } from 'electron'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const privileges = { standard: true, secure: true, supportFetchAPI: true }
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])

// Not awaited at the top: Electron becomes ready only after this file has been read to its end.
void app.whenReady().then(openWindow)
app.on('window-all-closed', () => app.quit())
process.on('disconnect', () => app.exit())

async function openWindow() {
  const folder = app.commandLine.getSwitchValue('folder')
  protocol.handle('app', ({ url }) => net.fetch(pathToFileURL(join(folder, new URL(url).pathname)).href))
  const window = new BrowserWindow({ width: 400, height: 300, webPreferences: { sandbox: true } })
  process.on('message', (question) => void answer(window, question))
  await window.loadURL('app://tavolo/index.html')
  process.send({ isReady: true })
}

async function answer(window, { id, code }) {
  try {
    process.send({ id, value: await window.webContents.executeJavaScript(code) })
  } catch (error) {
    process.send({ id, error: String(error) })
  }
}
