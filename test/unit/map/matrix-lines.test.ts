import { describe, expect, test } from 'vitest'
import { arrangeAxis } from '../../../shared/map/matrix/arrange-axis.ts'
import { emptyFilter, filterMatrix, isFiltering } from '../../../shared/map/matrix/filter-matrix.ts'
import type {
  AxisGrouping,
  AxisOrder,
  MatrixLine,
  MatrixSubject,
} from '../../../shared/map/matrix/matrix-subject.ts'
import { settleMatrix } from '../../../shared/map/matrix/settle-matrix.ts'

const collator = new Intl.Collator('it')
const compareNames = (left: string, right: string) => collator.compare(left, right)

function subject(code: string, facts: Partial<MatrixSubject> = {}): MatrixSubject {
  const title = facts.title ?? code
  return {
    id: code,
    code,
    title,
    places: [],
    owners: [],
    priority: null,
    points: 0,
    level: 0,
    isConfirmed: false,
    remark: '',
    words: [code, title],
    ...facts,
  }
}

function shown(lines: readonly MatrixLine[]): string[] {
  return lines.map((line) => {
    if (line.kind === 'subject') return line.subject.code
    const { group, count } = line
    const label =
      group.kind === 'priority' ? group.band : group.kind === 'coverage' ? group.level : group.name
    return `${String(label)} (${count})`
  })
}

function arranged(
  subjects: readonly MatrixSubject[],
  order: AxisOrder,
  grouping: AxisGrouping = 'none',
): string[] {
  return shown(arrangeAxis(subjects, { order, grouping }, compareNames))
}

const needs = [
  subject('B01', { title: 'Èra meglio prima', places: ['Montefosco'], priority: 16, level: 2 }),
  subject('B02', { title: 'Andare e tornare', places: ['Roccalbera', 'Montefosco'], priority: 4, level: 3 }),
  subject('B03', { title: 'Zone fredde', owners: ['Unione'], level: 0 }),
  subject('B04', { title: 'Di notte', places: ['Pieve'], owners: ['Distretto'], priority: 9, level: 0 }),
]

describe('the lines of an axis', () => {
  test('stand as they are listed', () => {
    expect(arranged(needs, 'listed')).toEqual(['B01', 'B02', 'B03', 'B04'])
  })

  test('stand by title as an Italian alphabet has it', () => {
    expect(arranged(needs, 'title')).toEqual(['B02', 'B04', 'B01', 'B03'])
  })

  test('stand by priority, what the table gave points to first, then by marks, those without marks last', () => {
    expect(arranged(needs, 'priority')).toEqual(['B01', 'B04', 'B02', 'B03'])
    const pointed = needs.map((need) => (need.code === 'B02' ? { ...need, points: 3 } : need))
    expect(arranged(pointed, 'priority')).toEqual(['B02', 'B01', 'B04', 'B03'])
  })

  test('stand by coverage, gaps first, equals as they are listed', () => {
    expect(arranged(needs, 'coverage')).toEqual(['B03', 'B04', 'B01', 'B02'])
  })

  test('stand by place and by owner, those without one last', () => {
    expect(arranged(needs, 'place')).toEqual(['B01', 'B04', 'B02', 'B03'])
    expect(arranged(needs, 'owner')).toEqual(['B04', 'B03', 'B01', 'B02'])
  })

  test('a need of two places stands in both of their groups, with keys of its own', () => {
    const lines = arrangeAxis(needs, { order: 'listed', grouping: 'place' }, compareNames)
    expect(shown(lines)).toEqual([
      'Montefosco (2)',
      'B01',
      'B02',
      'Pieve (1)',
      'B04',
      'Roccalbera (1)',
      'B02',
      'null (1)',
      'B03',
    ])
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
  })

  test('a place that is written twice in one need makes one line', () => {
    expect(arranged([subject('B01', { places: ['Pieve', 'Pieve'] })], 'listed', 'place')).toEqual([
      'Pieve (1)',
      'B01',
    ])
  })

  test('groups of priority and coverage go from what presses most, and are sorted inside', () => {
    expect(arranged(needs, 'title', 'priority')).toEqual([
      'high (1)',
      'B01',
      'middle (1)',
      'B04',
      'low (1)',
      'B02',
      'unknown (1)',
      'B03',
    ])
    expect(arranged(needs, 'title', 'coverage')).toEqual([
      '0 (2)',
      'B04',
      'B03',
      '2 (1)',
      'B01',
      '3 (1)',
      'B02',
    ])
  })
})

describe('the filter', () => {
  const resources = [
    subject('R01', { title: 'Pulmino', places: ['Montefosco'], owners: ['Passo Lento'], level: 3 }),
    subject('R02', { title: 'Sala di notte', places: ['Pieve'], owners: ['Il Cortile'] }),
  ]
  const left = (change: Partial<typeof emptyFilter>) => {
    const axes = filterMatrix({ needs, resources }, { ...emptyFilter, ...change })
    return [...axes.needs, ...axes.resources].map(({ code }) => code).join(' ')
  }

  test('leaves everything when nothing is asked', () => {
    expect(left({ typed: '  ' })).toBe('B01 B02 B03 B04 R01 R02')
    expect(isFiltering({ ...emptyFilter, typed: ' ' })).toBe(false)
  })

  test('words narrow the axis on which they are found', () => {
    expect(left({ typed: 'pulm' })).toBe('B01 B02 B03 B04 R01')
    expect(left({ typed: 'fredde' })).toBe('B03 R01 R02')
    expect(left({ typed: 'notte' })).toBe('B04 R02')
    expect(left({ typed: 'nessuno' })).toBe('')
  })

  test('a place narrows both axes; coverage, owner and dormant narrow theirs', () => {
    expect(left({ place: 'Montefosco' })).toBe('B01 B02 R01')
    expect(left({ coverage: 0 })).toBe('B03 B04 R01 R02')
    expect(left({ owner: 'Il Cortile' })).toBe('B01 B02 B03 B04 R02')
    expect(left({ isDormantOnly: true })).toBe('B01 B02 B03 B04 R02')
  })
})

describe('a matrix that is filled in', () => {
  const look = {
    filter: { ...emptyFilter, coverage: 0 },
    needs: { order: 'coverage', grouping: 'none' },
    resources: { order: 'listed', grouping: 'none' },
  } as const
  const settled = { needs, resources: [] }

  test('keeps its rows where they were, says what they are now, and that they would stand otherwise', () => {
    const now = needs.map((need) => (need.code === 'B03' ? { ...need, level: 3 as const } : need))
    const { rows, isStale } = settleMatrix({ needs: now, resources: [] }, settled, { look, compareNames })
    expect(shown(rows)).toEqual(['B03', 'B04'])
    expect(rows[0]).toMatchObject({ subject: { level: 3 } })
    expect(isStale).toBe(true)
  })

  test('takes in what came later, and lets go of what is gone', () => {
    const now = [...needs.slice(0, 3), subject('B05')]
    const { rows, isStale } = settleMatrix({ needs: now, resources: [] }, settled, { look, compareNames })
    expect(shown(rows)).toEqual(['B03', 'B05'])
    expect(isStale).toBe(false)
  })
})
