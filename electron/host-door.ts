import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { channelOf, hostCallNames, type HostCallName } from '../shared/ipc/names.ts'

/** Answers one call of a page; throws when the page may not call, or sent what the call does not take. */
export type AnswerCall = (name: HostCallName, event: IpcMainInvokeEvent, input: unknown) => Promise<unknown>

/**
 * Opens the door between pages and shell: one channel per call, nothing else. It is open at once; whoever calls before
 * the answers are loaded waits for them.
 */
export function openHostDoor(loading: Promise<AnswerCall>): void {
  for (const name of hostCallNames) {
    ipcMain.handle(channelOf(name), async (event, input: unknown) => (await loading)(name, event, input))
  }
}
