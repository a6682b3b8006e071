import { Download, Paperclip } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { updateRecord } from '../../shared/doc/commands/record-commands.ts'
import { type Attachment, attachmentType } from '../../shared/model/attachment.ts'
import { useUndo } from '../state/use-undo.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text-context.tsx'
import { fileFacts, titleOfFile } from './attachment-words.ts'
import { PhotoThumbnail } from './photo-thumbnail.tsx'
import { PhotoViewer } from './photo-viewer.tsx'
import { useAttachmentFiles } from './use-attachment-files.ts'
import { WorkingNote } from '../ui/working-note.tsx'
import styles from './attachments.module.css'

/** The file of an attachment: the photo, its name and size, a copy to take; or, without a file, a way to choose one. */
export function AttachedFileView({
  attachment,
  placeholderTitle,
  isReadOnly,
  children,
}: {
  readonly attachment: Attachment
  /** The title that nobody has written yet: the name of the file takes its place. */
  readonly placeholderTitle: string
  readonly isReadOnly: boolean
  /** What is said about a photo, beside it. */
  readonly children: ReactNode
}) {
  const { text, language } = useText()
  const files = useAttachmentFiles()
  const { runWithUndo } = useUndo()
  const [isOpen, setIsOpen] = useState(false)
  const { id, file, title } = attachment

  async function chooseFile() {
    const chosen = await files.choose()
    if (chosen === null) return
    // A new file is not for everybody until somebody says so.
    const patch = { file: chosen, isPublished: false }
    const titled = title === placeholderTitle ? { ...patch, title: titleOfFile(chosen.name, title) } : patch
    runWithUndo(text('attachments.fileAdded', { name: chosen.name }), (context) =>
      updateRecord(context, attachmentType, { id, patch: titled }),
    )
  }

  if (file === null) {
    return isReadOnly ? null : (
      <div className={styles.buttons}>
        <Button
          variant="quiet"
          size="small"
          icon={<Icon of={Paperclip} size="small" />}
          isPending={files.working !== null}
          onPress={() => void chooseFile()}
        >
          {text('attachments.choose')}
        </Button>
        <WorkingNote working={files.working} />
      </div>
    )
  }
  return (
    <div className={styles.file}>
      {file.screen !== null && (
        <>
          <PhotoThumbnail attachment={attachment} onPress={() => setIsOpen(true)} />
          <PhotoViewer
            photos={[attachment]}
            openId={isOpen ? id : null}
            onOpen={(openId) => setIsOpen(openId !== null)}
          />
        </>
      )}
      <div className={styles.words}>
        {file.screen !== null && children}
        <span className={styles.facts}>{fileFacts(attachment, language)}</span>
        <div className={styles.buttons}>
          <Button
            variant="quiet"
            size="small"
            icon={<Icon of={Download} size="small" />}
            onPress={() => void files.saveCopy(file)}
          >
            {text('attachments.saveCopy')}
          </Button>
        </div>
      </div>
    </div>
  )
}
