import { emptyFilter, isFiltering, type MatrixAxes } from '../../../../shared/map/matrix/filter-matrix.ts'
import type { MatrixLine } from '../../../../shared/map/matrix/matrix-subject.ts'
import type { MatrixLines, MatrixLook } from '../../../../shared/map/matrix/settle-matrix.ts'
import { Button } from '../../../ui/button.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { ArrangeButton } from './arrange-button.tsx'
import { FilterButton } from './filter-button.tsx'
import styles from './matrix-view.module.css'

/** Search, filter and order of the matrix, and how much of it is in sight. */
export function MatrixToolbar({
  axes,
  lines,
  look,
  onLook,
  onSettle,
}: {
  readonly axes: MatrixAxes
  readonly lines: MatrixLines
  readonly look: MatrixLook
  readonly onLook: (look: MatrixLook) => void
  readonly onSettle: () => void
}) {
  const { text } = useText()
  const { filter } = look
  return (
    <div className={styles.toolbar}>
      <SearchField
        label={text('matrix.search')}
        isLabelHidden
        placeholder={text('matrix.search')}
        value={filter.typed}
        onChange={(typed) => onLook({ ...look, filter: { ...filter, typed } })}
        className={styles.search}
      />
      <FilterButton axes={axes} filter={filter} onFilter={(next) => onLook({ ...look, filter: next })} />
      <ArrangeButton look={look} onLook={onLook} />
      {isFiltering(filter) && (
        <Button size="small" variant="quiet" onPress={() => onLook({ ...look, filter: emptyFilter })}>
          {text('matrix.showAll')}
        </Button>
      )}
      {lines.isStale && (
        <Button size="small" variant="quiet" onPress={onSettle}>
          {text('matrix.settle')}
        </Button>
      )}
      <p aria-live="polite" className={styles.count}>
        {isFiltering(filter)
          ? text('matrix.inSight', {
              needs: countOf(lines.rows),
              allNeeds: axes.needs.length,
              resources: countOf(lines.columns),
              allResources: axes.resources.length,
            })
          : ''}
      </p>
    </div>
  )
}

/** Records, each once however many groups it stands in. */
function countOf(lines: readonly MatrixLine[]): number {
  return new Set(lines.flatMap((line) => (line.kind === 'subject' ? line.subject.id : []))).size
}
