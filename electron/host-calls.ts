import { BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { hostCalls, type HostInput, type HostResult } from '../shared/ipc/contract.ts'
import type { HostCallName } from '../shared/ipc/names.ts'
import type { AnswerCall } from './host-door.ts'
import { isOwnPage } from './own-pages.ts'

/** Answers one call; the window is the one whose page asked. */
export type HostAnswer<Name extends HostCallName> = (
  input: HostInput<Name>,
  window: BrowserWindow,
) => HostResult<Name> | Promise<HostResult<Name>>

/** Answers of all calls; each feature gives a part. */
export type HostAnswers = { readonly [Name in HostCallName]: HostAnswer<Name> }

/** Answers calls by these answers, and checks each: who calls, what is sent, what goes back. */
export function checkedAnswers(answers: HostAnswers): AnswerCall {
  return (name, event, input) => answerOne(name, answers[name], { event, input })
}

async function answerOne<Name extends HostCallName>(
  name: Name,
  answer: HostAnswer<Name>,
  { event, input }: { readonly event: IpcMainInvokeEvent; readonly input: unknown },
): Promise<unknown> {
  const { input: inputSchema, result: resultSchema } = hostCalls[name]
  const window = callerOf(event)
  if (window === null) throw new Error(`${name} was called from a page that may not call it`)
  const checked = inputSchema.safeParse(input)
  // The words of the check stay here: they may quote what was sent.
  if (!checked.success) throw new Error(`${name} was called with something it does not take`)
  const result = await answer(checked.data as HostInput<Name>, window)
  return resultSchema.parse(result)
}

/** The window of a trusted caller: the main frame of one of our own pages. Null for anybody else. */
export function callerOf(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): BrowserWindow | null {
  const frame = event.senderFrame
  if (frame === null || frame !== event.sender.mainFrame || !isOwnPage(frame.url)) return null
  return BrowserWindow.fromWebContents(event.sender)
}
