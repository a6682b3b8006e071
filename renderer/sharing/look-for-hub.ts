import type { RoomState } from '../../shared/sync/room/room-state.ts'
import type { Timekeeper } from '../store/timekeeper.ts'
import { DoorClient } from '../sync/door-client.ts'
import type { DoorOptions } from '../sync/door-options.ts'

/** A hub that a device is known to: what it needs to come to its door. */
export interface LookOptions extends Pick<DoorOptions, 'device' | 'sockets' | 'timekeeper' | 'random'> {
  readonly address: string
  /** The session of this device in the room. */
  readonly session: string
  readonly name: string
}

/** A hub in the room answers within a tenth of a second; what takes longer is looked at the next time. */
const answerWithinMs = 4000

/**
 * Looks whether another hub serves the same room: one that opens to the room's secret and knows this device's session, with
 * which it tells the state of the room. null when there is none, or it is of another room.
 */
export async function lookForHub(options: LookOptions): Promise<RoomState | null> {
  const { address, session, name, device, sockets, timekeeper, random } = options
  const door = new DoorClient({
    ...{ addresses: [address], invitation: null, device, sockets, timekeeper, random },
    // A look leaves nothing behind.
    memory: { read: () => ({ session, name, participantId: null, hubs: [] }), write: () => undefined },
  })
  const found = await stateAt(door, timekeeper)
  door.stop()
  return found
}

function stateAt(door: DoorClient, timekeeper: Timekeeper): Promise<RoomState | null> {
  return new Promise((resolve) => {
    const cancel = timekeeper.after(answerWithinMs, () => end(null))
    const stops = [
      door.news.subscribe(() => {
        const { roomState } = door.news.get()
        if (roomState !== null) end(roomState)
      }),
      door.state.subscribe(() => {
        const { kind } = door.state.get()
        if (kind === 'disconnected' || kind === 'refused' || kind === 'sent-away') end(null)
      }),
    ]
    function end(state: RoomState | null): void {
      cancel()
      for (const stop of stops) stop()
      resolve(state)
    }
    door.start()
  })
}
