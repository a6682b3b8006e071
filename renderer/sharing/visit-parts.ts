import type { OpenedRoom } from '../../shared/ipc/room.ts'
import type { Network } from '../../shared/ipc/networks.ts'
import type { Id } from '../../shared/model/id.ts'
import type { Author } from '../../shared/doc/origin.ts'
import type { Random } from '../../shared/util/random.ts'
import type { SessionKeeper } from '../state/session-keeper.ts'
import type { Timekeeper } from '../store/timekeeper.ts'
import type { BlobHost } from '../sync/blobs/computer-shelf.ts'
import type { VisitMemory } from '../sync/door-state.ts'
import type { Knock } from '../sync/knock.ts'
import type { MeshLeases } from '../sync/mesh/mesh-leases.ts'
import type { KeepFetchedParts } from './keep-fetched.ts'
import type { WatchNearby } from './moved-hub.ts'
import type { LaterHub } from './rival-watch.ts'

/** What a visit to a room works with. */
export interface VisitParts extends KeepFetchedParts {
  readonly sessions: Pick<SessionKeeper, 'acquire' | 'release'>
  readonly author: Author
  /** Files of attachments on this computer. */
  readonly blobs: BlobHost
  readonly timekeeper: Timekeeper
  readonly random: Random
  /** Of the whole program: which tavoli are shared between laptops. */
  readonly leases: MeshLeases
  readonly language: 'it' | 'en'
  /** Whether something answers at a hub's address, asked without a WebSocket. */
  readonly knock: Knock
  /** The networks of this computer. */
  readonly networks: () => Promise<readonly Network[]>
  /** The tavoli that other computers say they have opened. */
  readonly watchNearby: WatchNearby
  /** Lets the window reach these hubs. */
  readonly reach: (hubs: readonly string[]) => void
}

/** Where the visit goes. */
export interface VisitPlace {
  /** The first choice first. */
  readonly addresses: readonly string[]
  readonly laptopSecret: string
  /** Of this computer; null for a room of others. */
  readonly opened: OpenedRoom | null
  /** Who sits here, said to who must let in. */
  readonly name: string
  readonly memory: VisitMemory
  /** The tavolo, when it is known that it is here and is the same; null when that has to be looked at. */
  readonly knownTavoloId: Id<'tavolo'> | null
  /** The tavolo is here, and is the same as the hub's: the next visit need not look. */
  readonly onProved: (tavoloId: Id<'tavolo'>) => void
  /** The laptops' secret was renewed. */
  readonly onSecret: (secret: string) => void
  /** The room of this computer is served by a later hub. */
  readonly onLater: (later: LaterHub) => void
  /** Who serves the room now that this computer served before; null when it did not. */
  readonly servedBy: string | null
}
