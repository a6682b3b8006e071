import { Table2 } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useText } from '../ui/text-context.tsx'
import type { ExportTable } from './export-job.ts'
import { useExporter } from './use-exporter.ts'

/** Saves a table for a spreadsheet. */
export function CsvButton({ table }: { readonly table: ExportTable }) {
  const { text } = useText()
  const { working, save } = useExporter()
  return (
    <Button
      size="small"
      icon={<Icon of={Table2} size="small" />}
      isPending={working !== null}
      aria-label={text(`documents.saveTable.${table}`)}
      onPress={() => save({ kind: 'table', table })}
    >
      {text('documents.saveCsv')}
    </Button>
  )
}
