import { useMemo } from 'react'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { roomOfTavolo } from '../sharing/room-view.ts'
import { useApp } from '../state/app-context.tsx'
import { useTavolo } from '../state/tavolo-context.tsx'

/** What times are measured by: the same everywhere in the room, as far as `timerSight` says. */
export interface TableClock {
  readonly nowMs: () => number
  /** For commands about time, which go by the table's clock. */
  readonly contextOf: (context: CommandContext) => CommandContext
}

/** The time at the table: this computer's clock, put right by the hub's while it is in a room. */
export function useTableClock(): TableClock {
  const { id } = useTavolo()
  const { clock, room } = useApp()
  return useMemo(() => {
    // Asked at each look: the hub tells how far it is ahead with every sign of life, and nothing is painted for that.
    const nowMs = () => clock.nowMs() + (roomOfTavolo(room.now.get(), id)?.news.clockAheadMs ?? 0)
    return { nowMs, contextOf: (context) => ({ ...context, clock: { ...context.clock, nowMs } }) }
  }, [clock, room, id])
}
