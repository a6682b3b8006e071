// @vitest-environment happy-dom
import { act, useEffect } from 'react'
import type { Root } from 'react-dom/client'
import { expect, test } from 'vitest'
import { useCardDeeds } from '../../../renderer/screens/canvases/outline/use-card-deeds.ts'
import { type App, AppProvider } from '../../../renderer/state/app-context.tsx'
import { createPersonUndo } from '../../../renderer/state/person-undo.ts'
import { TavoloProvider } from '../../../renderer/state/tavolo-context.tsx'
import type { TavoloSession } from '../../../renderer/state/tavolo-session.ts'
import { TextProvider } from '../../../renderer/ui/text-context.tsx'
import { ToastProvider } from '../../../renderer/ui/toast.tsx'
import { setLocks } from '../../../shared/doc/commands/canvas-locks.ts'
import { addCanvas } from '../../../shared/doc/commands/canvases.ts'
import { addZone } from '../../../shared/doc/commands/zones.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { cardType } from '../../../shared/model/card.ts'
import { cardTextLength } from '../../../shared/model/text-lengths.ts'
import { createObservable } from '../../../shared/util/observable.ts'
import { SilentDevice } from '../../support/drafts.ts'
import { testContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'
import { atDrawnPlace } from '../../support/drawn-place.ts'

let root: Root

atDrawnPlace((drawn) => {
  ;({ root } = drawn)
})

/** Iris, who keeps to the locks, at a canvas with a zone; and what becomes of what she writes there. */
function table() {
  const context = testContext()
  const canvas = { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }
  const canvasId = valueOf(addCanvas(context, canvas)).id
  const zone = valueOf(addZone(context, { canvasId, label: 'Idee' }))
  const { keeper } = new SilentDevice(context)
  const { documents, clock, newId, author } = context
  const session = {
    ...{ id: 'tavolo:1', documents, drafts: keeper },
    undo: createPersonUndo(documents),
  } as Partial<TavoloSession> as TavoloSession
  const door = { kind: 'admitted', admission: { role: 'participant' } }
  const app = {
    ...{ clock, newId, author: createObservable(author) },
    room: { now: createObservable({ kind: 'in', tavoloId: 'tavolo:1', door }) },
  } as unknown as App
  const heard: { deeds: ReturnType<typeof useCardDeeds> | null } = { deeds: null }
  const hear = (deeds: ReturnType<typeof useCardDeeds>): void => {
    heard.deeds = deeds
  }
  const seat = { canvasId, findZone: () => zone, say: () => undefined, authorId: null } as const
  function Seat() {
    const deeds = useCardDeeds(seat)
    useEffect(() => hear(deeds))
    return null
  }
  act(() =>
    root.render(
      <TextProvider language="it">
        <ToastProvider>
          <AppProvider app={app}>
            <TavoloProvider session={session}>
              <Seat />
            </TavoloProvider>
          </AppProvider>
        </ToastProvider>
      </TextProvider>,
    ),
  )
  return {
    zone,
    lock: () => valueOf(setLocks(context, { canvasId, deeds: ['add', 'edit'] })),
    /** The field goes away with words in it that nobody has taken. */
    fieldGoesWith: (words: string): void =>
      act(() => heard.deeds?.rescue({ zoneId: zone.id, clusterId: null }, words)),
    cards: () => listRecords(documents, cardType).map(({ text }) => text),
    kept: () => keeper.kept.get().drafts,
  }
}

test('words that a lock refuses while their field goes away stay on this computer, in their zone', () => {
  const { lock, fieldGoesWith, cards, kept, zone } = table()
  lock()
  fieldGoesWith('La sera non passa nessun autobus')
  expect(cards()).toEqual([])
  expect(kept()).toEqual([
    expect.objectContaining({ text: 'La sera non passa nessun autobus', zoneId: zone.id, authorId: null }),
  ])
  expect(document.body.textContent).toContain('resta su questo computer, tra i cartoncini «Solo qui»')
})

test('of words that are too long for one card and are refused none is lost', () => {
  const { lock, fieldGoesWith, cards, kept } = table()
  lock()
  const words = Array.from({ length: cardTextLength }, (_, index) => `parola${index}`).join(' ')
  fieldGoesWith(words)
  expect(cards()).toEqual([])
  expect(kept().length).toBeGreaterThan(1)
  expect(
    kept()
      .map(({ text }) => text)
      .join(' ')
      .split(/\s+/),
  ).toEqual(words.split(' '))
})

test('without a lock they become a card, and nothing stays behind', () => {
  const { fieldGoesWith, cards, kept } = table()
  fieldGoesWith('La sera non passa nessun autobus')
  expect(cards()).toEqual(['La sera non passa nessun autobus'])
  expect(kept()).toEqual([])
})
