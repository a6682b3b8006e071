import { expect, test } from 'vitest'
import { plenaryBlocks } from '../../../renderer/citing/plenary-citations.ts'
import { gapBlock, gapLine } from '../../../renderer/screens/map/gaps/gap-line.ts'
import { slideTitle } from '../../../shared/map/words/plenary-words.ts'
import { isChart, slideTable } from '../../../renderer/screens/map/plenary/slide-table.ts'
import type { MinutesBlock } from '../../../shared/doc/minutes-text.ts'
import type { Gap } from '../../../shared/map/gaps.ts'
import { mapStateOf } from '../../../shared/map/map-state.ts'
import { type PlenarySlide, plenarySlides } from '../../../shared/map/plenary/plenary-slides.ts'
import { formatList, formatNumber } from '../../../shared/text/numbers.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleSnapshot } from '../../support/sample-documents.ts'

const sample = sampleSnapshot()
const records = new Map([...sample.needs, ...sample.resources].map((record) => [record.id as string, record]))
const names = new Map(sample.organizations.map(({ id, shortName }) => [id as string, shortName]))
const tools = toolsOf('it')
const slides = plenarySlides({ ...sample, state: mapStateOf(sample) }, ({ key }) => ({
  title: key,
  words: key,
}))

function toolsOf(language: 'it' | 'en') {
  const words = {
    text: createTranslator(language),
    formatNumber: (value: number) => formatNumber(value, language),
    formatList: (items: readonly string[]) => formatList(items, language),
  }
  const lookup = {
    find: (id: string) => records.get(id) ?? null,
    nameOf: (id: string) => names.get(id) ?? '',
  }
  return {
    ...words,
    citeGap: (gap: Gap) => {
      const line = gapLine(gap, lookup, words)
      return line === null ? null : gapBlock(line)
    },
  }
}

function wordsOf(block: MinutesBlock): string {
  if (block.kind !== 'paragraph') throw new Error('A slide is cited as paragraphs')
  return block.runs
    .map((run) => (run.kind === 'mention' ? run.label : run.kind === 'text' ? run.text : ''))
    .join('')
}

function cite(kind: PlenarySlide['kind']): string[] {
  const slide = slides.find((one) => one.kind === kind)
  if (slide === undefined) throw new Error(`The sample has ${kind}`)
  return plenaryBlocks(slide, tools).map(wordsOf)
}

test('a verbale has what stands on a slide', () => {
  expect(cite('coverage')).toEqual([
    'Copertura di 15 bisogni – scoperto: 2; debole: 2; parziale: 6; adeguato: 5.',
  ])
  expect(cite('gaps')).toEqual([
    'Bisogni scoperti:',
    "B04 Il rientro dall'ospedale di venerdì sera – Nessuna risorsa è collegata a questo bisogno.",
    'B13 Ragazzi che fanno da badanti ai nonni – Nessuna risorsa è collegata a questo bisogno.',
  ])
  expect(cite('places')).toEqual([
    "Bisogni luogo per luogo – Montefosco: 2 su 14 non raggiunti; Roccalbera: 2 su 9 non raggiunti; Pieve Sant'Elmo: tutti e 10 raggiunti.",
  ])
  expect(cite('points').slice(0, 2)).toEqual([
    'Bisogni con i punti del tavolo:',
    'B03 Tirare il fiato qualche ora – 8 punti, parziale.',
  ])
})

test('a gap whose words go on on another slide is cited once, and whole', () => {
  const [gap] = mapStateOf(sample).gaps
  if (gap === undefined) throw new Error('The sample has gaps')
  const line = { subject: gap, title: 'B04', words: 'a', part: 1, partCount: 2 }
  const slide = {
    kind: 'gaps',
    gapKind: 'uncovered',
    lines: [line, { ...line, part: 2 }],
    total: 1,
    page: 1,
    pageCount: 1,
  } as const
  expect(plenaryBlocks(slide, tools)).toHaveLength(2)
})

test('headings say in both languages what a slide shows', () => {
  const titlesIn = (language: 'it' | 'en') => slides.map((slide) => slideTitle(slide, toolsOf(language)))
  expect(titlesIn('it')).toMatchInlineSnapshot(`
    [
      "2 bisogni su 15 sono scoperti",
      "Bisogni scoperti: 2",
      "Bisogni deboli: 2",
      "Bisogni fragili: 1",
      "Luoghi scoperti: 2",
      "Voci assenti: 1",
      "Risorse dormienti: 1",
      "In 2 luoghi su 3 qualcosa non è raggiunto",
      "Che cosa pesa di più per il tavolo (1 di 2)",
      "Che cosa pesa di più per il tavolo (2 di 2)",
    ]
  `)
  expect(titlesIn('en')).toMatchInlineSnapshot(`
    [
      "2 needs in 15 are uncovered",
      "Uncovered needs: 2",
      "Weak needs: 2",
      "Fragile needs: 1",
      "Uncovered places: 2",
      "Absent voices: 1",
      "Dormant resources: 1",
      "In 2 places of 3 something is not reached",
      "What weighs most for the table (1 of 2)",
      "What weighs most for the table (2 of 2)",
    ]
  `)
})

test('a heading counts rightly from none to many', () => {
  const coverage = (uncovered: number, needCount: number) =>
    slideTitle({ kind: 'coverage', needCount, levels: [{ level: 'uncovered', count: uncovered }] }, tools)
  expect([coverage(0, 15), coverage(1, 15), coverage(2, 15), coverage(0, 1), coverage(1, 1)]).toEqual([
    'Nessuno dei 15 bisogni è scoperto',
    'Un bisogno su 15 è scoperto',
    '2 bisogni su 15 sono scoperti',
    'Il bisogno non è scoperto',
    'Il bisogno è scoperto',
  ])
})

test('each chart has a table with a cell for every heading, and names whole', () => {
  const charts = slides.filter(isChart)
  expect(charts.map(({ kind }) => kind)).toEqual(['coverage', 'places', 'points', 'points'])
  for (const slide of charts) {
    const { headings, rows } = slideTable(slide, tools)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toHaveLength(headings.length)
  }
})
