import { updateRecord } from '../../../../shared/doc/commands/record-commands.ts'
import { type Attachment, attachmentType } from '../../../../shared/model/attachment.ts'
import { titleLength } from '../../../../shared/model/text-lengths.ts'
import type { Id } from '../../../../shared/model/id.ts'
import { AttachedFileView } from '../../../attachments/attached-file-view.tsx'
import { acceptTitle } from '../../../state/use-field-draft.ts'
import { useRecord } from '../../../state/use-records.ts'
import { useRun } from '../../../state/use-run.ts'
import { Button } from '../../../ui/button.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMinutesPlace } from '../minutes-context.tsx'
import { PaperField } from '../paper-field.tsx'
import { MissingRecord, RecordFrame, useLeaveRecord } from './record-frame.tsx'
import styles from './small-records.module.css'

const accept = acceptTitle(titleLength)

/** What a photo shows, in words; or that it needs none. */
function PhotoDescription({
  attachment,
  onEnter,
}: {
  readonly attachment: Attachment
  readonly onEnter: () => void
}) {
  const { text } = useText()
  const { isReadOnly } = useMinutesPlace()
  const run = useRun()
  const { id, letter, description } = attachment
  const say = (words: string | null) =>
    void run((context) => updateRecord(context, attachmentType, { id, patch: { description: words } }))
  if (isReadOnly && description === '') {
    return <span className={styles.facts}>{text('attachments.isWithoutDescription')}</span>
  }
  return (
    <>
      <PaperField
        label={text('attachments.description', { letter })}
        placeholder={text(
          description === '' ? 'attachments.isWithoutDescription' : 'attachments.descriptionPlaceholder',
        )}
        stored={description ?? ''}
        save={(words) => say(words.trim() === '' ? null : words)}
        isReadOnly={isReadOnly}
        onEnter={onEnter}
      />
      {!isReadOnly && description === null && (
        <Button variant="quiet" size="small" onPress={() => say('')}>
          {text('attachments.withoutDescription')}
        </Button>
      )}
    </>
  )
}

/** A lettered document that goes with the verbale. */
export function AttachmentBlock({
  id,
  itemId,
}: {
  readonly id: Id<'attachment'>
  readonly itemId: Id<'agendaItem'>
}) {
  const { text } = useText()
  const { isReadOnly } = useMinutesPlace()
  const run = useRun()
  const leave = useLeaveRecord(itemId, id)
  const attachment = useRecord(attachmentType, id)
  if (attachment === null) return <MissingRecord id={id} itemId={itemId} />
  return (
    <RecordFrame
      kind="attachment"
      id={id}
      itemId={itemId}
      label={text('minutes.attachment.name', { letter: attachment.letter })}
      marginLabel={text('minutes.margin.attachment')}
    >
      <div className={styles.attachment}>
        <b className={styles.letter}>{attachment.letter}</b>
        <PaperField
          label={text('minutes.attachment.title', { letter: attachment.letter })}
          stored={attachment.title}
          isSelectedOnFocus={attachment.title === text('minutes.newAttachment')}
          accept={accept}
          save={(title) =>
            void run((context) => updateRecord(context, attachmentType, { id, patch: { title } }))
          }
          isReadOnly={isReadOnly}
          onEnter={leave}
        />
        {isReadOnly ? (
          <span className={styles.facts}>
            {text(attachment.isPublished ? 'minutes.attachment.isPublished' : 'minutes.attachment.isKept')}
          </span>
        ) : (
          <Switch
            label={text('minutes.attachment.published')}
            value={attachment.isPublished}
            onChange={(isPublished) =>
              void run((context) => updateRecord(context, attachmentType, { id, patch: { isPublished } }))
            }
          />
        )}
      </div>
      <AttachedFileView
        attachment={attachment}
        placeholderTitle={text('minutes.newAttachment')}
        isReadOnly={isReadOnly}
      >
        <PhotoDescription attachment={attachment} onEnter={leave} />
      </AttachedFileView>
    </RecordFrame>
  )
}
