import { useMemo } from 'react'
import { canvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import { planCardTable } from '../../../../shared/import/plan-cards.ts'
import { tableNames } from '../../../../shared/map/tables/table-names.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { needType } from '../../../../shared/model/need.ts'
import { organizationType } from '../../../../shared/model/organization.ts'
import { participantType } from '../../../../shared/model/participant.ts'
import { resourceType } from '../../../../shared/model/resource.ts'
import { createTranslator } from '../../../../shared/text/translator.ts'
import { ListImportSheet, type PreviewPlace } from '../../../lists/list-import-sheet.tsx'
import { ListTroubles } from '../../../lists/list-troubles.tsx'
import { useQuery, useRecords } from '../../../state/use-records.ts'
import { useText } from '../../../ui/text-context.tsx'
import { CardPlanPreview } from './card-plan-preview.tsx'

/** Cards that come in from a table: a CSV file, or cells copied in a spreadsheet. */
export function CardImportSheet({
  canvasId,
  onClose,
}: {
  readonly canvasId: Canvas['id']
  readonly onClose: () => void
}) {
  const { text } = useText()
  return (
    <ListImportSheet
      title={text('canvas-files.from.list')}
      help={text('canvas-files.import.listHelp')}
      pasteHelp={text('canvas-files.import.pasteHelp')}
      isOpen
      onClose={onClose}
      renderPreview={(place) => <CardListPreview canvasId={canvasId} place={place} />}
    />
  )
}

function CardListPreview({
  canvasId,
  place,
}: {
  readonly canvasId: Canvas['id']
  readonly place: PreviewPlace
}) {
  const { text, language } = useText()
  const outline = useQuery(canvasOutline, canvasId)
  const needs = useRecords(needType)
  const resources = useRecords(resourceType)
  const organizations = useRecords(organizationType)
  const participants = useRecords(participantType)
  const { rows } = place.list.table
  const plan = useMemo(() => {
    const names = tableNames({ organizations, participants, sessions: [], needs, resources })
    const otherTranslates = [createTranslator(language === 'it' ? 'en' : 'it')]
    return planCardTable(rows, outline?.zones ?? [], { language, translate: text, otherTranslates, names })
  }, [rows, outline, language, text, organizations, participants, needs, resources])
  return (
    <CardPlanPreview canvasId={canvasId} plan={plan} place={place}>
      <ListTroubles list={place.list} />
    </CardPlanPreview>
  )
}
