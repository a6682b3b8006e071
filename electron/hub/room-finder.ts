import type { HelloMessage } from '../../shared/sync/room/device-messages.ts'
import type { Refusal } from '../../shared/sync/room/hub-messages.ts'
import { wrongTokenRate } from '../../shared/sync/room/limits.ts'
import { RateMeters } from '../../shared/sync/room/rate-meter.ts'
import { CodeTries } from '../../shared/sync/room/short-code.ts'
import { hashOfToken, isSameToken } from '../../shared/sync/room/token.ts'
import type { HubRoom } from './hub-room.ts'

/** What finding a room asks of the hub around it. */
export interface RoomFinderPorts {
  readonly nowMs: () => number
  readonly rooms: () => readonly HubRoom[]
}

/** Finds the room that a hello is for, and counts those that are for none. */
export class RoomFinder {
  readonly #ports: RoomFinderPorts
  readonly #wrongTokens = new RateMeters(wrongTokenRate)
  readonly #codes: CodeTries

  constructor(ports: RoomFinderPorts) {
    this.#ports = ports
    this.#codes = new CodeTries(ports.nowMs())
  }

  /** Whether an address may go on trying tokens: it counts one more wrong one. */
  mayTry(address: string): boolean {
    return this.#wrongTokens.take(address, this.#ports.nowMs())
  }

  /** The room of a hello through the plain door, or why there is none. */
  find(hello: HelloMessage, address: string): HubRoom | Refusal {
    if (hello.code !== undefined) return this.#byCode(hello.code, address)
    const room = this.#byToken(hello)
    if (room !== null) return room
    if (!this.mayTry(address)) return 'too-much'
    return hello.invitation === undefined && hello.session !== undefined ? 'bad-session' : 'bad-invitation'
  }

  #byCode(code: string, address: string): HubRoom | Refusal {
    const nowMs = this.#ports.nowMs()
    if (!this.#codes.mayTry(address, nowMs)) return 'too-many-codes'
    const right = this.#ports.rooms().filter(({ state: { secrets } }) => {
      return secrets.code !== null && isSameToken(code, secrets.code)
    })
    // Of two tables with the same code, which are one in a thousand million, nobody knows which was meant.
    const [room] = right
    if (room !== undefined && right.length === 1) return room
    this.#codes.noteWrong(address, nowMs)
    return 'bad-code'
  }

  #byToken({ invitation, session }: HelloMessage): HubRoom | null {
    const hash = session === undefined ? null : hashOfToken(session)
    const isHere = ({ state: { members, sentAway, secrets } }: HubRoom) =>
      (hash !== null && [...members, ...sentAway].some(({ sessionHash }) => sessionHash === hash)) ||
      (invitation !== undefined && isSameToken(invitation, secrets.guest))
    return this.#ports.rooms().find(isHere) ?? null
  }
}
