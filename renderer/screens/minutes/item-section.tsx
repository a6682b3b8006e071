import { memo, useId, useMemo, useRef } from 'react'
import { updateRecord } from '../../../shared/doc/commands/record-commands.ts'
import { type AgendaItem, agendaItemType } from '../../../shared/model/agenda-item.ts'
import { titleLength } from '../../../shared/model/text-lengths.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { LeaveTo } from '../../editor/minutes-keys.ts'
import { RecordSlots } from '../../editor/record-slots.ts'
import type { SpeakerSource } from '../../editor/speaker-source.ts'
import { acceptTitle } from '../../state/use-field-draft.ts'
import { useRun } from '../../state/use-run.ts'
import { useText } from '../../ui/text-context.tsx'
import { ItemText } from './item-text.tsx'
import { ItemTimer } from './item-timer.tsx'
import { LooseRecords } from './loose-records.tsx'
import { useMinutesPlace } from './minutes-context.tsx'
import { PaperField } from './paper-field.tsx'
import styles from './item-section.module.css'

const acceptTopic = acceptTitle(titleLength)

/** One point of the agenda: numbered heading, time, text, and records that stand nowhere in the text. */
export const ItemSection = memo(function ItemSection({
  item,
  number,
  speakers,
  isFresh,
  onLeave,
}: {
  readonly item: AgendaItem
  readonly number: number
  readonly speakers: SpeakerSource
  /** Just added: the topic has focus and is selected, so that typing replaces it. */
  readonly isFresh: boolean
  readonly onLeave: (from: Id<'agendaItem'>, to: LeaveTo) => void
}) {
  const { text } = useText()
  const { desk, isReadOnly } = useMinutesPlace()
  const run = useRun()
  const headingId = useId()
  const slots = useMemo(() => new RecordSlots(), [])
  const hasSelected = useRef(false)

  function selectFresh(field: HTMLTextAreaElement | null) {
    if (field === null || !isFresh || hasSelected.current) return
    hasSelected.current = true
    field.focus()
    field.select()
  }

  return (
    <section aria-labelledby={headingId} className={styles.item} data-item={item.id}>
      <div onFocus={() => desk.setCurrent(item.id)}>
        <div className={styles.heading}>
          <h2 id={headingId} className={styles.topic}>
            <span className={styles.number}>{text('minutes.itemNumber', { number })}</span>
            <PaperField
              fieldRef={selectFresh}
              label={text('minutes.topic', { number })}
              stored={item.topic}
              accept={acceptTopic}
              save={(topic) =>
                void run((context) =>
                  updateRecord(context, agendaItemType, { id: item.id, patch: { topic } }),
                )
              }
              size="heading"
              isReadOnly={isReadOnly}
              onEnter={() => desk.write(item.id)}
            />
          </h2>
          <ItemTimer item={item} number={number} />
        </div>
        <div>
          <ItemText
            itemId={item.id}
            headingId={headingId}
            slots={slots}
            speakers={speakers}
            onLeave={onLeave}
          />
          <LooseRecords itemId={item.id} slots={slots} />
        </div>
      </div>
    </section>
  )
})
