import { app, BrowserWindow } from 'electron'

/** Whether this is the only Tavolo on these data; when it is not, the first one comes to the front. */
export function isFirstInstance(): boolean {
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
