// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Cited } from '../../../renderer/editor/cited-changes.ts'
import { createMinutesEditor } from '../../../renderer/editor/create-minutes-editor.ts'
import { isKnownMinutesText } from '../../../renderer/editor/known-content.ts'
import {
  askForSpeaker,
  deleteRecordFromText,
  focusAfterRecord,
  setSpeaker,
  writeBlock,
  writeMention,
  writeRecord,
} from '../../../renderer/editor/minutes-writer.ts'
import { RecordSlots } from '../../../renderer/editor/record-slots.ts'
import type { SpeakerLabel } from '../../../renderer/editor/speaker-source.ts'
import type { TriggerEntry, TriggerMenuState } from '../../../renderer/editor/trigger-menu-state.ts'
import type { TriggerMatch } from '../../../renderer/editor/trigger-match.ts'
import { createPersonUndo, type PersonUndo } from '../../../renderer/state/person-undo.ts'
import { addDecision } from '../../../shared/doc/commands/decisions.ts'
import {
  hasCitedRecord,
  removeCitedRecord,
  type RemovedRecords,
  restoreCitedRecord,
} from '../../../shared/doc/commands/cited-records.ts'
import { minutesFragment, readMinutesText } from '../../../shared/doc/minutes-text.ts'
import { createObservable } from '../../../shared/util/observable.ts'
import { tavoloOfThree, type TavoloOfThree, valueOf } from './tavolo-of-three.ts'

let tavolo: TavoloOfThree
let undo: PersonUndo
let cut: Map<string, RemovedRecords>
const open: Editor[] = []

beforeEach(() => {
  tavolo = tavoloOfThree()
  cut = new Map()
  undo = createPersonUndo(tavolo.context.documents)
})

afterEach(() => {
  for (const editor of open.splice(0)) editor.destroy()
})

interface Desk {
  readonly editor: Editor
  readonly slots: RecordSlots
  readonly menu: ReturnType<typeof createObservable<TriggerMenuState | null>>
  readonly labels: ReturnType<typeof createObservable<SpeakerLabel>>
}

function openEditor(agendaItemId: string, entries: (match: TriggerMatch) => TriggerEntry[] = () => []): Desk {
  const element = document.createElement('div')
  document.body.append(element)
  const slots = new RecordSlots()
  const menu = createObservable<TriggerMenuState | null>(null)
  const labels = createObservable<SpeakerLabel>(() => 'Ferri (Consorzio)')
  const { context } = tavolo
  const editor = createMinutesEditor({
    element,
    fragment: minutesFragment(context.documents, agendaItemId),
    undoManager: undo.ofText,
    speakers: labels,
    slots,
    menu,
    menuListId: 'list',
    findEntries: entries,
    records: {
      asOneStep: (run) => undo.asOneStep(run),
      onRemoved(cited) {
        for (const one of cited) {
          const removed = valueOf(removeCitedRecord(context, one))
          if (removed !== null) cut.set(one.id, removed)
        }
      },
      onAdded(cited) {
        for (const one of cited) {
          const removed = cut.get(one.id)
          if (removed !== undefined && !hasCitedRecord(context.documents, one))
            valueOf(restoreCitedRecord(context, removed))
        }
      },
      canPaste: (one) => cut.has(one.id) && !hasCitedRecord(context.documents, one),
    },
    keys: { onEnterRecord: () => undefined, onLeave: () => undefined },
    attributes: { 'aria-label': 'Verbale' },
    isEditable: true,
  })
  open.push(editor)
  editor.commands.focus('end')
  return { editor, slots, menu, labels }
}

function press(editor: Editor, key: string, modifiers: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, ...modifiers })
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) === true
}

function type(editor: Editor, text: string): void {
  for (const sign of text) {
    const { from, to } = editor.state.selection
    const isHandled = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, sign, () => editor.state.tr.insertText(sign, from, to)),
    )
    if (isHandled !== true) editor.view.dispatch(editor.state.tr.insertText(sign))
  }
}

function blocks(): string[] {
  return readMinutesText(tavolo.context.documents, tavolo.item.id).map((block) => {
    if (block.kind === 'record') return `[${block.recordKind}]`
    const text = block.runs
      .map((run) => {
        if (run.kind === 'text') return run.text
        return run.kind === 'mention' ? `@${run.label}` : '\n'
      })
      .join('')
    return block.kind === 'paragraph' ? text : `${block.kind}: ${text}`
  })
}

function putDecision({ editor }: Desk): Cited {
  return undo.asOneStep(() => {
    const decision = valueOf(addDecision(tavolo.context, { agendaItemId: tavolo.item.id, text: 'Si parte' }))
    const cited = { kind: 'decision', id: decision.id } as const
    writeRecord(editor, cited)
    return cited
  })
}

test('an empty text is not written to the document just by opening it', () => {
  openEditor(tavolo.item.id)
  expect(minutesFragment(tavolo.context.documents, tavolo.item.id)).toHaveLength(0)
})

test('after an intervento, Enter begins a plain line; on an empty intervento it makes it plain', () => {
  const { editor } = openEditor(tavolo.item.id)
  setSpeaker(editor, tavolo.people[1].id)
  type(editor, 'Propone Montefosco')
  press(editor, 'Enter')
  type(editor, 'Si discute')
  expect(blocks()).toEqual(['contribution: Propone Montefosco', 'Si discute'])
  press(editor, 'Enter')
  writeBlock(editor, 'contribution')
  expect(blocks().at(-1)).toBe('contribution: ')
  press(editor, 'Enter')
  expect(blocks().at(-1)).toBe('')
})

test('Enter in the middle of an intervento keeps the speaker on both parts', () => {
  const { editor } = openEditor(tavolo.item.id)
  setSpeaker(editor, tavolo.people[1].id)
  type(editor, 'Prima. Poi.')
  editor.commands.setTextSelection(8)
  press(editor, 'Enter')
  expect(blocks()).toEqual(['contribution: Prima. ', 'contribution: Poi.'])
})

test('the name before an intervento is not part of the text, and follows the records', () => {
  const { editor, labels } = openEditor(tavolo.item.id)
  setSpeaker(editor, tavolo.people[1].id)
  type(editor, 'Propone')
  const prefix = editor.view.dom.querySelector('.speaker')
  expect(prefix?.textContent).toBe('Ferri (Consorzio): ')
  labels.set(() => 'Ferri (Contrade)')
  expect(prefix?.textContent).toBe('Ferri (Contrade): ')
  expect(blocks()).toEqual(['contribution: Propone'])
})

test('a statement keeps being a statement when its speaker is picked', () => {
  const { editor } = openEditor(tavolo.item.id)
  writeBlock(editor, 'statement')
  setSpeaker(editor, tavolo.people[2].id)
  expect(readMinutesText(tavolo.context.documents, tavolo.item.id)).toEqual([
    { kind: 'statement', speakerId: tavolo.people[2].id, runs: [] },
  ])
})

test('`/` at the start of a word opens the menu; inside a word it is a sign like any other', () => {
  const seen: string[] = []
  const { editor, menu } = openEditor(tavolo.item.id, (match) => {
    seen.push(`${match.sign}${match.query}`)
    return [{ id: 'x', label: 'x', choose: () => undefined }]
  })
  type(editor, 'e/o km/h ')
  expect(menu.get()).toBeNull()
  type(editor, '/de')
  expect(seen).toEqual(['/', '/d', '/de'])
  expect(menu.get()?.match.isAlone).toBe(false)
  press(editor, 'Escape')
  expect(menu.get()).toBeNull()
  type(editor, 'c')
  expect(menu.get()).toBeNull()
})

test('the arrows go round the menu, and Enter chooses: the sign and what was typed after it are gone', () => {
  const chosen: string[] = []
  const { editor, menu } = openEditor(tavolo.item.id, () =>
    ['uno', 'due', 'tre'].map((id) => ({ id, label: id, choose: () => chosen.push(id) })),
  )
  askForSpeaker(editor)
  type(editor, 'fe')
  press(editor, 'ArrowUp')
  expect(menu.get()?.activeIndex).toBe(2)
  expect(editor.view.dom.getAttribute('aria-activedescendant')).toBe('list-2')
  press(editor, 'ArrowDown')
  press(editor, 'ArrowDown')
  press(editor, 'Enter')
  expect(chosen).toEqual(['due'])
  expect(blocks()).toEqual([''])
  expect(menu.get()).toBeNull()
  expect(editor.view.dom.hasAttribute('aria-activedescendant')).toBe(false)
})

test('a name in the text is kept as it stood', () => {
  const { editor } = openEditor(tavolo.item.id)
  type(editor, 'Tocca a ')
  writeMention(editor, { id: tavolo.people[0].id, label: 'Benassai' })
  type(editor, '.')
  expect(blocks()).toEqual(['Tocca a @Benassai.'])
})

test('the next word does not stick to a name', () => {
  const { editor } = openEditor(tavolo.item.id)
  writeMention(editor, { id: tavolo.people[0].id, label: 'Benassai' })
  type(editor, 'chiede, e tace')
  expect(blocks()).toEqual(['@Benassai chiede, e tace'])
})

test('Ctrl+End goes to the end, on a new line when a decision stands there', () => {
  const desk = openEditor(tavolo.item.id)
  type(desk.editor, 'Prima')
  putDecision(desk)
  desk.editor.commands.focus('start')
  press(desk.editor, 'End', { ctrlKey: true })
  type(desk.editor, 'Dopo')
  expect(blocks()).toEqual(['Prima', '[decision]', 'Dopo'])
})

test('a decision and its place in the text come and go together, one undo each way', () => {
  const desk = openEditor(tavolo.item.id)
  type(desk.editor, 'Prima')
  press(desk.editor, 'Enter')
  const cited = putDecision(desk)
  expect(blocks()).toEqual(['Prima', '[decision]', ''])
  deleteRecordFromText(desk.editor, cited.id)
  expect(blocks()).toEqual(['Prima', ''])
  expect(hasCitedRecord(tavolo.context.documents, cited)).toBe(false)
  undo.undo()
  expect(blocks()).toEqual(['Prima', '[decision]', ''])
  expect(hasCitedRecord(tavolo.context.documents, cited)).toBe(true)
  undo.undo()
  expect(blocks()).toEqual(['Prima', ''])
  expect(hasCitedRecord(tavolo.context.documents, cited)).toBe(false)
})

test('Backspace after a decision selects it first; typing over a selected decision writes beside it', () => {
  const desk = openEditor(tavolo.item.id)
  const cited = putDecision(desk)
  type(desk.editor, 'Dopo')
  desk.editor.commands.setTextSelection(desk.editor.state.doc.content.size - 5)
  press(desk.editor, 'Backspace')
  expect(hasCitedRecord(tavolo.context.documents, cited)).toBe(true)
  type(desk.editor, 'x')
  expect(hasCitedRecord(tavolo.context.documents, cited)).toBe(true)
  expect(blocks()).toEqual(['[decision]', 'x', 'Dopo'])
})

test('Escape from a decision at the end of the text finds a line to go on writing', () => {
  const desk = openEditor(tavolo.item.id)
  const cited = putDecision(desk)
  expect(focusAfterRecord(desk.editor, cited.id)).toBe(true)
  type(desk.editor, 'Avanti')
  expect(blocks()).toEqual(['[decision]', 'Avanti'])
})

test('a decision that is cut and pasted keeps what was in it', () => {
  const desk = openEditor(tavolo.item.id)
  const cited = putDecision(desk)
  const node = desk.editor.state.doc.child(0)
  deleteRecordFromText(desk.editor, cited.id)
  desk.editor.view.dispatch(desk.editor.state.tr.insert(desk.editor.state.doc.content.size, node))
  expect(hasCitedRecord(tavolo.context.documents, cited)).toBe(true)
  expect(blocks()).toEqual(['', '[decision]'])
})

test('closing one editor leaves undo working in the others', () => {
  const first = openEditor(tavolo.item.id)
  const second = openEditor('agendaItem:other')
  type(first.editor, 'Ciao')
  second.editor.destroy()
  expect(blocks()).toEqual(['Ciao'])
  undo.undo()
  expect(blocks()).toEqual([])
  undo.redo()
  expect(blocks()).toEqual(['Ciao'])
})

test('the places of records are told to the screen, which fills them', () => {
  const desk = openEditor(tavolo.item.id)
  const cited = putDecision(desk)
  expect(desk.slots.all.get().map(({ id }) => id)).toEqual([cited.id])
  const [slot] = desk.slots.all.get()
  const field = document.createElement('textarea')
  desk.slots.enter(cited.id)
  slot?.element.append(field)
  if (slot !== undefined) desk.slots.drawn(slot)
  expect(document.activeElement).toBe(field)
  undo.undo()
  expect(desk.slots.all.get()).toEqual([])
})

test('a text with a block that this program does not know is not touched by the editor', () => {
  const fragment = minutesFragment(tavolo.context.documents, tavolo.item.id)
  fragment.push([new Y.XmlElement('paragraph')])
  expect(isKnownMinutesText(fragment)).toBe(true)
  fragment.push([new Y.XmlElement('poll')])
  expect(isKnownMinutesText(fragment)).toBe(false)
})

test('a text that undo has emptied stays empty: a click elsewhere does not take redo away', () => {
  const desk = openEditor(tavolo.item.id)
  const fragment = minutesFragment(tavolo.context.documents, tavolo.item.id)
  desk.editor.commands.insertContent('Prima parola')
  expect(fragment.toJSON()).toContain('Prima parola')
  undo.undo()
  expect(fragment.length).toBe(0)
  desk.editor.view.dispatch(desk.editor.state.tr.setMeta('blur', true))
  desk.editor.destroy()
  expect(fragment.length).toBe(0)
  undo.redo()
  expect(fragment.toJSON()).toContain('Prima parola')
})
