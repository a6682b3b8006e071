import { expect, test } from 'vitest'
import { choiceAfterEscape, pressedChoice } from '../../../renderer/screens/canvases/surface/group-choice.ts'

/** Two cards and a figure in a group, and a card in none. */
function looked(...chosen: readonly string[]) {
  const body = (id: string, groupId: string | null) => ({ id, groupId })
  return {
    scene: { cards: [body('one', 'g'), body('two', 'g'), body('alone', null)].map((card) => ({ card })) },
    drawn: { figures: [{ figure: body('oval', 'g') }] },
    chosen: new Set(chosen),
  } as unknown as Parameters<typeof choiceAfterEscape>[0]
}

const group = ['one', 'two', 'oval']

test('a press on one of a group chooses all of it, a second one that alone, and so on within the group', () => {
  expect(pressedChoice(looked(), 'two')).toEqual(group)
  expect(pressedChoice(looked('alone'), 'oval')).toEqual(group)
  expect(pressedChoice(looked(...group), 'two')).toEqual(['two'])
  expect(pressedChoice(looked('two'), 'oval')).toEqual(['oval'])
  expect(pressedChoice(looked(...group), 'alone')).toEqual(['alone'])
})

test('Esc goes back to the group, then chooses nothing', () => {
  expect(choiceAfterEscape(looked('two'))).toEqual(group)
  expect(choiceAfterEscape(looked(...group))).toEqual([])
  expect(choiceAfterEscape(looked('alone'))).toEqual([])
  expect(choiceAfterEscape(looked())).toEqual([])
})
