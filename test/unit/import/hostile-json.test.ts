import { strFromU8, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { addAgendaItem, moveAgendaItem } from '../../../shared/doc/commands/agenda.ts'
import { writeSnapshot } from '../../../shared/doc/commands/write-snapshot.ts'
import { appendMinutesBlocks, minutesFragment, plainRuns } from '../../../shared/doc/minutes-text.ts'
import { listAgenda } from '../../../shared/doc/queries/agenda.ts'
import { readSnapshot, type TavoloSnapshot } from '../../../shared/doc/snapshot.ts'
import { tavoloJson } from '../../../shared/export/tavolo-json.ts'
import { readTavoloJson } from '../../../shared/import/tavolo-json.ts'
import { jsonLimitBytes } from '../../../shared/import/json-problem.ts'
import { sampleContext, sampleSnapshot, testContext } from '../../support/sample-documents.ts'
import { type SeededRandom, seedsOfThisRun, withSeed } from '../../support/seeded-random.ts'
import { valueOf } from '../../support/value-of.ts'
import * as Y from 'yjs'

function read(json: string): string {
  const snapshot = readTavoloJson(strToU8(json))
  return snapshot.isOk ? 'read' : snapshot.error.kind
}

/** The sample's JSON with one thing changed. */
function changed(change: (tavolo: Record<string, unknown>) => void): string {
  const tavolo = JSON.parse(strFromU8(tavoloJson(sampleSnapshot()))) as Record<string, unknown>
  change(tavolo)
  return JSON.stringify(tavolo)
}

function changedSession(fields: object): string {
  return changed((tavolo) => Object.assign((tavolo.sessions as object[])[0] ?? {}, fields))
}

describe('a file that is no tavolo is told from one that is damaged, and from one that is newer', () => {
  const deep = 200_000
  test.each([
    ['nothing', '', 'not-json'],
    ['half a file', changed(() => undefined).slice(0, 5000), 'not-json'],
    ['a picture', '\u0089PNG\r\n\u001A\n', 'not-json'],
    ['null', 'null', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['another program’s JSON', '{"type":"FeatureCollection","version":3,"meta":{"total":2}}', 'foreign'],
    ['a tavolo of a newer version', changed((tavolo) => (tavolo.version = 99)), 'newer'],
    ['a tavolo of an endless version', '{"format":"tavolo","version":1e999}', 'newer'],
    ['a version in letters', changed((tavolo) => (tavolo.version = '99')), 'not-a-tavolo'],
    ['a day that does not exist', changedSession({ date: '2026-02-30' }), 'not-a-tavolo'],
    ['an hour that does not exist', changedSession({ startsAt: '25:99' }), 'not-a-tavolo'],
    ['an id that is a path', changedSession({ id: 'session:../../x' }), 'not-a-tavolo'],
    ['a title of 10 000 letters', changedSession({ title: 'x'.repeat(10_000) }), 'not-a-tavolo'],
    ['lists within lists', '['.repeat(deep) + ']'.repeat(deep), 'foreign'],
    ['maps within maps', `{"meta":${'{"meta":'.repeat(deep)}1${'}'.repeat(deep)}}`, 'foreign'],
  ])('%s', (_name, json, kind) => {
    expect(read(json)).toBe(kind)
  })

  test('more than the limit is not even looked at', () => {
    const problem = readTavoloJson(new Uint8Array(jsonLimitBytes + 1))
    expect(problem).toMatchObject({ isOk: false, error: { kind: 'too-large' } })
  })
})

test('keys that mean something to JavaScript mean nothing in a file', () => {
  const json = changed(() => undefined)
    .replace('{', '{"__proto__":{"isOwner":true},"constructor":{"prototype":{"isOwner":true}},')
    .replace('"texts":{', '"texts":{"__proto__":[],"constructor":[],"toString":[],')
  const snapshot = valueOf(readTavoloJson(strToU8(json)))
  const context = testContext()
  valueOf(writeSnapshot(context, snapshot, 'lineage:sample'))
  expect(readSnapshot(context.documents)).toEqual(readSnapshot(sampleContext().documents))
  expect(Reflect.get({}, 'isOwner')).toBeUndefined()
})

test.each(['zzz', '!!', ' ', 'a', 'A0', '\u{1D4B3}', 'a00', `A${'0'.repeat(26)}`])(
  'an agenda in an order that nothing can follow (%j) does not come in',
  (order) => {
    const json = changed((tavolo) => {
      for (const item of tavolo.agendaItems as object[]) Object.assign(item, { order })
    })
    expect(read(json)).toBe('not-a-tavolo')
  },
)

test('an agenda whose items all have the same place comes in, and can be put in order', () => {
  const snapshot = sampleSnapshot()
  const agendaItems = snapshot.agendaItems.map((item) => ({ ...item, order: 'a0' }))
  const session = { ...snapshot.sessions[0], id: 'session:new' }
  const items = agendaItems.map((item) => ({ ...item, sessionId: 'session:new' }))
  const same = { ...snapshot, sessions: [session], agendaItems: items, minutes: [] } as TavoloSnapshot
  const context = testContext()
  valueOf(writeSnapshot(context, valueOf(readTavoloJson(tavoloJson(same))), 'lineage:x'))
  const last = valueOf(addAgendaItem(context, { sessionId: 'session:new', topic: 'Varie' }))
  const first = listAgenda(context.documents, 'session:new')[0]
  valueOf(moveAgendaItem(context, { id: last.id, beforeId: first?.id ?? null }))
  expect(listAgenda(context.documents, 'session:new')[0]?.id).toBe(last.id)
})

describe('whatever was written goes out as JSON and comes back', () => {
  function comesBack(fill: (fragment: Y.XmlFragment) => void): string {
    const context = sampleContext()
    const itemId = sampleSnapshot().agendaItems[0]?.id ?? ''
    fill(minutesFragment(context.documents, itemId))
    const before = readSnapshot(context.documents)
    const copy = testContext()
    valueOf(writeSnapshot(copy, valueOf(readTavoloJson(tavoloJson(before))), before.lineageId))
    // A long text is cut in runs, and runs are joined again: what counts is the text.
    expect(minutesFragment(copy.documents, itemId).toJSON()).toBe(
      minutesFragment(context.documents, itemId).toJSON(),
    )
    return minutesFragment(copy.documents, itemId).toJSON()
  }

  test('a paragraph longer than one run, without an emoji cut in half', () => {
    const text = comesBack((fragment) => {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(`x${'🌱'.repeat(60_000)}`)])
      fragment.push([paragraph])
    })
    expect(text).toContain('🌱🌱')
    expect(text.isWellFormed()).toBe(true)
  })

  test('right to left, joined emoji, marks on marks, letters of no width', () => {
    const text = 'שלום مرحبا 👩‍👩‍👧 e\u0301\u0302\u0303 a\u200Bb\u2060c \u202Eodt.exe'
    expect(
      comesBack((fragment) => {
        const paragraph = new Y.XmlElement('paragraph')
        paragraph.insert(0, [new Y.XmlText(text)])
        fragment.push([paragraph])
      }),
    ).toContain(text)
  })

  test('a mention from a foreign page that fits none of ours is kept as its words', () => {
    const context = sampleContext()
    const itemId = sampleSnapshot().agendaItems[0]?.id ?? ''
    const mention = new Y.XmlElement('mention')
    mention.setAttribute('id', 'x'.repeat(200))
    mention.setAttribute('label', 'Rossi')
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [mention])
    minutesFragment(context.documents, itemId).push([paragraph])
    const back = valueOf(readTavoloJson(tavoloJson(readSnapshot(context.documents))))
    expect(back.texts[itemId]?.at(-1)).toEqual({ kind: 'paragraph', runs: plainRuns('Rossi') })
  })

  test('and 10 000 blocks in one item', () => {
    const context = sampleContext()
    const itemId = sampleSnapshot().agendaItems[0]?.id ?? ''
    const before = readSnapshot(context.documents).texts[itemId]?.length ?? 0
    const blocks = Array.from({ length: 10_000 - before }, (_, index) => ({
      kind: 'paragraph' as const,
      runs: plainRuns(`Riga ${index}`),
    }))
    appendMinutesBlocks(context.documents, itemId, blocks)
    expect(readTavoloJson(tavoloJson(readSnapshot(context.documents))).isOk).toBe(true)
  })
})

test('a tavolo damaged anywhere is refused or read; nothing is thrown', async () => {
  const good = JSON.stringify(JSON.parse(changed(() => undefined)))
  for (const seed of seedsOfThisRun(200)) {
    await withSeed({ seed, name: 'a tavolo damaged anywhere', project: 'quick' }, async (random) => {
      const snapshot = readTavoloJson(damaged(good, random))
      if (snapshot.isOk) valueOf(writeSnapshot(testContext(), snapshot.value, 'lineage:x'))
    })
  }
})

/** The text with a stretch replaced by something that does not belong there. */
function damaged(json: string, random: SeededRandom): Uint8Array {
  const pieces = [
    '',
    '"',
    '0',
    'null',
    '{}',
    '[]',
    '-1',
    '1e400',
    '"\\u0000"',
    '\uD800',
    '__proto__',
    '}',
    '\0',
  ]
  const at = random.between(0, json.length - 1)
  const end = Math.min(json.length, at + random.between(0, 12))
  return strToU8(json.slice(0, at) + random.pick(pieces) + json.slice(end))
}
