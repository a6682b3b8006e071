import * as Y from 'yjs'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { updateProcess } from '../../shared/doc/commands/update-process.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { wholeSampleContext, workForDays } from '../support/days-of-work.ts'
import { exchangePeer } from '../support/exchange-peer.ts'
import { seededRandom } from '../support/seeded-random.ts'

/** How many evenings the work is spread over; after each everybody has what the others did. */
const evenings = 10

const names = ['official', 'work'] as const

/**
 * A tavolo that many people worked on, each on a computer of their own: so many edits in all, by random commands over
 * every kind of record and text, the same on every run. Edits that a command refused are not counted.
 */
export function tavoloOfManyHands(work: {
  readonly people: number
  readonly edits: number
  readonly title: string
}): TavoloDocuments {
  const table = wholeSampleContext()
  updateProcess(table, { title: work.title })
  const peers = Array.from({ length: work.people }, (_, index) => exchangePeer(index + 1, table.documents))
  const random = seededRandom(work.people)
  const editsOfAnEvening = Math.ceil(work.edits / work.people / evenings)
  for (let evening = 0; evening < evenings; evening += 1) {
    for (const peer of peers) {
      const made = countEdits(peer)
      while (made() < editsOfAnEvening) workForDays(peer, random, 1)
      merge(table, peer)
    }
    for (const peer of peers) merge(peer, table)
  }
  return table.documents
}

/** Counts the edits that somebody makes from now on. */
function countEdits({ documents }: CommandContext): () => number {
  let count = 0
  for (const name of names) {
    documents[name].on('afterTransaction', ({ local, changed }) => {
      if (local && changed.size > 0) count += 1
    })
  }
  return () => count
}

function merge(target: CommandContext, source: CommandContext): void {
  for (const name of names) {
    const known = Y.encodeStateVector(target.documents[name])
    Y.applyUpdate(target.documents[name], Y.encodeStateAsUpdate(source.documents[name], known))
  }
}
