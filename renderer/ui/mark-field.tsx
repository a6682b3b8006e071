import { SegmentedControl } from './segmented-control.tsx'
import { useText } from './text-context.tsx'

const marks = ['none', '1', '2', '3', '4', '5'] as const

/** A mark from 1 (little) to 5 (much), or none given. */
export function MarkField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}) {
  const { text } = useText()
  return (
    <SegmentedControl
      label={label}
      size="small"
      value={marks.find((mark) => mark === String(value)) ?? 'none'}
      onChange={(mark) => onChange(mark === 'none' ? null : Number(mark))}
      options={marks.map((mark) => ({ id: mark, label: mark === 'none' ? text('common.noMark') : mark }))}
    />
  )
}
