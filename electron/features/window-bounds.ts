import { screen, type BrowserWindow } from 'electron'
import { writeFileAtomically } from '../atomic-file.ts'
import {
  placementFile,
  readStoredPlacement,
  startPlacement,
  type StartPlacement,
} from './window-placement.ts'

// People drag for a while; one write when they have stopped is enough.
const settleMs = 500

/** Where the window was last time, if that place is still on a screen. */
export function readPlacement(folder: string): StartPlacement {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  return startPlacement(readStoredPlacement(placementFile(folder)), screens)
}

/** Remembers where a window is, whenever it has been moved or resized. */
export function rememberPlacement(window: BrowserWindow, folder: string): void {
  let timer: NodeJS.Timeout | undefined
  function noteLater(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void note(), settleMs)
  }
  async function note(): Promise<void> {
    if (window.isDestroyed() || window.isFullScreen() || window.isMinimized()) return
    const placement = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    // A place that could not be written is a small loss: next time the window is where it was before.
    await writeFileAtomically(placementFile(folder), JSON.stringify(placement))
  }
  window.on('resize', noteLater)
  window.on('move', noteLater)
  window.on('closed', () => clearTimeout(timer))
}
