import { ArrowUpDown } from 'lucide-react'
import {
  axisGroupings,
  axisOrders,
  type AxisArrangement,
  type AxisGrouping,
} from '../../../../shared/map/matrix/matrix-subject.ts'
import type { MatrixLook } from '../../../../shared/map/matrix/settle-matrix.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'
import type { MatrixAxis } from './matrix-words.ts'
import { PanelButton } from './panel-button.tsx'
import styles from './matrix-view.module.css'

const axes: readonly MatrixAxis[] = ['needs', 'resources']

/** How rows and columns stand: sorted and grouped by what. */
export function ArrangeButton({
  look,
  onLook,
}: {
  readonly look: MatrixLook
  readonly onLook: (look: MatrixLook) => void
}) {
  const { text } = useText()
  return (
    <PanelButton label={text('matrix.arrange')} icon={<Icon of={ArrowUpDown} />}>
      {axes.map((axis) => (
        <AxisChoices
          key={axis}
          axis={axis}
          value={look[axis]}
          onChange={(arrangement) => onLook({ ...look, [axis]: arrangement })}
        />
      ))}
    </PanelButton>
  )
}

function AxisChoices({
  axis,
  value,
  onChange,
}: {
  readonly axis: MatrixAxis
  readonly value: AxisArrangement
  readonly onChange: (arrangement: AxisArrangement) => void
}) {
  const { text } = useText()
  const groupingWord = (id: AxisGrouping) => text(`matrix.groupBy.${id === 'owner' ? ownerKey[axis] : id}`)
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.choicesTitle}>{text(`matrix.${axis}`)}</legend>
      <Select
        label={text('matrix.sort')}
        size="small"
        value={value.order}
        onChange={(order) => onChange({ ...value, order })}
        options={axisOrders.map((id) => ({
          id,
          label: text(`matrix.sortBy.${id === 'owner' ? ownerKey[axis] : id}`),
        }))}
      />
      <Select
        label={text('matrix.group')}
        size="small"
        value={value.grouping}
        onChange={(grouping) => onChange({ ...value, grouping })}
        options={axisGroupings.map((id) => ({ id, label: groupingWord(id) }))}
      />
    </fieldset>
  )
}

/** A need has whoever raised it, a resource whoever brings it. */
const ownerKey = { needs: 'raiser', resources: 'owner' } as const
