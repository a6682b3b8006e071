import type { RoomView } from './room-view.ts'
import { useOrders } from './use-orders.ts'
import { usualRole } from './usual-role.ts'

/** Whether whoever comes with an invitation is let in without asking. */
export interface AutoAdmit {
  readonly isOn: boolean
  readonly set: (isOn: boolean) => void
}

/** As the hub has it. A browser, which cannot have the role of a laptop, comes in to take part. */
export function useAutoAdmit({ news, opened }: RoomView): AutoAdmit {
  const { give } = useOrders()
  const state = news.roomState ?? opened?.state ?? null
  return {
    isOn: state !== null && state.autoAdmit !== null,
    set: (isOn) => void give({ kind: 'auto-admit', role: isOn ? usualRole('laptop') : null }),
  }
}
