import { describe, expect, test } from 'vitest'
import { priorityBlocks } from '../../../renderer/citing/priority-citations.ts'
import { comparePriority } from '../../../shared/map/priority/priority-order.ts'
import { priorityMarks, priorityOf, prioritySpot } from '../../../shared/map/priority/priority-spot.ts'
import { markGrid } from '../../../shared/map/marks/mark-grid.ts'
import { marks } from '../../../shared/map/marks/mark-spot.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { type Need, needType } from '../../../shared/model/need.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { sampleContext } from '../../support/sample-documents.ts'

const needs = listRecords(sampleContext().documents, needType)

function needOf(code: string) {
  const need = needs.find((one) => one.code === code)
  if (need === undefined) throw new Error(`The sample has ${code}`)
  return { ...need, priorityPoints: 0 }
}

describe('the grid of severity and spread', () => {
  test('holds every need of the sample once, where its marks put it', () => {
    const grid = markGrid(needs, prioritySpot)
    const placed = marks.flatMap((up) => marks.flatMap((across) => grid.at({ up, across })))
    expect([...placed, ...grid.unplaced]).toHaveLength(needs.length)
    expect(new Set([...placed, ...grid.unplaced]).size).toBe(needs.length)
    expect(grid.at({ up: 4, across: 2 }).map(({ code }) => code)).toEqual(['B06', 'B09'])
    expect(grid.unplaced).toEqual([])
  })

  test('a need that misses one mark stands beside it, and is not weighed', () => {
    const half = { ...needOf('B04'), spread: null }
    expect(markGrid([half], prioritySpot).unplaced).toEqual([half])
    expect(priorityOf(half)).toBeNull()
  })

  test('a need has the marks of where it is put, and none in the tray', () => {
    expect(priorityMarks({ up: 4, across: 2 })).toEqual({ severity: 4, spread: 2 })
    expect(priorityMarks(null)).toEqual({ severity: null, spread: null })
  })
})

test('points given by the table come before severity and spread; what nobody weighed comes last', () => {
  const unweighed = { ...needOf('B01'), severity: null }
  const pointed = { ...needOf('B12'), priorityPoints: 1 }
  const order = [unweighed, needOf('B04'), needOf('B02'), pointed].toSorted(comparePriority)
  expect(order.map(({ code }) => code)).toEqual(['B12', 'B02', 'B04', 'B01'])
})

test('the order is cited need by need with its place and points; beyond thirty the others are counted', () => {
  const tools = { text: createTranslator('it') }
  const wordsOf = (some: readonly Need[]) =>
    priorityBlocks(some, tools).map((block) => {
      if (block.kind !== 'paragraph') throw new Error('The order is cited as paragraphs')
      return block.runs
        .map((run) => (run.kind === 'mention' ? run.label : run.kind === 'text' ? run.text : ''))
        .join('')
    })
  expect(
    wordsOf([
      { ...needOf('B03'), priorityPoints: 1 },
      { ...needOf('B01'), spread: null },
    ]),
  ).toEqual([
    'Bisogni in ordine di priorità:',
    'B03 Tirare il fiato qualche ora – gravità 5, diffusione 3; un punto.',
    'B01 Giornate intere senza parlare con nessuno – da collocare; 0 punti.',
  ])
  const many = Array.from({ length: 33 }, (_, index) => ({ ...needOf('B01'), code: `B${index}` }))
  expect(wordsOf(many)).toHaveLength(32)
  expect(wordsOf(many).at(-1)).toBe('Altri 3 bisogni vengono dopo.')
})
