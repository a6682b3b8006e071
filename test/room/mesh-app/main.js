// An Electron app with one window that does what the test says, through the IPC channel of its parent: Playwright's way to
// Electron is a socket on localhost, which is another one in a network namespace. It runs inside Electron, so it is plain
// JavaScript. `--page=FILE` is what the window shows.
import { app, BrowserWindow } from 'electron'

// Not awaited at the top: Electron becomes ready only after this file has been read to its end.
void app.whenReady().then(openWindow)
app.on('window-all-closed', () => app.quit())
process.on('disconnect', () => app.exit())

async function openWindow() {
  const window = new BrowserWindow({ width: 400, height: 300, webPreferences: { sandbox: true } })
  process.on('message', (question) => void answer(window, question))
  await window.loadFile(app.commandLine.getSwitchValue('page'))
  process.send({ isReady: true })
}

async function answer(window, { id, code }) {
  try {
    process.send({ id, value: await window.webContents.executeJavaScript(code) })
  } catch (error) {
    process.send({ id, error: String(error) })
  }
}
