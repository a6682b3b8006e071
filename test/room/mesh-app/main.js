// An Electron app with one window that does what the test says, through the IPC channel of its parent: Playwright's way to
// Electron is a socket on localhost, which is another one in a network namespace. It runs inside Electron, so it is plain
// JavaScript. `--folder=FOLDER` has the pages, under the address that Tavolo's own pages have.
import { app, BrowserWindow, net, protocol, session } from 'electron'
import { connect } from 'node:net'
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
  protocol.handle('app', ({ url }) => {
    const { pathname, searchParams } = new URL(url)
    if (pathname === '/reach') return reach(searchParams.get('address') ?? '')
    return net.fetch(pathToFileURL(join(folder, pathname)).href)
  })
  // As in electron/security.ts: what is denied there decides which addresses a page may tell to others.
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'media')
  // Side by side: a window behind another one draws no frames, and its timers come once a second.
  const [left, top] = ['left', 'top'].map((name) => Number(app.commandLine.getSwitchValue(name)))
  const webPreferences = { sandbox: true, backgroundThrottling: false }
  const window = new BrowserWindow({ x: left, y: top, width: 400, height: 200, webPreferences })
  window.webContents.on('console-message', ({ message }) => process.stdout.write(`page: ${message}\n`))
  process.on('message', (question) => void answer(window, question))
  const ahead = app.commandLine.getSwitchValue('ahead')
  await window.loadURL(`app://tavolo/index.html?ahead=${ahead}`)
  process.send({ isReady: true })
}

/** Whether a port answers, with the patience of Tavolo's page: it asks before it opens a WebSocket, because Chromium holds back those that come after failed ones. */
function reach(address) {
  const [host, port] = address.split(':')
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) })
    const timer = setTimeout(() => end(504), 1500)
    function end(status) {
      clearTimeout(timer)
      socket.destroy()
      resolve(new Response(null, { status }))
    }
    socket.on('connect', () => end(204))
    socket.on('error', () => end(504))
  })
}

async function answer(window, { id, name, input }) {
  const code = `window.meshPage.${name}(...${JSON.stringify(input)})`
  try {
    process.send({ id, value: await window.webContents.executeJavaScript(code) })
  } catch (error) {
    process.send({ id, error: String(error) })
  }
}
