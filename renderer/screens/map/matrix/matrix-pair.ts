import type { MatrixLine, MatrixSubject } from '../../../../shared/map/matrix/matrix-subject.ts'
import type { MatrixPlace } from '../../../../shared/map/matrix/move-in-matrix.ts'
import type { MatrixLines } from '../../../../shared/map/matrix/settle-matrix.ts'
import type { Link } from '../../../../shared/model/link.ts'
import type { MatrixDesk } from './matrix-desk.ts'

/** The records that a cell or a header is about; null on the side of the headers. */
export interface MatrixPair {
  readonly need: MatrixSubject | null
  readonly resource: MatrixSubject | null
  readonly link: Link | null
}

/** What a place is about. */
export function pairAt(
  lines: MatrixLines,
  desk: Pick<MatrixDesk, 'links'>,
  { row, column }: MatrixPlace,
): MatrixPair {
  const need = subjectOf(lines.rows[row])
  const resource = subjectOf(lines.columns[column])
  const link = need === null || resource === null ? null : (desk.links.get(need.id)?.get(resource.id) ?? null)
  return { need, resource, link }
}

function subjectOf(line: MatrixLine | undefined): MatrixSubject | null {
  return line?.kind === 'subject' ? line.subject : null
}
