import { describe, expect, test } from 'vitest'
import { readPassages } from '../../../renderer/changes/passages.ts'
import { runsText } from '../../../renderer/changes/passage-text.ts'
import { type MinutesBlock, plainRuns } from '../../../shared/doc/minutes-text.ts'
import { diffSequences } from '../../../shared/util/diff-sequences.ts'

function passagesBetween(before: readonly string[], after: readonly string[]) {
  const blocks = (texts: readonly string[]) =>
    texts.map((text): MinutesBlock => ({ kind: 'paragraph', runs: plainRuns(text) }))
  const steps = diffSequences(blocks(before), blocks(after), (block) => JSON.stringify(block))
  return readPassages(steps, (block) => ('runs' in block ? runsText(block.runs) : ''))
}

describe('a text compared in passages', () => {
  test('counts what stayed and shows what came', () => {
    expect(passagesBetween(['uno', 'due', 'tre'], ['uno', 'due', 'nuovo', 'tre'])).toEqual([
      { kind: 'same', count: 2 },
      { kind: 'added', text: 'nuovo' },
      { kind: 'same', count: 1 },
    ])
  })

  test('puts a passage that was rewritten beside what it was', () => {
    expect(passagesBetween(['La sede apre il lunedì'], ['La sede apre il martedì'])).toEqual([
      { kind: 'rewritten', before: 'La sede apre il lunedì', after: 'La sede apre il martedì' },
    ])
  })

  test('shows two passages that have nothing in common one after the other', () => {
    expect(passagesBetween(['La sede apre'], ['Tutt’altro discorso qui'])).toEqual([
      { kind: 'removed', text: 'La sede apre' },
      { kind: 'added', text: 'Tutt’altro discorso qui' },
    ])
  })
})
