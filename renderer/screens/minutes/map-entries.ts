import type { Editor } from '@tiptap/core'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { needType } from '../../../shared/model/need.ts'
import { resourceType } from '../../../shared/model/resource.ts'
import { citationRuns, mentionOf } from '../../citing/map-citations.ts'
import type { TriggerEntry } from '../../editor/trigger-menu-state.ts'
import { writeRunsAtCursor } from '../../editor/write-citation.ts'
import type { TextTools } from '../../ui/text-context.tsx'
import { rankBy } from './plain-search.ts'

/** As many as one reads at a glance; another letter finds the others. */
const mostEntries = 5

/** One letter finds half of the map. */
const fewestLetters = 2

/** Needs and resources in the `/` menu, by code or words of the title: cited as they stand now. */
export function mapEntries(
  documents: TavoloDocuments,
  input: { readonly query: string; readonly tools: TextTools; readonly editor: Editor },
): TriggerEntry[] {
  const { query, tools, editor } = input
  if (query.trim().length < fewestLetters) return []
  const records = [...listRecords(documents, needType), ...listRecords(documents, resourceType)]
  return rankBy(records, ({ code, title }) => [code, title], query)
    .slice(0, mostEntries)
    .map((record) => ({
      id: record.id,
      label: `${record.code} ${record.title}`.trim(),
      hint: tools.text('minutes.fromMap.cite'),
      // Alone on its line it is a sentence of its own; in a sentence it is only named.
      choose: ({ isAlone }) =>
        writeRunsAtCursor(editor, isAlone ? citationRuns(documents, record, tools) : [mentionOf(record)]),
    }))
}
