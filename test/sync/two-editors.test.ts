// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createMinutesEditor } from '../../renderer/editor/create-minutes-editor.ts'
import { setSpeaker, writeBlock, writeMention, writeRecord } from '../../renderer/editor/minutes-writer.ts'
import { RecordSlots } from '../../renderer/editor/record-slots.ts'
import type { SpeakerLabel } from '../../renderer/editor/speaker-source.ts'
import type { TriggerMenuState } from '../../renderer/editor/trigger-menu-state.ts'
import { emptyDocuments } from '../../shared/doc/commands/set-up-tavolo.ts'
import { minutesFragment, readMinutesText, type MinutesBlock } from '../../shared/doc/minutes-text.ts'
import { createObservable } from '../../shared/util/observable.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../support/seeded-random.ts'

/** A few seconds in all; every upgrade of the editor should be run with more, by SEEDS. */
const seedCount = Number(process.env.SEEDS ?? 6)
const changesEach = 60
const itemId = 'agendaItem:one'

interface Desk {
  readonly document: Y.Doc
  readonly editor: Editor
  readonly blocks: () => MinutesBlock[]
  readonly undo: () => void
}

const desks: Desk[] = []

afterEach(() => {
  for (const { editor, document } of desks.splice(0)) {
    editor.destroy()
    document.destroy()
  }
})

/** One person's editor on a laptop of their own. */
function openDesk(clientId: number): Desk {
  const documents = emptyDocuments()
  documents.official.clientID = clientId
  const element = document.createElement('div')
  document.body.append(element)
  const undoManager = new Y.UndoManager(documents.official, { trackedOrigins: new Set([ySyncPluginKey]) })
  const editor = createMinutesEditor({
    element,
    fragment: minutesFragment(documents, itemId),
    undoManager,
    speakers: createObservable<SpeakerLabel>((id) => id ?? ''),
    slots: new RecordSlots(),
    menu: createObservable<TriggerMenuState | null>(null),
    menuListId: 'list',
    findEntries: () => [],
    records: {
      asOneStep: (run) => run(),
      onRemoved: () => undefined,
      onAdded: () => undefined,
      canPaste: () => true,
    },
    keys: { onEnterRecord: () => undefined, onLeave: () => undefined },
    attributes: { 'aria-label': 'Verbale' },
    isEditable: true,
  })
  const desk: Desk = {
    document: documents.official,
    editor,
    blocks: () => readMinutesText(documents, itemId),
    undo: () => void undoManager.undo(),
  }
  desks.push(desk)
  return desk
}

function changeSomething({ editor }: Desk, random: SeededRandom): void {
  const { doc } = editor.state
  const place = TextSelection.near(doc.resolve(somewhere(editor, random)))
  editor.view.dispatch(editor.state.tr.setSelection(place))
  const roll = random.between(0, 9)
  const id = `participant:${random.between(1, 3)}`
  if (roll < 4) editor.view.dispatch(editor.state.tr.insertText(random.pick(['parla ', 'è', '🙂', 'שלום '])))
  else if (roll === 4) editor.commands.splitBlock()
  else if (roll === 5) setSpeaker(editor, id)
  else if (roll === 6) writeBlock(editor, random.pick(['statement', 'note'] as const))
  else if (roll === 7) writeMention(editor, { id, label: 'Corti' })
  else if (roll === 8) writeRecord(editor, { kind: 'decision', id: `decision:${random.between(1, 99)}` })
  else deleteSome(editor, random)
}

function deleteSome(editor: Editor, random: SeededRandom): void {
  if (random.chance(0.5)) return
  const places = [somewhere(editor, random), somewhere(editor, random)]
  const from = Math.min(...places)
  editor.view.dispatch(editor.state.tr.deleteRange(from, Math.max(...places)))
}

/** A place in the text where a cursor can stand: no keyboard puts it inside an emoji. */
function somewhere(editor: Editor, random: SeededRandom): number {
  const place = random.between(0, editor.state.doc.content.size)
  const before = editor.state.doc.resolve(place).nodeBefore?.text?.at(-1) ?? ''
  return /[\uD800-\uDBFF]/.test(before) ? place + 1 : place
}

function bring(from: Desk, to: Desk): void {
  const missing = Y.encodeStateAsUpdate(from.document, Y.encodeStateVector(to.document))
  Y.applyUpdate(to.document, missing, 'peer')
}

/** What the editor shows, as kinds of block and their text; must be what the document holds. */
function shown({ editor }: Desk): string[] {
  return editor.state.doc.children.map((node) => `${node.type.name}: ${node.textContent}`)
}

function held(blocks: readonly MinutesBlock[]): string[] {
  return blocks.map((block) => {
    if (block.kind === 'record') return 'record: '
    const text = block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
    return `${block.kind}: ${text}`
  })
}

for (const seed of seedsOfThisRun(seedCount)) {
  test(`two people who write the same item end with the same text, seed ${seed}`, async () => {
    await withSeed({ seed, name: 'two people who write', project: 'quick' }, async (random) => {
      const [one, two] = [openDesk(1), openDesk(2)]
      for (let change = 0; change < changesEach; change += 1) {
        changeSomething(random.pick([one, two]), random)
        if (random.chance(0.05)) random.pick([one, two]).undo()
        if (random.chance(0.3)) bring(one, two)
        if (random.chance(0.3)) bring(two, one)
      }
      bring(one, two)
      bring(two, one)
      bring(one, two)
      expect(one.blocks()).toEqual(two.blocks())
      for (const desk of [one, two]) expect(shown(desk)).toEqual(held(desk.blocks()))
      await Promise.resolve()
    })
  })
}

test('an emoji that takes the place of another one arrives whole', () => {
  const [one, two] = [openDesk(1), openDesk(2)]
  one.editor.view.dispatch(one.editor.state.tr.insertText('va bene 🙂'))
  bring(one, two)
  const end = one.editor.state.doc.content.size - 1
  one.editor.view.dispatch(one.editor.state.tr.insertText('🙃', end - 2, end))
  bring(one, two)
  expect(shown(two)).toEqual(['paragraph: va bene 🙃'])
  expect(held(two.blocks())).toEqual(['paragraph: va bene 🙃'])
})
