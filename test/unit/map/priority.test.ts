import { describe, expect, test } from 'vitest'
import { priorityBlocks } from '../../../renderer/citing/priority-citations.ts'
import { priorityGrid, spotKey, spotOfKey } from '../../../shared/map/priority/priority-grid.ts'
import { comparePriority } from '../../../shared/map/priority/priority-order.ts'
import {
  priorityMarks,
  priorityOf,
  spotOf,
  type SpotStep,
  stepMark,
  stepOnGrid,
} from '../../../shared/map/priority/priority-spot.ts'
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
    const grid = priorityGrid(needs)
    const placed = priorityMarks.flatMap((severity) =>
      priorityMarks.flatMap((spread) => grid.at({ severity, spread })),
    )
    expect([...placed, ...grid.unplaced]).toHaveLength(needs.length)
    expect(new Set([...placed, ...grid.unplaced]).size).toBe(needs.length)
    expect(grid.at({ severity: 4, spread: 2 }).map(({ code }) => code)).toEqual(['B06', 'B09'])
    expect(grid.unplaced).toEqual([])
  })

  test('a need that misses one mark stands beside it, and is not weighed', () => {
    const half = { ...needOf('B04'), spread: null }
    expect(priorityGrid([half]).unplaced).toEqual([half])
    expect(spotOf(half)).toBeNull()
    expect(priorityOf(half)).toBeNull()
  })

  test('a step goes one on and stops at the edge; the first one goes to the middle and keeps the mark there is', () => {
    const steps: readonly SpotStep[] = ['graver', 'wider', 'lighter', 'narrower']
    let spot = { severity: 4, spread: 5 }
    const way = steps.map((step) => (spot = stepOnGrid(spot, step)))
    expect(way.map(spotKey)).toEqual(['5-5', '5-5', '4-5', '4-4'])
    expect(stepOnGrid({ severity: 1, spread: 1 }, 'lighter')).toEqual({ severity: 1, spread: 1 })
    expect(stepOnGrid({ severity: null, spread: null }, 'graver')).toEqual({ severity: 3, spread: 3 })
    expect(stepOnGrid({ severity: 5, spread: null }, 'lighter')).toEqual({ severity: 5, spread: 3 })
  })

  test('a mark goes up from none and down to none', () => {
    expect([stepMark(null, 1), stepMark(5, 1), stepMark(1, -1), stepMark(null, -1)]).toEqual([
      1,
      5,
      null,
      null,
    ])
  })

  test('a cell is known by its name, and nothing else is a cell', () => {
    expect(spotOfKey(spotKey({ severity: 2, spread: 4 }))).toEqual({ severity: 2, spread: 4 })
    for (const none of ['', '0-3', '3-6', '3', 'tray']) expect(spotOfKey(none)).toBeNull()
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
