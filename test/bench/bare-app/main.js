// An Electron app with one window and nothing else: what Tavolo's figures are compared with. It runs inside Electron,
// so it is plain JavaScript. `--page=FILE` shows that file; without it the window has one heading.
import { app, BrowserWindow } from 'electron'

const page = app.commandLine.getSwitchValue('page')

// Not awaited at the top: Electron becomes ready only after this file has been read to its end.
void app.whenReady().then(openWindow)
app.on('window-all-closed', () => app.quit())

async function openWindow() {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  if (page === '')
    await window.loadURL('data:text/html,<!doctype html><title>Empty</title><h1>Empty window</h1>')
  else await window.loadFile(page)
}
