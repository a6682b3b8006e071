import { addCard, changeCard } from '../../shared/doc/commands/cards.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { dropCards } from '../../shared/doc/commands/drop-cards.ts'
import type { Card } from '../../shared/model/card.ts'

/** What is changed while one looks on: so many changes, so far apart, and every so many of them a card that is new. */
export const remoteChanges = { count: 200, everyMs: 10, newEvery: 20 } as const

/**
 * Where between two frames of the screen a run begins, in milliseconds after the first: how long the last change waits for its
 * frame hangs on that alone, and every program meets the same.
 */
export const runPhasesMs = [0, 3.3, 6.7, 10, 13.3] as const

/** Makes one of a run's changes, counted from 1: a card is new, says something else or lies elsewhere. */
export function makeRemoteChange(
  context: CommandContext,
  cards: readonly Card[],
  { run, index }: { readonly run: number; readonly index: number },
): void {
  const card = cards[(index * 7) % cards.length]
  if (card === undefined) throw new Error('There is no card')
  const { id, canvasId, zoneId, point } = card
  const [x, y] = point ?? [0, 0]
  const done =
    index % remoteChanges.newEvery === 0
      ? addCard(context, {
          canvasId,
          zoneId,
          text: `Nuovo ${run} ${index}`,
          authorId: null,
          point: [x + 20, y + 20],
        })
      : index % 2 === 0
        ? changeCard(context, { id, patch: { text: `Cambiato ${run} ${index}` } })
        : dropCards(context, { cards: [{ id, zoneId, clusterId: null, point: [x + 3, y] }], clusters: [] })
  if (!done.isOk) throw new Error(`A change was refused: ${JSON.stringify(done.error)}`)
}
