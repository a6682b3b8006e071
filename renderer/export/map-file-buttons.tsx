import { Printer, Sheet } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text-context.tsx'
import { needType } from '../../shared/model/need.ts'
import { resourceType } from '../../shared/model/resource.ts'
import { useRecords } from '../state/use-records.ts'
import { useExporter } from './use-exporter.ts'

/** Saves the whole map for a spreadsheet, or its matrix for a wall. */
export function MapFileButtons() {
  const { text } = useText()
  const { working, save } = useExporter()
  const hasNeeds = useRecords(needType).length > 0
  const hasResources = useRecords(resourceType).length > 0
  const isPending = working !== null
  return (
    <>
      <Button
        size="small"
        icon={<Icon of={Sheet} size="small" />}
        isPending={isPending}
        aria-label={text('map-files.workbook')}
        onPress={() => save({ kind: 'map-workbook' })}
      >
        {text('map-files.saveOds')}
      </Button>
      <Button
        size="small"
        icon={<Icon of={Printer} size="small" />}
        isPending={isPending}
        isDisabled={!hasNeeds || !hasResources}
        onPress={() => save({ kind: 'matrix-poster' })}
      >
        {text('map-files.poster')}
      </Button>
    </>
  )
}
