import { describe, expect, test } from 'vitest'
import { firstMatches, mostDrawn } from '../../../renderer/ui/first-matches.ts'

const options = Array.from({ length: 5000 }, (_, index) => ({
  id: `card:${index + 1}`,
  label: `${index + 1}. Perché il pulmino passa anche la sera`,
}))

function found(typed: string, value: string | null = null): readonly string[] {
  return firstMatches(options, { typed, value }).map(({ id }) => id)
}

describe('what is drawn of thousands of names', () => {
  test('are the first that have what was typed, wherever and whatever accents and capitals, and not more than one reads', () => {
    expect(found('PERCHE il')).toHaveLength(mostDrawn)
    expect(found('4321')).toEqual(['card:4321'])
    expect(found('nessuno')).toEqual([])
  })

  test('the chosen one is among them, first, and its own name seeks nothing else', () => {
    expect(found('sera', 'card:4000').slice(0, 2)).toEqual(['card:4000', 'card:1'])
    const third = '3. Perché il pulmino passa anche la sera'
    expect(found(third, 'card:3').slice(0, 2)).toEqual(['card:3', 'card:1'])
    expect(found('4321', 'card:3')).toEqual(['card:4321'])
  })
})
