import { BrowserWindow } from 'electron'
import { hostEvents, type HostEvent } from '../shared/ipc/events.ts'
import { channelOf, type HostEventName } from '../shared/ipc/names.ts'

/** Tells a window something, if it is still there. */
export function tellWindow<Name extends HostEventName>(
  window: BrowserWindow,
  name: Name,
  event: HostEvent<Name>,
): void {
  if (window.isDestroyed() || window.webContents.isDestroyed()) return
  window.webContents.send(channelOf(name), hostEvents[name].parse(event))
}

/** Tells every window something. */
export function tellAllWindows<Name extends HostEventName>(name: Name, event: HostEvent<Name>): void {
  for (const window of BrowserWindow.getAllWindows()) tellWindow(window, name, event)
}
