import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { createOwnTemplates } from '../../../renderer/state/own-templates.ts'
import { templateOf } from '../../../shared/canvas/canvas-templates.ts'
import { type OwnTemplate, readTemplateFile, writeTemplateFile } from '../../../shared/canvas/own-template.ts'
import { templateWords } from '../../../shared/canvas/template-words.ts'
import { addCanvas, addCanvasOfOwn } from '../../../shared/doc/commands/canvases.ts'
import { addCards } from '../../../shared/doc/commands/cards.ts'
import { changeZone } from '../../../shared/doc/commands/zones.ts'
import { canvasOutline } from '../../../shared/doc/queries/canvas-outline.ts'
import { templateOfCanvas } from '../../../shared/doc/queries/template-of-canvas.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

/** An OPERA of which the table called one zone otherwise, with a card on it. */
function opera() {
  const context = sampleContext()
  const template = templateOf('opera')
  if (template === null) throw new Error('OPERA is a template')
  const words = templateWords(createTranslator('it'), template)
  const input = { title: 'La mia OPERA', template: 'opera', sessionId: null, words } as const
  const canvas = valueOf(addCanvas(context, { ...input, question: 'Da dove si comincia?' }))
  const zone = canvasOutline(context.documents, canvas.id)?.zones[0]?.zone
  if (zone === null || zone === undefined) throw new Error('It has zones')
  valueOf(changeZone(context, { id: zone.id, patch: { label: 'Prima da soli' } }))
  valueOf(addCards(context, { canvasId: canvas.id, zoneId: zone.id, texts: ['Uno'], authorId: null }))
  const own = templateOfCanvas(context.documents, canvas.id)
  if (own === null) throw new Error('It is there')
  return { context, own }
}

test('a canvas becomes a template without its cards, and a template a canvas with the same zones and method', () => {
  const { context, own } = opera()
  expect(JSON.stringify(own)).not.toContain('Uno')
  const made = valueOf(addCanvasOfOwn(context, { template: own, sessionId: null }))
  expect(made).toMatchObject({ title: 'La mia OPERA', template: 'opera', question: 'Da dove si comincia?' })
  const zones = canvasOutline(context.documents, made.id)?.zones ?? []
  expect(zones[0]?.zone?.label).toBe('Prima da soli')
  expect(zones.flatMap(({ cards }) => cards)).toEqual([])
  expect(templateOfCanvas(context.documents, made.id)).toEqual(own)
  expect(templateOfCanvas(context.documents, 'canvas:none')).toBeNull()
})

test('a template goes through a file and comes back the same', () => {
  const { own } = opera()
  expect(readTemplateFile(writeTemplateFile(own))).toEqual({ isOk: true, value: own })
})

test('what is no template, or of a newer Tavolo, is refused and told apart', () => {
  const { own } = opera()
  const refused = (value: unknown) => {
    const bytes = typeof value === 'string' ? strToU8(value) : strToU8(JSON.stringify(value))
    const read = readTemplateFile(bytes)
    return read.isOk ? 'taken' : read.error
  }
  const file = { format: 'tavolo-canvas-template', version: 1, ...own }
  expect(refused(file)).toBe('taken')
  expect(refused({ ...file, version: 2 })).toBe('newer')
  for (const nonsense of [
    '',
    '{',
    'null',
    '[]',
    own,
    { ...file, format: 'tavolo' },
    { ...file, title: ' ' },
    { ...file, title: 'x'.repeat(301) },
    { ...file, zones: [{ key: '', label: 'Zona', note: '', frame: [0, 0, 5, 5] }] },
    { ...file, zones: Array.from({ length: 201 }, () => file.zones[0]) },
  ]) {
    expect(refused(nonsense)).toBe('not-a-template')
  }
})

/** Storage that holds so many characters. */
function storageOf(room: number): Storage {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new Error('Full')
      items.set(key, value)
    },
  } as Storage
}

test('this computer keeps templates by title, tells when one changes, and says when there is no room', () => {
  const { own } = opera()
  const storage = storageOf(8000)
  const templates = createOwnTemplates(storage)
  let told = 0
  templates.subscribe(() => {
    told += 1
  })
  expect(templates.keep(own)).toBe(true)
  expect(templates.keep({ ...own, title: 'Altra' })).toBe(true)
  expect(templates.keep({ ...own, question: 'Un’altra domanda' })).toBe(true)
  const titles = (from: { readonly read: () => readonly OwnTemplate[] }) =>
    from.read().map(({ title }) => title)
  expect(titles(createOwnTemplates(storage))).toEqual(['Altra', 'La mia OPERA'])
  expect(createOwnTemplates(storage).read()[1]?.question).toBe('Un’altra domanda')
  expect(templates.keep({ ...own, title: 'Grande', question: 'x'.repeat(9000) })).toBe(false)
  templates.remove('Altra')
  expect(titles(templates)).toEqual(['La mia OPERA'])
  expect(told).toBe(4)
  storage.setItem('tavolo.ownTemplates', '{')
  expect(createOwnTemplates(storage).read()).toEqual([])
})
