import type { HelloMessage } from '../../shared/sync/room/device-messages.ts'
import type { Random } from '../../shared/util/random.ts'
import type { Timekeeper } from '../store/timekeeper.ts'
import type { VisitMemory } from './door-state.ts'
import type { HubSockets } from './hub-sockets.ts'
import type { Knock } from './knock.ts'

/** What a device comes to a door with. */
export interface DoorOptions {
  /** Addresses of the hub, as in the invitation: the first choice first, at least one. */
  readonly addresses: readonly string[]
  /** What a guest was given: the token of the invitation or the short code of the table; null for laptops. */
  readonly invitation: string | null
  readonly device: HelloMessage['device']
  readonly sockets: HubSockets
  readonly memory: VisitMemory
  readonly timekeeper: Timekeeper
  readonly random: Random
  /** Asks without a WebSocket whether a hub is there. */
  readonly knock?: Knock
}
