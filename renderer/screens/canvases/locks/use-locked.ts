import { type LockedDeed, locksOf } from '../../../../shared/doc/canvas-locks.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import { useQuery } from '../../../state/use-records.ts'
import { useFacilitates } from '../../../timer/use-facilitates.ts'
import type { MenuAction, MenuItemSpec } from '../../../ui/menu-item-spec.ts'
import { useText } from '../../../ui/text-context.tsx'
import { lockOfItem } from './lock-of-item.ts'

/** What whoever facilitates has locked, for who does not: what cannot be done is off before it is pressed, and says why. */
export interface Locked {
  readonly has: (deed: LockedDeed) => boolean
  /** Why a deed cannot be done; null when it can. */
  readonly why: (deed: LockedDeed) => string | null
  /** A menu in which what is locked is off, with the reason under it. */
  readonly inMenu: (items: readonly MenuItemSpec[]) => readonly MenuItemSpec[]
}

/** Reads what is locked for whoever looks at a canvas here; nothing for who facilitates. */
export function useLocked(canvasId: Canvas['id']): Locked {
  const { text } = useText()
  const facilitates = useFacilitates()
  const locks = useQuery(locksOf, canvasId)
  const has = (deed: LockedDeed): boolean => !facilitates && locks.includes(deed)
  const why = (deed: LockedDeed): string | null =>
    has(deed) ? text('canvases.locks.others', { deeds: text(`canvases.locks.not.${deed}`) }) : null
  function off(item: MenuAction): MenuAction {
    const deed = lockOfItem(item.id)
    const reason = deed === null ? null : why(deed)
    return reason === null ? item : { ...item, isDisabled: true, description: reason }
  }
  return {
    has,
    why,
    inMenu: (items) =>
      items.map((item) => {
        if (item.kind === 'separator') return item
        return item.kind === 'heading' ? { ...item, items: item.items.map(off) } : off(item)
      }),
  }
}
