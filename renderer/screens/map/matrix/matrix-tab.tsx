import { useTavolo } from '../../../state/tavolo-context.tsx'
import { MatrixView } from './matrix-view.tsx'
import { useMatrixDesk } from './use-matrix-desk.tsx'

/** «Matrice»: needs down, resources across, a shape where one answers the other. */
export function MatrixTab() {
  const desk = useMatrixDesk()
  const { id } = useTavolo()
  return <MatrixView desk={desk} tavoloId={id} />
}
