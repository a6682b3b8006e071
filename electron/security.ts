import { app, type Session, type WebContents } from 'electron'
import type { ReachableHubs } from './reachable-hubs.ts'

/** What every window of Tavolo's may do: the narrowest that Electron offers, written out so that a test can read it. */
export const narrowWebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The spell checker would fetch its dictionaries from the internet.
  spellcheck: false,
} as const

/** Makes the narrow rules hold for every page that will ever exist, whoever opens it. */
export function hardenApp(): void {
  // enableSandbox takes --no-sandbox away, and root cannot start without it. That switch comes from a developer's
  // command line alone; each window asks for its sandbox all the same.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/**
 * Denies a session everything that Tavolo does not need: permissions, devices, downloads, every network. Only the sealed
 * sockets of hubs that the page was told of can be reached; a session without pages of its own reaches none.
 */
export function hardenSession(session: Session, hubs: ReachableHubs | null): void {
  // The whole screen is for the plenary: the page asks for it when a person does, and Esc leaves it.
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(hubs !== null && permission === 'fullscreen')
  })
  // Without «media» Chromium gives connections to other laptops one address, of the way to the internet, behind a name
  // that only multicast can find, and none at all on a cable. Camera and microphone stay denied: they are requested.
  session.setPermissionCheckHandler((_contents, permission) => hubs !== null && permission === 'media')
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  const outside = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file:///*']
  session.webRequest.onBeforeRequest({ urls: outside }, ({ url }, answer) => {
    answer({ cancel: hubs?.mayReach(url) !== true })
  })
}
