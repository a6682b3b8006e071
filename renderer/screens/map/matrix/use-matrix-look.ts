import { useMemo, useState } from 'react'
import { emptyFilter, type MatrixAxes } from '../../../../shared/map/matrix/filter-matrix.ts'
import {
  settleMatrix,
  type MatrixLines,
  type MatrixLook,
} from '../../../../shared/map/matrix/settle-matrix.ts'
import { useText } from '../../../ui/text-context.tsx'

/** How the matrix is seen, and the lines that follow from it. */
export interface MatrixLookState {
  readonly look: MatrixLook
  /** Everything is arranged anew when the look changes. */
  readonly setLook: (look: MatrixLook) => void
  readonly lines: MatrixLines
  /** Arranges by what is true now. */
  readonly settle: () => void
}

const plainLook: MatrixLook = {
  filter: emptyFilter,
  needs: { order: 'listed', grouping: 'none' },
  resources: { order: 'listed', grouping: 'none' },
}

/** The looks of this window's tavoli: who comes back to the matrix finds it as it was. */
const kept = new Map<string, MatrixLook>()

/** The look of the matrix of one tavolo. */
export function useMatrixLook(tavoloId: string, axes: MatrixAxes): MatrixLookState {
  const { language } = useText()
  const [look, setLook] = useState(() => kept.get(tavoloId) ?? plainLook)
  const [settled, setSettled] = useState(axes)
  const compareNames = useMemo(() => new Intl.Collator(language).compare, [language])
  const lines = useMemo(
    () => settleMatrix(axes, settled, { look, compareNames }),
    [axes, settled, look, compareNames],
  )
  return {
    look,
    setLook(next) {
      kept.set(tavoloId, next)
      setLook(next)
      setSettled(axes)
    },
    lines,
    settle: () => setSettled(axes),
  }
}
