import type { ConflictDeclaration } from '../../model/conflict-declaration.ts'
import type { DocumentBlock, TextRun } from '../document-tree.ts'
import { list, paragraph, section } from './block-makers.ts'
import { itemNumber, ofSession, type MinutesContext } from './minutes-context.ts'
import { speakerText } from './people.ts'
import { textRuns } from './running-text.ts'

/** Field 8: declared conflicts of interest; that there were none is said too. */
export function conflictsSection(context: MinutesContext): readonly DocumentBlock[] {
  if (!context.shows('conflicts')) return []
  const declarations = ofSession(context.snapshot.conflicts, context)
  const none = paragraph('body', context.translate('export.noConflicts'))
  const items = declarations.map((declaration) => conflictRuns(context, declaration))
  return section(
    context.translate('export.sectionConflicts'),
    items.length === 0 ? none : list(items, 'unordered'),
  )
}

/** Gives one declaration: who, what, on which item. */
export function conflictRuns(context: MinutesContext, declaration: ConflictDeclaration): readonly TextRun[] {
  const { translate } = context
  const who = declarant(context, declaration)
  const number = itemNumber(context, declaration.agendaItemId)
  const where =
    number === null ? translate('export.wholeSession') : translate('export.itemNumber', { number })
  return [{ text: `${who}, ${where}: `, isBold: true }, ...textRuns(context, declaration.text)]
}

/** Gives one declaration as it stands inside its item: who and what. */
export function conflictInItemRuns(
  context: MinutesContext,
  declaration: ConflictDeclaration,
): readonly TextRun[] {
  return [
    { text: `${declarant(context, declaration)}: `, isBold: true },
    ...textRuns(context, declaration.text),
  ]
}

function declarant(context: MinutesContext, declaration: ConflictDeclaration): string {
  const { translate } = context
  return (
    speakerText(context, declaration.participantId) ??
    speakerText(context, declaration.organizationId) ??
    translate('export.unknownSpeaker')
  )
}
