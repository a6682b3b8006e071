import type { WholeConnection } from '../../shared/doc/connections.ts'
import { type MinutesBlock, type MinutesRun, plainRuns } from '../../shared/doc/minutes-text.ts'
import type { TextTools } from '../ui/text-context.tsx'
import { type Citable, mentionOf } from './map-citations.ts'

/** An action as a verbale cites it: its name, the resources it puts together, the needs it is for, and its note. */
export function connectionBlocks(
  { connection, resourceIds, needIds }: WholeConnection,
  { text, find }: Pick<TextTools, 'text'> & { readonly find: (id: string) => Citable | null },
): MinutesBlock[] {
  function mentions(ids: readonly string[]): MinutesRun[] {
    const records = ids.map(find).filter((record) => record !== null)
    return records.flatMap((record, index) => [...(index === 0 ? [] : plainRuns(', ')), mentionOf(record)])
  }
  const note = connection.note.trim()
  const runs = [
    ...plainRuns(text('connect.cited', { title: connection.title })),
    ...(resourceIds.length === 0 ? [] : [...plainRuns(text('connect.citedWith')), ...mentions(resourceIds)]),
    ...(needIds.length === 0 ? [] : [...plainRuns(text('connect.citedFor')), ...mentions(needIds)]),
    ...plainRuns('.'),
  ]
  const said: MinutesBlock = { kind: 'paragraph', runs }
  return note === ''
    ? [said]
    : [said, { kind: 'paragraph', runs: plainRuns(text('connect.citedNote', { note })) }]
}
