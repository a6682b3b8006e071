import { useMemo } from 'react'
import type { RoomCommand } from '../../shared/sync/room/room-command.ts'
import { useApp } from '../state/app-context.tsx'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { orderProblemText } from './room-words.ts'

/** Gives an order in the room, and says in words why one was not followed. */
export interface Orders {
  /** Whether it was followed. */
  readonly give: (command: RoomCommand) => Promise<boolean>
  /** The same; afterwards a notice says what was done, with the way back where there is one. */
  readonly giveWithNotice: (command: RoomCommand, notice: OrderNotice) => Promise<void>
  /** Sends a device away for good, with a way back. */
  readonly block: (device: { readonly deviceId: string; readonly name: string }) => Promise<void>
}

/** What is said when an order was followed. */
export interface OrderNotice {
  readonly text: string
  /** The order that takes it back; null when nothing does. */
  readonly undo: RoomCommand | null
}

/** The orders of whoever facilitates. */
export function useOrders(): Orders {
  const { room } = useApp()
  const { text } = useText()
  const toasts = useToasts()
  return useMemo(() => {
    async function give(command: RoomCommand): Promise<boolean> {
      const given = await room.order(command)
      if (!given.isOk) toasts.show({ text: orderProblemText(text, given.error), tone: 'attention' })
      return given.isOk
    }
    async function giveWithNotice(command: RoomCommand, notice: OrderNotice): Promise<void> {
      if (!(await give(command))) return
      const { undo } = notice
      toasts.show({
        text: notice.text,
        action:
          undo === null ? undefined : { label: text('sharing.people.undo'), onAction: () => void give(undo) },
      })
    }
    return {
      give,
      giveWithNotice,
      block: async ({ deviceId, name }) =>
        giveWithNotice(
          { kind: 'block', deviceId },
          { text: text('sharing.people.blocked', { name }), undo: { kind: 'unblock', deviceId } },
        ),
    }
  }, [room, text, toasts])
}
