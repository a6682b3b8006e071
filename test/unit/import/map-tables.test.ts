import { describe, expect, test } from 'vitest'
import { importMapTable } from '../../../shared/doc/commands/import-map.ts'
import { removeNeeds } from '../../../shared/doc/commands/needs.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { mapCsv } from '../../../shared/export/map-csv.ts'
import { decodeText } from '../../../shared/import/decode-text.ts'
import { countMapRows, planLinks, planNeeds, planResources } from '../../../shared/import/plan-map.ts'
import { readTable, type TableRow } from '../../../shared/import/read-table.ts'
import type { CellTools } from '../../../shared/map/tables/column.ts'
import { mapTableKinds, type MapTableKind } from '../../../shared/map/tables/map-tables.ts'
import { tableNames } from '../../../shared/map/tables/table-names.ts'
import type { Language } from '../../../shared/text/dates.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const translates = { it: createTranslator('it'), en: createTranslator('en') }

function toolsFor(documents: TavoloDocuments, language: Language = 'it'): CellTools {
  return {
    language,
    translate: translates[language],
    otherTranslates: [translates[language === 'it' ? 'en' : 'it']],
    names: tableNames(readSnapshot(documents)),
  }
}

function rowsOf(text: string): readonly TableRow[] {
  return valueOf(readTable(text)).rows
}

function saved(documents: TavoloDocuments, kind: MapTableKind, language: Language): readonly TableRow[] {
  const snapshot = readSnapshot(documents)
  const separator = language === 'it' ? ';' : ','
  const bytes = mapCsv(kind, { snapshot, language, translate: translates[language], separator })
  return rowsOf(valueOf(decodeText(bytes)).text)
}

function planned(
  documents: TavoloDocuments,
  kind: MapTableKind,
  rows: readonly TableRow[],
  language?: Language,
) {
  const snapshot = readSnapshot(documents)
  const tools = toolsFor(documents, language)
  switch (kind) {
    case 'needs':
      return { kind, plan: planNeeds(rows, snapshot, tools) }
    case 'resources':
      return { kind, plan: planResources(rows, snapshot, tools) }
    case 'links':
      return { kind, plan: planLinks(rows, snapshot, tools) }
    default:
      return assertNever(kind)
  }
}

describe('a table that was saved and is brought in again', () => {
  test.each(mapTableKinds.flatMap((kind) => [[kind, 'it'] as const, [kind, 'en'] as const]))(
    '%s in %s says nothing new',
    (kind, language) => {
      const { documents } = sampleContext()
      const { plan } = planned(documents, kind, saved(documents, kind, language), language)
      expect(plan.rows.length).toBeGreaterThan(10)
      expect(plan.rows.filter((row) => row.kind !== 'known' || row.notes.length > 0)).toEqual([])
    },
  )

  test.each(mapTableKinds)('%s makes the same of an empty map', (kind) => {
    const rows = saved(sampleContext().documents, kind, 'it')
    const context = sampleContext()
    const into = context.documents
    const before = readSnapshot(into)
    for (const root of kind === 'links' ? [kind] : [kind, 'links', 'givenCodes'])
      into.work.getMap(root).clear()
    valueOf(importMapTable(context, planned(into, kind, rows)))
    const after = readSnapshot(into)
    const plain = (records: readonly object[]) =>
      records
        .map((record) => JSON.stringify({ ...record, id: '', order: '', createdInSessionId: '' }))
        // Links have no order of their own.
        .toSorted(kind === 'links' ? undefined : () => 0)
        .join('\n')
    const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')
    expect(oneLine(plain(after[kind]))).toBe(oneLine(plain(before[kind])))
  })
})

describe('needs from a sheet', () => {
  test('a code finds its need, and only what differs is changed', () => {
    const context = sampleContext()
    const { documents } = context
    const rows = rowsOf('Sigla;Titolo;Gravità;Territorio\nB01;;5;Montefosco | Roncaglia\nb02;Altro titolo;;')
    const { plan } = planned(documents, 'needs', rows)
    expect(countMapRows(plan)).toEqual({ add: 0, update: 2, known: 0, repeated: 0, error: 0 })
    const before = readSnapshot(documents).needs
    valueOf(importMapTable(context, { kind: 'needs', plan: plan as never }))
    const { needs } = readSnapshot(documents)
    expect(needs).toHaveLength(before.length)
    expect(needs[0]).toEqual({ ...before[0], severity: 5, territory: ['Montefosco', 'Roncaglia'] })
    expect(needs[1]).toEqual({ ...before[1], title: 'Altro titolo' })
  })

  test('what has no code and a new title comes in at the end with the next code; a known title is not doubled', () => {
    const context = sampleContext()
    const { documents } = context
    const known = readSnapshot(documents).needs[3]?.title ?? ''
    const rows = rowsOf(
      `titolo;destinatari\nUn posto per le prove;ragazzi\n${known.toUpperCase()};\nUn posto per le prove;`,
    )
    const { plan } = planned(documents, 'needs', rows)
    expect(plan.rows.map(({ kind }) => kind)).toEqual(['add', 'update', 'repeated'])
    valueOf(importMapTable(context, { kind: 'needs', plan: plan as never }))
    expect(readSnapshot(documents).needs.at(-1)).toMatchObject({ code: 'B16', recipients: 'ragazzi' })
  })

  test('a cell that cannot be read stays empty and is told; the rest of its row comes in', () => {
    const { documents } = sampleContext()
    const rows = rowsOf('Titolo;Gravità;Diffusione;Stato;Portato da;Colore\nPasti;9;due;quasi;Nessuno;blu')
    const { plan } = planned(documents, 'needs', rows)
    expect(plan.unknownHeadings).toEqual(['Colore'])
    expect(plan.rows[0]).toMatchObject({
      kind: 'add',
      patch: { title: 'Pasti' },
      notes: [
        { heading: 'Gravità', written: '9', problem: 'out-of-range' },
        { heading: 'Diffusione', written: 'due', problem: 'not-a-number' },
        { heading: 'Stato', written: 'quasi', problem: 'unknown-word' },
        { heading: 'Portato da', written: 'Nessuno', problem: 'unknown-name' },
      ],
    })
  })

  test('the code of a need that was removed is not given again', () => {
    const context = sampleContext()
    const { documents } = context
    const [first] = readSnapshot(documents).needs
    if (first === undefined) throw new Error('The sample has needs')
    valueOf(removeNeeds(context, [first.id]))
    const { plan } = planned(documents, 'needs', rowsOf('Sigla;Titolo\nB01;Tutt’altro'))
    expect(plan.rows[0]).toMatchObject({ kind: 'add', patch: { title: 'Tutt’altro' } })
    expect(plan.rows[0]?.notes).toEqual([{ heading: 'Sigla', written: 'B01', problem: 'code-used' }])
    valueOf(importMapTable(context, { kind: 'needs', plan: plan as never }))
    expect(readSnapshot(documents).needs.at(-1)).toMatchObject({ code: 'B16' })
  })

  test('a row without a title and a list without headings bring in nothing', () => {
    const { documents } = sampleContext()
    expect(planned(documents, 'needs', rowsOf('Sigla;Titolo;Gravità\n;;4')).plan.rows[0]).toMatchObject({
      kind: 'error',
      error: 'no-title',
    })
    expect(planned(documents, 'needs', rowsOf('Pasti;4\nLetti;3')).plan.hasHeading).toBe(false)
  })

  test('English headings and words are known while Tavolo speaks Italian', () => {
    const { documents } = sampleContext()
    const { plan } = planned(documents, 'needs', rowsOf('Code,Title,Status\nB01,,validated'))
    expect(plan.rows[0]?.notes).toEqual([])
    expect(['update', 'known']).toContain(plan.rows[0]?.kind)
  })
})

describe('resources and links from a sheet', () => {
  test('money is read to the cent, hours to the minute', () => {
    const { documents } = sampleContext()
    const rows = rowsOf(
      'Titolo;Valore;Ore valorizzate;Tariffa oraria\nFurgone;1.234,56 €;1,6667;21,5\nSala;0,1;;\nCucina;10,999;;',
    )
    const { plan } = planned(documents, 'resources', rows)
    expect(plan.rows.map((row) => (row.kind === 'add' ? row.patch : null))).toEqual([
      { title: 'Furgone', valueCents: 123_456, workMinutes: 100, hourlyRateCents: 2150 },
      { title: 'Sala', valueCents: 10 },
      { title: 'Cucina' },
    ])
    expect(plan.rows[2]?.notes).toEqual([{ heading: 'Valore', written: '10,999', problem: 'not-a-number' }])
  })

  test('a link is found by its pair, whatever the case of the codes', () => {
    const context = sampleContext()
    const { documents } = context
    const [link] = readSnapshot(documents).links
    const { names } = toolsFor(documents)
    const [need, resource] = [
      names.needById(link?.needId as never),
      names.resourceById(link?.resourceId as never),
    ]
    const rows = rowsOf(
      `Bisogno;Risorsa;Quanto risponde;Nota\n${need?.code.toLowerCase() ?? ''};${resource?.code ?? ''};;Si può fare\nB99;R01;del tutto;\nB01;R17;;`,
    )
    const { plan } = planned(documents, 'links', rows)
    expect(plan.rows.map((row) => (row.kind === 'error' ? row.error : row.kind))).toEqual([
      'update',
      'no-pair',
      'no-strength',
    ])
    valueOf(importMapTable(context, { kind: 'links', plan: plan as never }))
    expect(readSnapshot(documents).links.find(({ id }) => id === link?.id)?.note).toBe('Si può fare')
  })
})
