import type { Attachment } from '../../shared/model/attachment.ts'
import { titleLength } from '../../shared/model/text-lengths.ts'
import type { Language } from '../../shared/text/dates.ts'
import { formatFileSize } from '../../shared/text/file-size.ts'
import type { Translate } from '../../shared/text/translator.ts'

/** A title for an attachment out of the name of its file: without ending, with spaces for what stands for them. */
export function titleOfFile(name: string, fallback: string): string {
  const stem = name.replace(/\.[a-z0-9]{1,5}$/i, '')
  const title = stem
    .replaceAll(/[_\s]+/g, ' ')
    .trim()
    .slice(0, titleLength)
  // Pasted pictures are called «image» by every system.
  return title === '' || title === 'image' ? fallback : title
}

/** Whether an attachment has a photo to show. */
export function isPhoto({ file }: Attachment): boolean {
  return file !== null && file.screen !== null
}

/** What a photo shows, for who does not see it; a photo without a description says that it has none. */
export function alternativeText(text: Translate, { title, description }: Attachment): string {
  return description === null || description.trim() === ''
    ? text('attachments.undescribed', { title })
    : description
}

/** «muro.jpg · 2,4 MB». */
export function fileFacts({ file }: Attachment, language: Language): string {
  return file === null ? '' : `${file.name} · ${formatFileSize(file.sizeBytes, language)}`
}
