import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import {
  hostCalls,
  hostEvents,
  type HostEvent,
  type HostInput,
  type HostResult,
} from '../shared/ipc/contract.ts'
import { channelOf, hostCallNames, type HostCallName, type HostEventName } from '../shared/ipc/names.ts'
import { isOwnPage } from './own-pages.ts'

/** Answers one call; the window is the one whose page asked. */
export type HostAnswer<Name extends HostCallName> = (
  input: HostInput<Name>,
  window: BrowserWindow,
) => HostResult<Name> | Promise<HostResult<Name>>

/** Answers of all calls; each feature gives a part. */
export type HostAnswers = { readonly [Name in HostCallName]: HostAnswer<Name> }

/** Opens the door between pages and shell: one checked channel per call, nothing else. */
export function answerHostCalls(answers: HostAnswers): void {
  for (const name of hostCallNames) answerHostCall(name, answers[name])
}

function answerHostCall<Name extends HostCallName>(name: Name, answer: HostAnswer<Name>): void {
  const { input: inputSchema, result: resultSchema } = hostCalls[name]
  ipcMain.handle(channelOf(name), async (event, input: unknown) => {
    const window = callerOf(event)
    if (window === null) throw new Error(`${name} was called from a page that may not call it`)
    const checked = inputSchema.safeParse(input)
    // The words of the check stay here: they may quote what was sent.
    if (!checked.success) throw new Error(`${name} was called with something it does not take`)
    const result = await answer(checked.data as HostInput<Name>, window)
    return resultSchema.parse(result)
  })
}

/** The window of a trusted caller: the main frame of one of our own pages. Null for anybody else. */
export function callerOf(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): BrowserWindow | null {
  const frame = event.senderFrame
  if (frame === null || frame !== event.sender.mainFrame || !isOwnPage(frame.url)) return null
  return BrowserWindow.fromWebContents(event.sender)
}

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
