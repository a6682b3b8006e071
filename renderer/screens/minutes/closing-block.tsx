import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { addAttachment, listAttachments } from '../../../shared/doc/commands/attachments.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'
import type { Id } from '../../../shared/model/id.ts'
import type { Minutes } from '../../../shared/model/minutes.ts'
import { useQuery } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxField } from '../../ui/checkbox-field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useText } from '../../ui/text-context.tsx'
import { enterLast } from '../../ui/enter-last.ts'
import { useMinutesPlace } from './minutes-context.tsx'
import { PaperField } from './paper-field.tsx'
import { AttachmentBlock } from './records/attachment-block.tsx'
import { usePatchMinutes } from './use-minutes.ts'
import styles from './closing.module.css'

/** Attachments of the whole session (the sign-in sheet first), whether it was recorded, the closing words. */
export function ClosingBlock({ minutes }: { readonly minutes: Minutes }) {
  const { text } = useText()
  const { sessionId, isReadOnly } = useMinutesPlace()
  const run = useRun()
  const patch = usePatchMinutes()
  const attachments = useQuery(attachmentsOfSession, sessionId)
  const all = useQuery(listAttachments, sessionId)
  // By custom the sign-in sheet goes with every verbale, and stays in the files.
  const sheetTitle = text('minutes.closing.signInSheet')
  const hasSheet = all.some(
    ({ isPublished, file, title }) => !isPublished && (file === null || title === sheetTitle),
  )

  const list = useRef<HTMLUListElement>(null)

  function add(attachment: { readonly title: string; readonly isPublished: boolean }) {
    const added = run((context) => addAttachment(context, { sessionId, ...attachment }))
    if (added !== null) enterLast(() => list.current)
  }

  return (
    <section aria-labelledby="minutes-closing" className={styles.part}>
      <h2 id="minutes-closing" className={styles.heading}>
        {text('minutes.closing.title')}
      </h2>
      <ul ref={list} className={styles.list}>
        {attachments.map(({ id, agendaItemId }) => (
          <li key={id}>
            <AttachmentBlock id={id} itemId={agendaItemId ?? 'agendaItem:none'} />
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div className={styles.add}>
          {!hasSheet && (
            <AddButton onPress={() => add({ title: sheetTitle, isPublished: false })}>
              {text('minutes.closing.addSignInSheet')}
            </AddButton>
          )}
          <AddButton onPress={() => add({ title: text('minutes.newAttachment'), isPublished: true })}>
            {text('minutes.closing.addAttachment')}
          </AddButton>
        </div>
      )}
      <div className={styles.last}>
        <PaperField
          label={text('minutes.closing.note')}
          placeholder={isReadOnly ? undefined : text('minutes.closing.notePlaceholder')}
          stored={minutes.closingNote}
          save={(closingNote) => patch({ closingNote })}
          isReadOnly={isReadOnly}
        />
        {isReadOnly && minutes.isRecorded && (
          <p className={styles.sentence}>{text('minutes.closing.recorded')}.</p>
        )}
        {!isReadOnly && (
          <CheckboxField
            label={text('minutes.closing.recorded')}
            value={minutes.isRecorded}
            onChange={(isRecorded) => patch({ isRecorded })}
          />
        )}
      </div>
    </section>
  )
}

function AddButton(props: { readonly onPress: () => void; readonly children: string }) {
  return (
    <Button variant="quiet" size="small" icon={<Icon of={Plus} size="small" />} onPress={props.onPress}>
      {props.children}
    </Button>
  )
}

/** Attachments of no item in particular; the others stand in the text of theirs. */
function attachmentsOfSession(documents: TavoloDocuments, sessionId: Id<'session'>): Attachment[] {
  return listAttachments(documents, sessionId).filter(({ agendaItemId }) => agendaItemId === null)
}
