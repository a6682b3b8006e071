import { act, useEffect } from 'react'
import type { Root } from 'react-dom/client'
import { type App, AppProvider } from '../../renderer/state/app-context.tsx'
import { createPersonUndo, type PersonUndo } from '../../renderer/state/person-undo.ts'
import { TavoloProvider } from '../../renderer/state/tavolo-context.tsx'
import type { TavoloSession } from '../../renderer/state/tavolo-session.ts'
import { TextProvider } from '../../renderer/ui/text-context.tsx'
import { ToastProvider } from '../../renderer/ui/toast.tsx'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { createObservable } from '../../shared/util/observable.ts'
import { SilentDevice } from './drafts.ts'

/** Somebody who takes part, at a tavolo, and what the hooks of a screen give them. */
export interface Seat<Given> {
  /** What the hooks gave when they were last drawn. */
  readonly given: () => Given
  readonly undo: PersonUndo
  readonly keeper: SilentDevice['keeper']
}

/** Seats somebody who keeps to the locks at a tavolo; `use` calls the hooks of which they have the use. */
export function seatAt<Given>(root: Root, context: CommandContext, use: () => Given): Seat<Given> {
  const { keeper } = new SilentDevice(context)
  const { documents, clock, newId, author } = context
  const undo = createPersonUndo(documents)
  const session = {
    ...{ id: 'tavolo:1', documents, drafts: keeper, undo },
  } as Partial<TavoloSession> as TavoloSession
  const door = { kind: 'admitted', admission: { role: 'participant' } }
  const app = {
    ...{ clock, newId, author: createObservable(author) },
    room: { now: createObservable({ kind: 'in', tavoloId: 'tavolo:1', door }) },
  } as unknown as App
  const heard: { given?: Given } = {}
  const hear = (given: Given): void => {
    heard.given = given
  }
  function Chair() {
    const given = use()
    useEffect(() => hear(given))
    return null
  }
  act(() =>
    root.render(
      <TextProvider language="it">
        <ToastProvider>
          <AppProvider app={app}>
            <TavoloProvider session={session}>
              <Chair />
            </TavoloProvider>
          </AppProvider>
        </ToastProvider>
      </TextProvider>,
    ),
  )
  return {
    undo,
    keeper,
    given() {
      if (heard.given === undefined) throw new Error('Nothing was drawn')
      return heard.given
    },
  }
}
