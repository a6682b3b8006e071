import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import type { HostEvent } from '../../shared/ipc/events.ts'
import type { OpenedRoom } from '../../shared/ipc/room.ts'
import { openRoom } from '../../shared/sync/room/room-state.ts'
import { makeToken } from '../../shared/sync/room/token.ts'
import { failure, ok } from '../../shared/util/result.ts'

type OpenedRoomCall = 'roomRead' | 'roomOpen' | 'roomClose' | 'roomReach'

/** The answers about the opened room of a host without a desktop: it opens at once, and nobody can come. */
export function memoryOpenedRoom(tell: (event: HostEvent<'roomChanged'>) => void): {
  readonly [Name in OpenedRoomCall]: (input: HostInput<Name>) => HostResult<Name>
} {
  let opened: OpenedRoom | null = null
  let count = 0
  // The same tokens at every run: they open nothing.
  const random = { bytes: (length: number) => new Uint8Array(length).fill((count += 1)) }

  function set(room: OpenedRoom | null): void {
    opened = room
    tell({ room })
  }

  return {
    roomRead: () => opened,
    roomOpen({ room, host, owner, atMs }) {
      const tavoloId = room.kind === 'new' ? room.tavoloId : room.state.tavoloId
      if (opened !== null && opened.tavoloId !== tavoloId) return failure('other-tavolo')
      const session = makeToken(random)
      const member = { ...owner, session, expiresAtMs: atMs }
      const state =
        room.kind === 'new' ? openRoom({ tavoloId, title: room.title, owner: member, random }) : room.state
      const next: OpenedRoom = { tavoloId, address: `${host}:4747`, phase: 'listening', session, state }
      set(next)
      return ok(next)
    },
    roomClose() {
      set(null)
      return undefined
    },
    roomReach: () => undefined,
  }
}
