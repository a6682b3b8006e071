import type { MatrixLines } from '../../../../shared/map/matrix/settle-matrix.ts'
import { MatrixCard } from './matrix-card.tsx'
import type { MatrixDesk } from './matrix-desk.ts'
import { MatrixMenu } from './matrix-menu.tsx'
import { pairAt } from './matrix-pair.ts'
import type { MatrixDeeds } from './use-matrix-deeds.ts'

/** The menu or the card that is open on a cell or a header. */
export function MatrixOpened({
  desk,
  lines,
  deeds: { opened, setOpened, write },
}: {
  readonly desk: MatrixDesk
  readonly lines: MatrixLines
  readonly deeds: MatrixDeeds
}) {
  if (opened === null) return null
  const { kind, place, anchor } = opened
  const pair = pairAt(lines, desk, place)
  const close = () => setOpened(null)
  if (kind === 'card') return <MatrixCard anchor={anchor} pair={pair} desk={desk} onClose={close} />
  return (
    <MatrixMenu
      anchor={anchor}
      hasLink={pair.link !== null}
      onSet={(strength) => write(place, strength)}
      onOpen={() => setOpened({ ...opened, kind: 'card' })}
      // An entry that opens the card closes the menu after it.
      onClose={() => setOpened((now) => (now?.kind === 'menu' ? null : now))}
    />
  )
}
