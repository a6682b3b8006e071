import { useMemo } from 'react'
import {
  compareSnapshots,
  isSameTavolo,
  type RecordChange,
  type TextChange,
} from '../../shared/doc/queries/compare-snapshots.ts'
import type { TavoloFile } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import { ChangeList } from '../changes/change-list.tsx'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useText } from '../ui/text-context.tsx'
import type { Arrival } from './bring-in.ts'
import styles from './exchange.module.css'
import { writersOf } from './writers-of.ts'

/** What a file brought into a tavolo: who wrote it and when, and everything that is not as it was. */
export function ArrivedChanges({
  name,
  arrival,
  onClose,
}: {
  readonly name: string
  readonly arrival: Extract<Arrival, { readonly kind: 'merged' }>
  readonly onClose: () => void
}) {
  const { text, formatList } = useText()
  const { before, after, file, wasDeleted } = arrival
  const comparison = useMemo(() => compareSnapshots(before, after), [before, after])
  const findWriters = useMemo(() => writersOf(file.changes), [file])
  const { title } = after.process

  function whoOf(change: RecordChange | TextChange): string | null {
    const names = findWriters(
      'place' in change ? { place: change.place, id: change.id } : { place: 'text', id: change.agendaItemId },
    )
    return names.length === 0 ? null : formatList(names)
  }

  return (
    <Sheet
      title={text('exchange.arrivedTitle', { name })}
      isOpen
      onOpenChange={onClose}
      size="large"
      footer={
        <Button variant="primary" onPress={onClose}>
          {text('exchange.understood')}
        </Button>
      }
    >
      <div className={styles.words}>
        <WrittenBy file={file} />
        {wasDeleted && <p>{text('exchange.wasDeleted')}</p>}
        {isSameTavolo(comparison) ? (
          <p>{text('exchange.nothingNew', { title })}</p>
        ) : (
          <>
            <p>{text('exchange.cameIn', { title })}</p>
            <ChangeList comparison={comparison} headingLevel={3} whoOf={whoOf} />
          </>
        )}
      </div>
    </Sheet>
  )
}

function WrittenBy({ file }: { readonly file: TavoloFile }) {
  const { text, formatLongDate, formatTime } = useText()
  const moment = new Date(file.writtenAtMs)
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  const date = formatLongDate(day)
  const time = formatTime(`${two(moment.getHours())}:${two(moment.getMinutes())}`)
  const who = file.writtenBy.name
  return (
    <p>
      {who === ''
        ? text('exchange.writtenBySomebody', { date, time })
        : text('exchange.writtenBy', { who, date, time })}
    </p>
  )
}
