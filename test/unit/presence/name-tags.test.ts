import { describe, expect, test } from 'vitest'
import { type Box, doBoxesMeet } from '../../../shared/canvas/box.ts'
import {
  boxAbove,
  firstFew,
  initialsOf,
  type LaidTag,
  layOutTags,
  noTag,
  type TagSpot,
} from '../../../shared/canvas/presence/name-tags.ts'
import { seedsOfThisRun, withSeed } from '../../support/seeded-random.ts'

const names = ['Marta Rossi', 'Iris', 'Gino Dal Col', 'Ada Lovelace', 'Bea', 'Carlo Emilio Gadda']

function spot(id: string, [x, y]: readonly [number, number], ...who: readonly string[]): TagSpot {
  return {
    id,
    at: { x, y },
    people: who.map((name) => ({ id: `${id}-${name}`, name, tone: 1 })),
    room: Infinity,
  }
}

/** The same, where whole names have so much room. */
const inRoom = (spots: readonly TagSpot[], room: number) => spots.map((each) => ({ ...each, room }))

function lay(spots: readonly TagSpot[], change: Partial<Parameters<typeof layOutTags>[1]> = {}) {
  return layOutTags(spots, { hangs: 'above-left', ...change })
}

const said = (tag: LaidTag | undefined) =>
  tag === undefined
    ? null
    : [...tag.chips.map(({ words }) => words), ...(tag.more > 0 ? [`+${tag.more}`] : [])].join(' ')

/** Where a tag is drawn, in the same measures as the style has them. */
function boxOf({ at }: TagSpot, tag: LaidTag): Box {
  const widths = tag.chips.map(({ width }) => width)
  // «+» and a figure, or two.
  if (tag.more > 0) widths.push(tag.more < 10 ? 31 : 40)
  const width = widths.reduce((sum, each) => sum + each, 0) + 2 * (widths.length - 1)
  return { left: at.x - width, top: at.y - 22, width, height: 22 }
}

describe('names at what others have chosen', () => {
  test('stand whole where there is room, up to three at one card', () => {
    const laid = lay([spot('a', [300, 100], 'Marta Rossi', 'Iris'), spot('b', [300, 400], 'Gino Dal Col')])
    expect(said(laid.get('a'))).toBe('Marta Rossi Iris')
    expect(said(laid.get('b'))).toBe('Gino Dal Col')
  })

  test('say of many at one card one name, and how many more', () => {
    const people = Array.from({ length: 30 }, (_, index) => names[index % names.length] ?? '')
    expect(said(lay([spot('a', [300, 100], ...people)]).get('a'))).toBe('Marta Rossi Iris +28')
  })

  test('are initials where whole ones would lie on each other, and from afar', () => {
    const side = [spot('a', [300, 100], 'Marta Rossi'), spot('b', [360, 104], 'Gino Dal Col')]
    expect([...lay(side).values()].map(said)).toEqual(['Marta Rossi', 'GC'])
    expect([...lay(inRoom(side, 60)).values()].map(said)).toEqual(['MR', 'GC'])
    // A short name is whole where it is no wider than what it stands at.
    expect([...lay(inRoom([spot('a', [300, 100], 'Iris')], 60)).values()].map(said)).toEqual(['Iris'])
  })

  test('are one tag with a number where not even initials have room', () => {
    const heap = [
      spot('a', [300, 100], 'Marta Rossi'),
      spot('b', [310, 105], 'Iris'),
      spot('c', [320, 110], 'Bea', 'Ada Lovelace'),
    ]
    const laid = lay(inRoom(heap, 20))
    expect([...laid.values()].map(said)).toEqual(['MR I +2', '', ''])
    expect(laid.get('b')).toEqual(noTag)
  })

  test('hang below what points, to the right, as they hang above what is chosen, to the left', () => {
    const side = [spot('a', [300, 100], 'Marta Rossi'), spot('b', [350, 104], 'Gino Dal Col')]
    expect([...lay(side, { hangs: 'below-right' }).values()].map(said)).toEqual(['MR', 'Gino Dal Col'])
  })

  test('keep off the names at what others have chosen, as initials or not at all', () => {
    const chosen = lay([spot('a', [300, 122], 'Iris')]).get('a') ?? noTag
    const taken = [boxAbove({ x: 300, y: 122 }, chosen.width)]
    const points = (x: number, y: number) =>
      said(lay([spot('b', [x, y], 'Gino Dal Col')], { hangs: 'below-right', taken }).get('b'))
    const left = 300 - chosen.width
    expect(points(left - 40, 105)).toBe('GC')
    expect(points(left + 4, 105)).toBe('')
    expect(points(left - 40, 130)).toBe('Gino Dal Col')
  })

  test.each(seedsOfThisRun(20))(
    'of whoever is there, wherever, never lie on each other, leave nobody out, and are always the same (seed %i)',
    async (seed) =>
      withSeed({ seed, name: 'never lie on each other', project: 'quick' }, async (random) => {
        const width = random.pick([200, 600, 1200])
        const room = random.pick([20, 60, Infinity])
        const made = Array.from({ length: 30 }, (_, index) =>
          spot(
            `card:${index}`,
            [random.between(0, width), random.between(0, 400)],
            ...Array.from({ length: random.between(1, 4) }, () => random.pick(names)),
          ),
        )
        const spots = inRoom(made, room)
        const laid = lay(spots)
        const boxes = spots.flatMap((each) => {
          const tag = laid.get(each.id) ?? noTag
          return tag === noTag ? [] : [boxOf(each, tag)]
        })
        for (const [index, box] of boxes.entries())
          for (const other of boxes.slice(index + 1)) expect(doBoxesMeet(box, other)).toBe(false)
        const count = (sum: number, each: number) => sum + each
        const told = [...laid.values()].map(({ chips, more }) => chips.length + more).reduce(count, 0)
        expect(told).toBe(spots.map(({ people }) => people.length).reduce(count, 0))
        expect(lay(spots.toReversed())).toEqual(laid)
      }),
  )
})

test('initials are of the first name and the last, whatever the letters', () => {
  expect(['Marta', 'gino dal col', ' Ada  Lovelace ', '🦊 volpe', ''].map(initialsOf)).toEqual([
    'M',
    'GC',
    'AL',
    '🦊V',
    '',
  ])
})

test('a line has room for three, and then says how many more', () => {
  expect(firstFew(['a', 'b', 'c'])).toEqual({ few: ['a', 'b', 'c'], more: 0 })
  expect(firstFew(['a', 'b', 'c', 'd'])).toEqual({ few: ['a', 'b'], more: 2 })
})
