import { useSyncExternalStore } from 'react'
import type { CitedKind } from '../../../shared/doc/commands/cited-records.ts'
import { recordsOfItem } from '../../../shared/doc/queries/item-records.ts'
import type { Id } from '../../../shared/model/id.ts'
import { appendRecord } from '../../editor/minutes-writer.ts'
import type { RecordSlots } from '../../editor/record-slots.ts'
import { useQuery } from '../../state/use-records.ts'
import { Button } from '../../ui/button.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useMinutesPlace } from './minutes-context.tsx'
import { RecordBlock } from './records/record-block.tsx'
import styles from './loose-records.module.css'

/** Records of an item that stand nowhere in its text (imported, merged): shown after it, never lost. */
export function LooseRecords({
  itemId,
  slots,
}: {
  readonly itemId: Id<'agendaItem'>
  readonly slots: RecordSlots
}) {
  const { text } = useText()
  const { desk, isReadOnly } = useMinutesPlace()
  const all = useQuery(recordsOfItem, itemId)
  const placed = useSyncExternalStore(slots.all.subscribe, slots.all.get)
  const isTextDrawn = useSyncExternalStore(slots.isDrawn.subscribe, slots.isDrawn.get)
  const loose = all.filter(({ id }) => !placed.some((slot) => slot.id === id))
  if (!isTextDrawn || loose.length === 0) return null

  function place(cited: { readonly kind: CitedKind; readonly id: string }) {
    const editor = desk.editorOf(itemId)
    if (editor !== null) appendRecord(editor, cited)
  }

  return (
    <ul className={styles.loose}>
      {loose.map((cited) => (
        <li key={cited.id}>
          <RecordBlock slot={cited} itemId={itemId} />
          {!isReadOnly && (
            <Button variant="quiet" size="small" onPress={() => place(cited)}>
              {text('minutes.placeInText')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
