import type { Id } from '../../shared/model/id.ts'
import type { TavoloFile } from '../../shared/sync/tavolo-file/tavolo-file.ts'

/** The tavolo that is on the screen. */
export interface TavoloOnScreen {
  readonly id: Id<'tavolo'>
  readonly lineageId: string
}

/** Where a file goes: into a tavolo of this computer, or beside them as a new one under its own id. */
export type ExchangeTarget =
  | { readonly kind: 'here'; readonly tavoloId: Id<'tavolo'> }
  | { readonly kind: 'new'; readonly tavoloId: Id<'tavolo'> }

/**
 * Into the tavolo on the screen when it is a copy of it, whatever its id here; otherwise into the one with its id; a
 * tavolo that is not here becomes a new one. Whether the lineage allows it is asked once the target is open.
 */
export function findTarget(
  file: Pick<TavoloFile, 'tavoloId' | 'lineageId'>,
  place: { readonly onScreen: TavoloOnScreen | null; readonly isHere: (id: Id<'tavolo'>) => boolean },
): ExchangeTarget {
  const { onScreen, isHere } = place
  if (onScreen?.lineageId === file.lineageId) return { kind: 'here', tavoloId: onScreen.id }
  return { kind: isHere(file.tavoloId) ? 'here' : 'new', tavoloId: file.tavoloId }
}
