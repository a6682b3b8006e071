import { ImagePlus } from 'lucide-react'
import { useState } from 'react'
import { addAttachment, listAttachments } from '../../shared/doc/commands/attachments.ts'
import type { AttachedFile } from '../../shared/model/attached-file.ts'
import type { Attachment } from '../../shared/model/attachment.ts'
import type { Id } from '../../shared/model/id.ts'
import { useQuery } from '../state/use-records.ts'
import { useUndo } from '../state/use-undo.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { useText } from '../ui/text-context.tsx'
import { fileFacts, isPhoto, titleOfFile } from './attachment-words.ts'
import { missingFileText } from './attachment-problem.ts'
import { PhotoThumbnail } from './photo-thumbnail.tsx'
import { PhotoViewer } from './photo-viewer.tsx'
import { useMissingFiles } from './use-missing-files.ts'
import { useAttachmentFiles } from './use-attachment-files.ts'
import { WorkingNote } from '../ui/working-note.tsx'
import styles from './attachments.module.css'

/** The photos of the wall and the files of a session, wherever in its verbale they stand. */
export function SessionAttachments({
  sessionId,
  isReadOnly,
}: {
  readonly sessionId: Id<'session'>
  readonly isReadOnly: boolean
}) {
  const { text, language, formatNumber } = useText()
  const files = useAttachmentFiles()
  const { runWithUndo } = useUndo()
  const [openId, setOpenId] = useState<string | null>(null)
  const withFile = useQuery(listAttachments, sessionId).filter(({ file }) => file !== null)
  const photos = withFile.filter(isPhoto)
  const documents = withFile.filter((attachment) => !isPhoto(attachment))
  const missing = useMissingFiles(withFile.flatMap(filesOf))
  if (isReadOnly && withFile.length === 0) return null

  async function add() {
    const file = await files.choose()
    if (file !== null) addFile(file)
  }

  function addFile(file: AttachedFile) {
    const title = titleOfFile(file.name, text('attachments.newPhoto'))
    runWithUndo(text('attachments.fileAdded', { name: file.name }), (context) =>
      addAttachment(context, { sessionId, title, file, isPublished: false }),
    )
  }

  return (
    <Section
      title={text('attachments.title')}
      count={withFile.length === 0 ? undefined : formatNumber(withFile.length)}
      actions={
        isReadOnly ? undefined : (
          <>
            <WorkingNote working={files.working} />
            <Button
              size="small"
              icon={<Icon of={ImagePlus} size="small" />}
              isPending={files.working !== null}
              onPress={() => void add()}
            >
              {text('attachments.add')}
            </Button>
          </>
        )
      }
    >
      {withFile.length === 0 && <p className={styles.facts}>{text('attachments.none')}</p>}
      {photos.length > 0 && (
        <ul className={styles.wall}>
          {photos.map((photo) => (
            <li key={photo.id}>
              <PhotoThumbnail attachment={photo} onPress={() => setOpenId(photo.id)} />
              <p className={styles.caption}>
                {text('attachments.letterAndTitle', { letter: photo.letter, title: photo.title })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {documents.length > 0 && (
        <ul className={styles.files}>
          {documents.map((document) => (
            <li key={document.id}>
              <span>
                {text('attachments.letterAndTitle', { letter: document.letter, title: document.title })}{' '}
                <span className={styles.facts}>{fileFacts(document, language)}</span>
                {document.file !== null && missing.has(document.file.sha256) && (
                  <span className={styles.missing}>
                    {missingFileText(text, {
                      addedBy: document.file.addedBy,
                      problem: { kind: 'missing' },
                    })}
                  </span>
                )}
              </span>
              <Button
                variant="quiet"
                size="small"
                aria-label={text('attachments.saveCopyOf', { letter: document.letter })}
                onPress={() => document.file !== null && void files.saveCopy(document.file)}
              >
                {text('attachments.saveCopy')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PhotoViewer photos={photos} openId={openId} onOpen={setOpenId} />
    </Section>
  )
}

function filesOf({ file }: Attachment): string[] {
  if (file === null) return []
  return file.screen === null ? [file.sha256] : [file.sha256, file.screen.sha256]
}
