import { SegmentedControl } from '../ui/segmented-control.tsx'
import { useText } from '../ui/text-context.tsx'

/** Which rows of a plan are shown: all, or those that somebody should look at. */
export type RowsShown = 'all' | 'look'

/** Chooses between them; nothing when there is nothing to look at. */
export function RowsShownControl({
  shown,
  onChange,
  counts,
}: {
  readonly shown: RowsShown
  readonly onChange: (shown: RowsShown) => void
  readonly counts: Readonly<Record<RowsShown, number>>
}) {
  const { text } = useText()
  if (counts.look === 0) return null
  return (
    <SegmentedControl
      label={text('lists.rowsShown')}
      isLabelHidden
      size="small"
      value={shown}
      onChange={onChange}
      options={[
        { id: 'all', label: text('lists.rowsAll', { count: counts.all }) },
        { id: 'look', label: text('lists.rowsToLookAt', { count: counts.look }) },
      ]}
    />
  )
}
