import { Printer } from 'lucide-react'
import type { Resource } from '../../../../shared/model/resource.ts'
import { useExporter } from '../../../export/use-exporter.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'

/** Saves the sheet of a resource for the wall, as a PDF in A3. */
export function PrintSheetButton({ resourceId }: { readonly resourceId: Resource['id'] }) {
  const { text } = useText()
  const { working, save } = useExporter()
  return (
    <Button
      icon={<Icon of={Printer} />}
      isPending={working !== null}
      onPress={() => save({ kind: 'asset-sheets', resourceId })}
    >
      {text('map-files.printSheet')}
    </Button>
  )
}
