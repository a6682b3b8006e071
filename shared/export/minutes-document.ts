import { ok, type Result } from '../util/result.ts'
import type { DocumentTree } from './document-tree.ts'
import { agendaSection } from './minutes/agenda-section.ts'
import { attendanceSection } from './minutes/attendance-section.ts'
import { conflictsSection } from './minutes/conflicts-section.ts'
import {
  closingSection,
  correctionsSection,
  publicationSection,
  reviewSection,
  signaturesSection,
} from './minutes/ending-sections.ts'
import { headingSection, minutesTitle, sessionLine } from './minutes/heading-section.ts'
import { itemsSection } from './minutes/items-section.ts'
import { minutesContent, type MinutesDocumentError } from './minutes/minutes-content.ts'
import { minutesContext, type MinutesContext } from './minutes/minutes-context.ts'
import type { MinutesDocumentOptions } from './minutes/minutes-options.ts'
import {
  actionsSection,
  attachmentsSection,
  citationsSection,
  nextSessionSection,
} from './minutes/outcomes-sections.ts'
import { publishedText } from './minutes/running-text.ts'
import { sessionSection } from './minutes/session-section.ts'
import { sealDocument } from './seal-document.ts'
import { documentFooter } from './document-footer.ts'

/**
 * Gives the verbale of a session as a sealed document, its fields in the order public bodies use (22 fields).
 * An approved verbale is written from the copy kept at its approval.
 */
export function minutesDocument(options: MinutesDocumentOptions): Result<DocumentTree, MinutesDocumentError> {
  const content = minutesContent(options.snapshot, options.sessionId)
  if (!content.isOk) return content
  const context = minutesContext(content.value, options)
  return ok(
    sealDocument({
      language: context.language,
      orientation: 'portrait',
      metadata: metadata(context),
      header: pageHeader(context),
      footer: {
        ...documentFooter({ ...context, session: sessionLine(context) }),
        tavolo: publishedText(context, context.snapshot.process.title),
      },
      blocks: [
        ...headingSection(context),
        ...sessionSection(context),
        ...attendanceSection(context),
        ...conflictsSection(context),
        ...agendaSection(context),
        ...itemsSection(context),
        ...citationsSection(context),
        ...actionsSection(context),
        ...nextSessionSection(context),
        ...attachmentsSection(context),
        ...closingSection(context),
        ...reviewSection(context),
        ...signaturesSection(context),
        ...publicationSection(context),
        ...correctionsSection(context),
      ],
    }),
  )
}

function metadata(context: MinutesContext): DocumentTree['metadata'] {
  const { snapshot, translate, version, length, createdIso } = context
  const { title, tableName, leadAuthorityId } = snapshot.process
  const process = publishedText(context, title)
  return {
    title: `${minutesTitle(context)}, ${tableName === '' ? process : publishedText(context, tableName)}`,
    subject: translate('export.minutesSubject', { process, session: sessionLine(context) }),
    creator: context.organizations.get(leadAuthorityId ?? '')?.name ?? 'Tavolo',
    keywords: [
      translate('export.minutes'),
      translate(`export.version.${version}`),
      translate(`export.length.${length}`),
    ],
    createdIso,
    sha256: null,
  }
}

/** «Verbale della 3ª seduta · versione per gli atti», and on every page that it is a draft while it is one. */
function pageHeader(context: MinutesContext): string {
  const { translate, version, minutes } = context
  const isDraft = minutes.status === 'draft' || minutes.status === 'under-review'
  const parts = [
    minutesTitle(context),
    translate(`export.version.${version}`),
    ...(isDraft ? [translate(`export.minutesStatus.${minutes.status}`)] : []),
  ]
  return parts.join(' · ')
}
