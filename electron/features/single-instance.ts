import { app, BrowserWindow } from 'electron'
import { mkdirSync } from 'node:fs'

/** Whether this is the only Tavolo on these data; when it is not, the first one comes to the front. */
export function isFirstInstance(): boolean {
  // The lock is a file among the data: where the folder is not there yet, asking for it fails as if it were taken.
  mkdirSync(app.getPath('userData'), { recursive: true })
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', focusFirstWindow)
  return true
}

function focusFirstWindow(): void {
  const window = BrowserWindow.getAllWindows().find((candidate) => !candidate.isDestroyed())
  if (window === undefined) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
