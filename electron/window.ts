import { BrowserWindow } from 'electron'
import { startPage } from './own-pages.ts'
import { narrowWebPreferences } from './security.ts'

/** How a window starts. */
export interface WindowOptions {
  readonly preloadPath: string
  readonly bounds: {
    readonly width: number
    readonly height: number
    readonly x?: number
    readonly y?: number
  }
  readonly isMaximized: boolean
  /** Shown until the page has painted, so that nothing flashes. */
  readonly backgroundColor: string
}

/** Opens a window on Tavolo's first page. It appears at once, as empty paper: to wait for the page would make it later. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...options.bounds,
    // The smallest size at which one column of text at 200 % still holds four words.
    minWidth: 480,
    minHeight: 400,
    title: 'Tavolo',
    backgroundColor: options.backgroundColor,
    autoHideMenuBar: true,
    webPreferences: { ...narrowWebPreferences, preload: options.preloadPath },
  })
  void window.loadURL(startPage)
  if (options.isMaximized) window.maximize()
  return window
}

/** When the window's page has come, or will not come. */
export async function pageArrived({ webContents }: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    webContents.once('did-navigate', () => resolve())
    webContents.once('did-fail-load', () => resolve())
    webContents.once('destroyed', () => resolve())
  })
}
