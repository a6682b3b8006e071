import type { Editor } from '@tiptap/core'
import { memo, useCallback, useEffect, useMemo, type CSSProperties } from 'react'
import { minutesFragment, readMinutesText } from '../../../shared/doc/minutes-text.ts'
import { previousSession } from '../../../shared/doc/queries/previous-session.ts'
import type { Id } from '../../../shared/model/id.ts'
import { isKnownMinutesText } from '../../editor/known-content.ts'
import { MinutesEditor } from '../../editor/minutes-editor.tsx'
import type { LeaveTo } from '../../editor/minutes-keys.ts'
import type { RecordSlot, RecordSlots } from '../../editor/record-slots.ts'
import type { SpeakerSource } from '../../editor/speaker-source.ts'
import type { TriggerMatch } from '../../editor/trigger-match.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useQuery } from '../../state/use-records.ts'
import { Banner } from '../../ui/banner.tsx'
import { useText } from '../../ui/text-context.tsx'
import { insertEntries } from './insert-entries.ts'
import { canvasEntries } from './canvas-entries.ts'
import { mapEntries } from './map-entries.ts'
import { useMinutesPlace } from './minutes-context.tsx'
import { RecordBlock } from './records/record-block.tsx'
import { speakerEntries } from './speaker-entries.ts'
import { useCitedRecords } from './use-cited-records.ts'
import { useInsert } from './use-insert-record.ts'
import { useMapDrafts } from './use-map-drafts.ts'
import { useRoomMoment } from './use-room-moment.ts'

/** The text of one agenda item, bound to the document. Painted again when an item or a name changes, never by typing. */
export const ItemText = memo(function ItemText({
  itemId,
  headingId,
  slots,
  speakers,
  onLeave,
}: {
  readonly itemId: Id<'agendaItem'>
  readonly headingId: string
  readonly slots: RecordSlots
  readonly speakers: SpeakerSource
  readonly onLeave: (from: Id<'agendaItem'>, to: LeaveTo) => void
}) {
  const { documents, session } = useTavolo()
  const { sessionId, desk, isReadOnly } = useMinutesPlace()
  const tools = useText()
  const { text } = tools
  const fragment = useMemo(() => minutesFragment(documents, itemId), [documents, itemId])
  const isKnown = useMemo(() => isKnownMinutesText(fragment), [fragment])
  const records = useCitedRecords(itemId)
  const insert = useInsert(itemId, slots)
  const finishDraft = useMapDrafts()
  const moment = useRoomMoment(sessionId)
  const hasPrevious = useQuery(previousSession, sessionId) !== null

  const findEntries = useCallback(
    (editor: Editor, { sign, query }: TriggerMatch) =>
      sign === '@'
        ? speakerEntries(documents, { sessionId, moment, query, editor })
        : [
            ...insertEntries({ text, query, hasPrevious, insert: (kind) => insert(editor, kind) }),
            ...mapEntries(documents, { query, tools, editor }),
            ...canvasEntries(documents, { query, tools, editor }),
          ],
    [documents, sessionId, moment, text, tools, hasPrevious, insert],
  )
  const renderRecord = useCallback(
    (slot: RecordSlot) => <RecordBlock slot={slot} itemId={itemId} />,
    [itemId],
  )
  const onEditor = useCallback((editor: Editor | null) => desk.setEditor(itemId, editor), [desk, itemId])
  const leave = useCallback((to: LeaveTo) => onLeave(itemId, to), [onLeave, itemId])

  if (!isKnown) return <UnknownText itemId={itemId} slots={slots} />
  return (
    <div style={marginLabels(text)}>
      <MinutesEditor
        fragment={fragment}
        undoManager={session.undo.ofText}
        speakers={speakers}
        slots={slots}
        label={text('minutes.textLabel')}
        describedBy={headingId}
        menuLabel={text('minutes.menuLabel')}
        placeholder={text('minutes.textPlaceholder')}
        isEditable={!isReadOnly}
        findEntries={findEntries}
        records={records}
        asOneStep={records.asOneStep}
        onLeave={leave}
        onDraft={finishDraft}
        renderRecord={renderRecord}
        onEditor={onEditor}
      />
    </div>
  )
})

/** The words in the margin, for the style sheet of the text. */
function marginLabels(text: ReturnType<typeof useText>['text']): CSSProperties {
  return {
    '--label-contribution': JSON.stringify(text('minutes.margin.contribution')),
    '--label-statement': JSON.stringify(text('minutes.margin.statement')),
    '--label-note': JSON.stringify(text('minutes.margin.note')),
    '--placeholder': JSON.stringify(text('minutes.textPlaceholder')),
  } as CSSProperties
}

/** A text with blocks of a newer Tavolo: shown as it can be, never bound to the editor, which would delete them. */
function UnknownText({ itemId, slots }: { readonly itemId: Id<'agendaItem'>; readonly slots: RecordSlots }) {
  const { documents } = useTavolo()
  const { text } = useText()
  useEffect(() => slots.markDrawn(), [slots])
  const lines = readMinutesText(documents, itemId).map((block) =>
    block.kind === 'record'
      ? ''
      : block.runs
          .map((run) => (run.kind === 'text' ? run.text : run.kind === 'mention' ? run.label : '\n'))
          .join(''),
  )
  return (
    <>
      <Banner tone="warning" title={text('minutes.newerText')} />
      <p className="document-text">{lines.join('\n')}</p>
    </>
  )
}
