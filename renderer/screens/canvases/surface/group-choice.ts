import type { Surface } from './use-surface.ts'

type Looked = Pick<Surface, 'scene' | 'drawn' | 'chosen'>

/** What a press on something chooses: of a group all of it first, and what was pressed alone once one is in the group. */
export function pressedChoice(looked: Looked, id: string): readonly string[] {
  const group = groupOf(looked, id)
  return group.length < 2 || isWithin(looked, group) ? [id] : group
}

/** What Esc leaves chosen: the group of which a part was chosen; of anything else nothing. */
export function choiceAfterEscape(looked: Looked): readonly string[] {
  const [first] = looked.chosen
  const group = first === undefined ? [] : groupOf(looked, first)
  return isWithin(looked, group) && looked.chosen.size < group.length ? group : []
}

/** Whether something is chosen, and nothing outside a group. */
function isWithin({ chosen }: Looked, group: readonly string[]): boolean {
  return chosen.size > 0 && [...chosen].every((id) => group.includes(id))
}

/** All that is in the group of something, itself among it; nothing when it is in none. */
function groupOf({ scene, drawn }: Looked, id: string): readonly string[] {
  const bodies = [
    ...scene.cards.map(({ card }) => ({ id: card.id as string, groupId: card.groupId })),
    ...drawn.figures.map(({ figure }) => ({ id: figure.id as string, groupId: figure.groupId })),
  ]
  const groupId = bodies.find((body) => body.id === id)?.groupId ?? null
  return groupId === null ? [] : bodies.flatMap((body) => (body.groupId === groupId ? body.id : []))
}
