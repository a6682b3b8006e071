import { type BrowserWindow, type BrowserWindowConstructorOptions, screen } from 'electron'
import { projectorFrameName } from '../shared/ipc/projector.ts'
import { narrowWebPreferences } from './security.ts'

/** Where there is one screen alone: a window that can be drawn to another later. */
const ownSize = { width: 1280, height: 720 } as const

/**
 * Lets the page open one window of its own, for the projector, and no other: empty, drawn by the same page, without a way to
 * the shell. On a second screen it fills that; it ends with the window that opened it.
 */
export function allowProjector(window: BrowserWindow): void {
  window.webContents.setWindowOpenHandler(({ url, frameName }) => {
    if (url !== 'about:blank' || frameName !== projectorFrameName) return { action: 'deny' }
    return { action: 'allow', overrideBrowserWindowOptions: projectorOptions(window) }
  })
  window.webContents.on('did-create-window', (projector) => {
    projector.removeMenu()
    window.once('closed', () => {
      if (!projector.isDestroyed()) projector.destroy()
    })
  })
}

function projectorOptions(window: BrowserWindow): BrowserWindowConstructorOptions {
  const own = screen.getDisplayMatching(window.getBounds())
  const other = screen.getAllDisplays().find(({ id }) => id !== own.id)
  return {
    ...(other === undefined ? ownSize : { ...other.bounds, fullscreen: true }),
    autoHideMenuBar: true,
    webPreferences: { ...narrowWebPreferences, preload: '' },
  }
}
