import type { MessageKey } from '../../../shared/text/messages.ts'
import type { Translate } from '../../../shared/text/translator.ts'
import type { TriggerEntry } from '../../editor/trigger-menu-state.ts'
import { rankBy } from './plain-search.ts'

/** What `/` can put into the text. */
export type InsertKind =
  | 'contribution'
  | 'statement'
  | 'decision'
  | 'divergence'
  | 'vote'
  | 'action'
  | 'need'
  | 'resource'
  | 'note'
  | 'attachment'
  | 'conflict'
  | 'approval'

/** In the order in which a session needs them; the letter is its mark in the menu. */
const kinds: readonly InsertKind[] = [
  'contribution',
  'statement',
  'decision',
  'divergence',
  'vote',
  'action',
  'need',
  'resource',
  'note',
  'attachment',
  'conflict',
  'approval',
]

/** The `/` menu. `approval` only where there is a previous verbale to approve. */
export function insertEntries(input: {
  readonly text: Translate
  readonly query: string
  readonly hasPrevious: boolean
  readonly insert: (kind: InsertKind) => void
}): TriggerEntry[] {
  const offered = kinds.filter((kind) => kind !== 'approval' || input.hasPrevious)
  return rankBy(
    offered,
    (kind) => [input.text(labelOf(kind)), input.text(`minutes.insertAlso.${kind}`)],
    input.query,
  ).map((kind) => ({
    id: kind,
    label: input.text(labelOf(kind)),
    hint: input.text(`minutes.insertHint.${kind}`),
    choose: () => input.insert(kind),
  }))
}

function labelOf(kind: InsertKind): MessageKey {
  return `minutes.insert.${kind}`
}
